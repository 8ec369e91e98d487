"""What the Web expects beside the pages."""
