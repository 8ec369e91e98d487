"""What is announced to journalists: events, persons, tools, and the documents that speak of them."""
