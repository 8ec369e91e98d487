"""The tables of the open data and their descriptor."""
