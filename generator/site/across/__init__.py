"""Pages that read the editions together."""
