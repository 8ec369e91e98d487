"""What the house looks like everywhere: fonts, colours, the sign @."""
