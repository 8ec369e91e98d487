"""What is dear to make is kept by its content."""
