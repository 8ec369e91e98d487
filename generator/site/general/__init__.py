"""The pages of no edition: home, index, search, shelf, open data."""
