"""The control of an edition before printing: judged, reported, signed."""
