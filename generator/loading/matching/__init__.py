"""Names as editors write them, matched to the register."""
