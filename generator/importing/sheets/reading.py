"""Any spreadsheet as sheets: what a file is shows in its bytes, whatever its name says."""

from __future__ import annotations

import csv

from generator.findings.errors import FileUnreadable
from generator.importing.sheets.cells import Sheet
from generator.importing.sheets.plain_text import decode, rows_of
from generator.importing.sheets.workbook import WorkbookRefused, sheets_of

MOST_BYTES = 20_000_000
"""A palmarès of all the communes of France has a tenth."""
_WORKBOOKS = (b"PK", b"\xd0\xcf\x11\xe0")
_PAGES = ("<html", "<!doctype", "<?xml", "<table")
_PICTURES = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")


def read_sheets(content: bytes, name: str) -> tuple[Sheet, ...]:
    """The sheets that hold something. Raises FileUnreadable, which names the file."""
    try:
        sheets = tuple(sheet for sheet in _sheets(content) if sheet.rows)
    except WorkbookRefused as refusal:
        raise FileUnreadable(fichier=name, cause=str(refusal)) from refusal
    if not sheets:
        raise FileUnreadable(fichier=name, cause="il ne contient rien")
    return sheets


def _sheets(content: bytes) -> tuple[Sheet, ...]:
    if len(content) > MOST_BYTES:
        raise WorkbookRefused("il est trop grand")
    if content.startswith(_WORKBOOKS):
        return sheets_of(content)
    text = decode(content)
    if content.startswith(_PICTURES) or text.lstrip()[:9].lower().startswith(_PAGES):
        raise WorkbookRefused("ce n’est pas un tableau ; enregistrez-le depuis le tableur en .xlsx, .ods ou .csv")
    try:
        return (Sheet("", tuple(rows_of(text))),)
    except csv.Error as error:
        raise WorkbookRefused("ce n’est pas un tableau") from error
