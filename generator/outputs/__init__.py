"""Publications into files: site, book, open data. They never import each other; only ``files`` touches the disk."""
