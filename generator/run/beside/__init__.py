"""What stands beside the pages and is made of facts alone, kept by what it read of them."""
