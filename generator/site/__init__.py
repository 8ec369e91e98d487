"""The site: its pages by what a reader looks for, then its files."""
