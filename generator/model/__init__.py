"""Frozen values: what a yearbook is. Nothing here reads, writes or draws."""
