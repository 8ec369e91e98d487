"""Tables that stand side by side on one sheet, each as a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.importing.columns.headings import Columns
from generator.importing.sheets.cells import Row, Sheet


def side_by_side(sheet: Sheet, columns: Columns) -> tuple[Sheet, ...]:
    """The sheet once for each time that its headings come again from the left; itself alone where they do not."""
    order = sorted(columns.roles)
    roles = [columns.roles[column] for column in order]
    for width in range(2, len(roles) // 2 + 1):
        first = roles[:width]
        if len({*first}) == width and len(roles) % width == 0 and roles == first * (len(roles) // width):
            starts = [*order[::width], max(len(row.cells) for row in sheet.rows)]
            return tuple(_between(sheet, *pair) for pair in pairwise(starts))
    return (sheet,)


def _between(sheet: Sheet, start: int, end: int) -> Sheet:
    return Sheet(sheet.name, tuple(row for row in _rows(sheet, start, end) if row.filled))


def _rows(sheet: Sheet, start: int, end: int) -> Iterator[Row]:
    for row in sheet.rows:
        cells = tuple(text if start <= rank < end else "" for rank, text in enumerate(row.cells))
        yield Row(row.number, cells, row.spread)
