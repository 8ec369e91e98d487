"""The chapters of the book as HTML."""
