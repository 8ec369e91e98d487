"""The bytes of a spreadsheet as rows of texts that know their place, whatever made them."""
