"""Which column holds what, told by its heading, else by what is in it."""
