"""Publishing system of the yearbook « Cités en réseaux »: facts and texts in, site, book and open data out."""

__version__ = "0.1.0"
