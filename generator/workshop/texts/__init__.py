"""What helps an editor to write a text in the browser: which text a page shows, names to complete, how long it is."""
