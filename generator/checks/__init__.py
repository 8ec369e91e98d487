"""The output read back: what a reader would stumble on becomes an Issue."""
