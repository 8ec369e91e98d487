"""A workbook (xlsx, xls, ods): the values of its sheets. No formula is worked out, no link followed, nothing run."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from xml.parsers.expat import ExpatError

from generator.importing.sheets.cells import Row, Sheet, text_of
from generator.importing.sheets.parts import MOST_COLUMNS, MOST_ROWS, TooLarge, read_whole

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

MOST_UNPACKED = 100_000_000
"""Bytes of what a workbook holds once it is unpacked."""
Corner = tuple[int, int]


class WorkbookRefused(Exception):
    """The workbook cannot be read; the message says why, in French."""


def sheets_of(content: bytes) -> tuple[Sheet, ...]:
    """The sheets, in order. Raises WorkbookRefused."""
    _weigh(content)
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
            shown = {one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible}
            return tuple(_sheet(book.get_sheet_by_name(name), name not in shown) for name in book.sheet_names)
    except PasswordError as error:
        raise WorkbookRefused("un mot de passe le protège") from error
    except (CalamineError, OSError, ValueError) as error:
        raise WorkbookRefused("ce n’est pas un classeur, ou il est abîmé") from error


def _weigh(content: bytes) -> None:
    """Refuse what would never end: a few kilobytes can unpack into gigabytes, and half a part be waited for."""
    if not content.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
                raise WorkbookRefused("il est trop grand")
            for entry in packed.infolist():
                if entry.filename.endswith((".xml", ".rels")):
                    read_whole(packed.read(entry))
    except TooLarge as error:
        raise WorkbookRefused("il est trop grand") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, LookupError, RuntimeError, ExpatError) as error:
        raise WorkbookRefused("il est abîmé") from error


def _sheet(sheet: CalamineSheet, is_hidden: bool) -> Sheet:
    if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
        raise WorkbookRefused(f"sa feuille «\u202f{sheet.name}\u202f» est trop grande")
    table = [[text_of(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    return Sheet(sheet.name, tuple(_rows(table, sheet.merged_cell_ranges or [])), is_hidden)


def _rows(table: list[list[str]], merged: list[tuple[Corner, Corner]]) -> Iterator[Row]:
    """The rows that hold something, the text of a merged cell in each of those that it spans."""
    spread: dict[int, set[int]] = {}
    for (top, left), (bottom, _) in merged:
        for rank in range(top + 1, min(bottom + 1, len(table))):
            if left < len(table[rank]) and not table[rank][left]:
                table[rank][left] = table[top][left]
                spread.setdefault(rank, set()).add(left)
    for rank, cells in enumerate(table):
        row = Row(rank + 1, tuple(cells), frozenset(spread.get(rank, ())))
        if row.filled:
            yield row
