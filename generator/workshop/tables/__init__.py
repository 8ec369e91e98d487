"""Spreadsheets dropped in the workshop: told line by line, decided there, written when the editor says so."""
