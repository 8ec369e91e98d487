"""What a new edition or a new text begins with: valid, commented files, in which nothing old is told as new."""
