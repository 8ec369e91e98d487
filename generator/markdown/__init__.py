"""The Markdown that editors may write: read once into located values, which the rules judge and the pages show."""
