"""The parts of a workbook, looked through before a library has them: whole, and of a size that a sheet may have."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers.expat import ParserCreate

MOST_ROWS, MOST_COLUMNS = 20_000, 200
"""Of a sheet: half the communes of France."""
_ROW, _CELL, _VALUE = "table:table-row", "table:table-cell", "office:value-type"
_REPEATED = {_ROW: "table:number-rows-repeated", _CELL: "table:number-columns-repeated"}


class TooLarge(ValueError):
    """A part stands for more than a sheet may hold."""


def read_whole(part: bytes) -> None:
    """Raises ExpatError for what is no whole XML (half a sheet is waited for without end), TooLarge.

    A document type is refused as well: it may stand for anything, and no spreadsheet writes one.
    """
    repeats = _Repeats()
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = repeats.refuse
    parser.StartElementHandler = repeats.look
    parser.Parse(part, True)


class _Repeats:
    """How often rows and cells are repeated: blank ones to the end of the sheet, others within what is read of it."""

    def __init__(self) -> None:
        self._rows = 1

    def refuse(self, *_: object) -> None:
        """A document type."""
        raise TooLarge

    def look(self, name: str, attributes: Mapping[str, str]) -> None:
        """A row or a cell that begins."""
        if name == _ROW:
            self._rows = int(attributes.get(_REPEATED[_ROW], 1))
        columns = int(attributes.get(_REPEATED[_CELL], 1)) if name == _CELL and _VALUE in attributes else 0
        if columns > MOST_COLUMNS or (columns and self._rows > MOST_ROWS):
            raise TooLarge
