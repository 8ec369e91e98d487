"""The forms in which a document is handed over, each made of the same plain data."""
