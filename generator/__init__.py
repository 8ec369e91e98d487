"""Publishing system of the yearbook of a label: facts and texts in, site, book and open data out."""

__version__ = "0.1.0"
