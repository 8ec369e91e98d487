"""Weights of files as a French reader expects them."""

from __future__ import annotations

from generator.french.words import NARROW, number


def written_size(size_bytes: int) -> str:
    """« 1,4 Mo », « 24 ko », « 512 octets »."""
    if size_bytes >= 1_000_000:
        return number(size_bytes / 1_000_000, 1) + NARROW + "Mo"
    if size_bytes >= 1_000:
        return number(size_bytes / 1_000) + NARROW + "ko"
    return number(size_bytes) + NARROW + "octets"
