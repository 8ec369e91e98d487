"""Ink totals: the highest of each page, and where overprint or blending adds inks to what is below."""

from __future__ import annotations

from collections.abc import Iterator

from generator.preflight.check_colour import overprints
from generator.preflight.document import Reading
from generator.preflight.geometry import Box
from generator.preflight.marks import Mark, Picture, Sheet, Text

_CALM = ("Normal", "Compatible", "Lighten", "Screen", "ColorDodge")
"""Blend modes that never give more ink than the richer of the two: a mean, or less."""

_WORTH_DRAWING = 200.0
"""Per cent: under this a total interests nobody."""


def richest(reading: Reading) -> tuple[float, int]:
    """The highest ink total of the file in per cent, and its page; images by all but their last few pixels."""
    totals = ((most_ink(reading, mark), sheet.number) for sheet in reading.sheets for mark in sheet.marks)
    most, page = max(totals, default=(0.0, 0), key=lambda found: (found[0], -found[1]))
    limit = max(most, _WORTH_DRAWING)
    stacked = ((total, sheet.number) for sheet in reading.sheets for _, total, _ in stacked_ink(reading, sheet, limit))
    return max(stacked, default=(most, page))


def most_ink(reading: Reading, mark: Mark) -> float:
    """The highest ink total of a mark."""
    if mark.seen.is_empty or (isinstance(mark, Text) and not mark.is_visible):
        return 0.0
    if not isinstance(mark, Picture):
        return max((colour.total for colour in mark.colours), default=0.0)
    facts = reading.pictures[mark.key]
    if facts.is_stencil:
        return mark.fill.total
    return facts.most_ink


def stacked_ink(reading: Reading, sheet: Sheet, limit: float) -> Iterator[tuple[Box, float, str]]:
    """Where overprinting or blending marks give more than ``limit`` with what lies under them: box, total, words.

    An upper bound is worked out from the boxes first; the inks are drawn only on the pages where it passes the limit.
    """
    inky: list[tuple[Box, float]] = []
    suspects: list[tuple[Box, float, str]] = []
    for mark in sheet.marks:
        own = most_ink(reading, mark)
        if own and (overprints(mark) or mark.paint.blend not in _CALM):
            below = max((total for box, total in inky if not box.meet(mark.seen).is_empty), default=0.0)
            if own + below > limit + 0.5 and below:
                suspects.append((mark.seen, own + below, mark.words if isinstance(mark, Text) else ""))
        if own > max(0.0, limit - 200):
            inky.append((mark.seen, own))
    for box, bound, words in suspects:
        total = min(bound, reading.highest_ink(sheet, box))
        if total > limit + 0.5:
            yield box, total, words
