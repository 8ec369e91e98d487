"""Pages of paper: HTML and style sheets become tagged PDF files, the same bytes for the same input."""
