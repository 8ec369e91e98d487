"""A PDF file as the judge reads it."""
