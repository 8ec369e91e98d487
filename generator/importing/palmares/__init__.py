"""A palmarès that comes as a spreadsheet: its lines, what they mean, and what is written of them."""
