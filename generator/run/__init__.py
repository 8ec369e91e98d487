"""From an order to the published files."""
