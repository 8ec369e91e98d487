"""The editors' pictures as they may leave the house: bytes in, bytes out."""
