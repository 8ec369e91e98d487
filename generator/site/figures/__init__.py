"""Charts and maps as pages show them."""
