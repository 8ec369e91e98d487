"""From HTML to the files of a book."""
