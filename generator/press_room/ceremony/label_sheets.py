"""Name badges on A4 sheets: where each stands, and marks in the margins for whoever cuts them by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.design.book_colours import MUTED
from generator.model.press.measures import A4, BadgeSheet
from generator.model.yearbook import EditionRecord
from generator.press_room.ceremony.badges import draw_badge, frame_at
from generator.press_room.ceremony.guests import Guest, delegates_of, guests_of
from generator.press_room.kit.drawing import Sheet
from generator.press_room.kit.files import sheets_pdf
from generator.press_room.kit.laureate import Laureate

PEOPLE, DELEGATES = "Jury, tribune, partenaires", "Collectivités"
_MARK, _GAP = 5.0, 1.5
"""Millimetres: a mark's length, and how far it stays from the badges."""


def badges_pdf(
    record: EditionRecord, laureates: Sequence[Laureate], grid: BadgeSheet, step: Callable[[], object]
) -> bytes:
    """The badges of an edition; those of the collectivities begin a sheet. ``step`` is told of each badge."""
    sheets, places = [], []
    for group, guests in ((PEOPLE, guests_of(record)), (DELEGATES, delegates_of(laureates))):
        for some in _shared_out(guests, grid):
            sheets.append(label_sheet(some, grid, laureates[0]))
            places.append((group, f"{some[0].last} – {some[-1].last}" if len(some) > 1 else some[0].last))
            for _ in some:
                step()
    return sheets_pdf(sheets, f"Badges, {laureates[0].rank}, {record.year}", places=places)


def label_sheet(guests: Sequence[Guest], grid: BadgeSheet, house: Laureate) -> Sheet:
    """As many badges as a sheet holds, row by row."""
    sheet = Sheet(*A4, f"Planche de badges : {', '.join(one.name for one in guests)}")
    if grid.has_marks:
        _draw_marks(sheet, grid)
    for guest, (x, y) in zip(guests, _corners(grid), strict=False):
        draw_badge(sheet, guest, frame_at(x, y, grid.width, grid.height), house)
    return sheet


def _shared_out(guests: Sequence[Guest], grid: BadgeSheet) -> Iterator[Sequence[Guest]]:
    each = grid.columns * grid.rows
    return (guests[start : start + each] for start in range(0, len(guests), each))


def _corners(grid: BadgeSheet) -> Iterator[tuple[float, float]]:
    lefts, tops = _starts(grid)
    return ((x, y) for y in tops for x in lefts)


def _starts(grid: BadgeSheet) -> tuple[list[float], list[float]]:
    """Where columns and rows begin: in the middle of the sheet, save what is measured."""
    (wide, high), (width, height) = grid.size, A4
    left = (width - wide) / 2 if grid.left is None else grid.left
    top = (height - high) / 2 if grid.top is None else grid.top
    return (
        [left + rank * (grid.width + grid.between_columns) for rank in range(grid.columns)],
        [top + rank * (grid.height + grid.between_rows) for rank in range(grid.rows)],
    )


def _draw_marks(sheet: Sheet, grid: BadgeSheet) -> None:
    """In the margins alone, where there is room for them: nothing is printed on a badge."""
    lefts, tops = _starts(grid)
    right, foot = lefts[-1] + grid.width, tops[-1] + grid.height
    across = dict.fromkeys(edge for left in lefts for edge in (left, left + grid.width))
    down = dict.fromkeys(edge for top in tops for edge in (top, top + grid.height))
    for x in across:
        for start, room in ((tops[0] - _GAP - _MARK, tops[0]), (foot + _GAP, sheet.height - foot)):
            if room > _GAP + _MARK:
                sheet.line(((x, start), (x, start + _MARK)), MUTED, 0.15)
    for y in down:
        for start, room in ((lefts[0] - _GAP - _MARK, lefts[0]), (right + _GAP, sheet.width - right)):
            if room > _GAP + _MARK:
                sheet.line(((start, y), (start + _MARK, y)), MUTED, 0.15)
