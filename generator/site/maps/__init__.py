"""Maps drawn in a page."""
