"""Maps and what is drawn from places."""
