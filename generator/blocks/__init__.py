"""Facts shown under texts, on the site and in the book."""
