"""Numbers that editors wrote by hand in their sentences, held against the data."""
