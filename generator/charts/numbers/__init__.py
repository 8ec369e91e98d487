"""Charts of counted and declared numbers of one edition."""
