"""Rules: one small function each, from a yearbook to the findings about it."""
