"""What a printer needs of a PDF: inks instead of light, boxes, marks, a flat cover, a stamp. Bytes in, bytes out."""
