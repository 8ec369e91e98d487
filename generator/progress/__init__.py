"""What a run is doing and what it took, for whoever looks on."""
