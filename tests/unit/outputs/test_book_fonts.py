"""Fonts that do not tell the hour."""

from __future__ import annotations

from io import BytesIO

from fontTools.ttLib import TTFont

from generator.fonts import Family, static_instance
from generator.outputs.book_fonts import without_clock


def saved_at(font: bytes, modified: int) -> bytes:
    opened, buffer = TTFont(BytesIO(font), recalcTimestamp=False), BytesIO()
    opened["head"].modified = modified
    opened.save(buffer)
    return buffer.getvalue()


def test_two_fonts_saved_at_two_moments_become_the_same() -> None:
    font = static_instance(Family.GROTESQUE, 700, 14)
    early, late = saved_at(font, 3_000_000_000), saved_at(font, 3_900_000_000)
    assert early != late
    assert without_clock(early) == without_clock(late)


def test_the_checksums_are_those_that_the_specification_asks_for() -> None:
    """Another writer, which works them out by itself, finds nothing to change."""
    still = without_clock(saved_at(static_instance(Family.SERIF, 400, 12), 3_900_000_000))
    buffer = BytesIO()
    opened = TTFont(BytesIO(still), recalcTimestamp=False, checkChecksums=2)
    assert opened["head"].modified == opened["head"].created
    opened.save(buffer)
    assert buffer.getvalue() == still
