"""The frozen value that every output receives, and the files that outputs give back."""
