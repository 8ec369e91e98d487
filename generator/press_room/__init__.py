"""What is written for journalists and town halls: documents as plain data, and the forms they are handed over in."""
