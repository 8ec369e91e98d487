"""Files in, frozen values and findings out. Nothing stops at the first fault."""
