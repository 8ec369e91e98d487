"""One France: projections, the sheet with its insets and its lens, outlines with fewer points."""
