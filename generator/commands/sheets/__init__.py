"""What a person types to bring a spreadsheet in, or to have one."""
