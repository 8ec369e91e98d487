"""What those who make an edition tell each other: nothing of it is published."""
