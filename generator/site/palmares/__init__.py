"""The palmarès by region and by level, and its notes."""
