"""Spreadsheets that an editor was sent: what they say, how sure that is, and what it becomes. Bytes in, values out."""
