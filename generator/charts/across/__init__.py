"""Charts that read the editions together."""
