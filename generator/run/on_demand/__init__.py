"""What is made for one person who asks, and published nowhere."""
