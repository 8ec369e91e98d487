"""The colours of a laureate's things: the edition's own, as deep as white letters need it."""

from __future__ import annotations

from generator.design.book_colours import NIGHT, WHITE, mix
from generator.design.contrast import contrast

READS, SEEN = 7.0, 3.0
"""Contrasts of WCAG 2.2: enhanced for letters, enough for a shape."""


def deep(accent: str) -> str:
    """The accent, mixed with the night until white reads well on it."""
    shares = (share / 20 for share in range(20, -1, -1))
    return next((one for share in shares if contrast(one := mix(accent, NIGHT, share), WHITE) >= READS), NIGHT)


def pale(ground: str, least: float = READS) -> str:
    """White, tinted by the ground as much as it may be and still be read on it."""
    shares = (share / 20 for share in range(16, -1, -1))
    return next((one for share in shares if contrast(one := mix(ground, WHITE, share), ground) >= least), WHITE)


def veil(ground: str) -> str:
    """A shade that is hardly seen on the ground: for what only decorates."""
    return mix(ground, WHITE, 0.91)
