"""What changed, in words, and the versions that Git keeps; where there is no Git, nothing is said of it."""
