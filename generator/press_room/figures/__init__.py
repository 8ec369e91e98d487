"""Drawings of an edition as pictures for newspapers."""
