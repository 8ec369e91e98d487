"""Ink totals: the highest of each page, and where overprint or blending adds inks to what is below."""

from __future__ import annotations

from collections.abc import Iterator

from generator.preflight.checks.colour import overprints
from generator.preflight.instructions.geometry import Box
from generator.preflight.instructions.marks import Mark, Picture, Sheet, Text
from generator.preflight.reading.document import Reading

_CALM = ("Normal", "Compatible", "Lighten", "Screen", "ColorDodge")
"""Blend modes that never give more ink than the richer of the two: a mean, or less."""

_SLACK = 0.5
_MOST_OVER = 200.0
"""Per cent that an overprinting or blending mark may add."""
_POSTER = 36.0
"""Points: smaller words are no ground to others; their boxes meet, their strokes do not."""
_DRAWN = 3
"""Pages drawn to know the highest total of the file."""


def richest(reading: Reading) -> tuple[float, int]:
    """The highest ink total of the file in per cent, and its page; images by all but their last few pixels.

    Of the pages where inks are stacked, only those that promise most are drawn.
    """
    totals = ((most_ink(reading, mark), sheet.number) for sheet in reading.sheets for mark in sheet.marks)
    most, page = max(totals, default=(0.0, 0), key=lambda found: (found[0], -found[1]))
    suspects = [(bound, sheet, box) for sheet in reading.sheets for box, bound, _ in _suspects(reading, sheet, most)]
    promising = sorted({sheet.number: bound for bound, sheet, _ in sorted(suspects, key=_bound)}.items(), key=_second)
    drawn = {number for number, _ in promising[-_DRAWN:]}
    stacked = (
        (min(bound, reading.highest_ink(sheet, box)), sheet.number)
        for bound, sheet, box in suspects
        if sheet.number in drawn
    )
    return max((most, page), max(stacked, default=(0.0, 0)))


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
    for box, bound, words in _suspects(reading, sheet, limit):
        total = min(bound, reading.highest_ink(sheet, box))
        if total > limit + _SLACK:
            yield box, total, words


def _suspects(reading: Reading, sheet: Sheet, limit: float) -> Iterator[tuple[Box, float, str]]:
    """The same by boxes alone: what may be, and often is not."""
    grounds: list[tuple[Box, float]] = []
    for mark in sheet.marks:
        own = most_ink(reading, mark)
        if own and (overprints(mark) or mark.paint.blend not in _CALM):
            below = max((total for box, total in grounds if _meet(box, mark.seen)), default=0.0)
            if below and own + below > limit + _SLACK:
                yield mark.seen, own + below, mark.words if isinstance(mark, Text) else ""
        if own > max(0.0, limit - _MOST_OVER) and not (isinstance(mark, Text) and mark.size < _POSTER):
            grounds.append((mark.seen, own))


def _meet(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.bottom < other.top and other.bottom < one.top


def _bound(found: tuple[float, Sheet, Box]) -> float:
    return found[0]


def _second(found: tuple[int, float]) -> float:
    return found[1]
