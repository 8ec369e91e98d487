"""An independent judge of the PDF files: it reads what was written and never how it was made."""
