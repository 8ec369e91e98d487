"""Drawings made of indicators: SVG, French description, table and CSV, always together."""
