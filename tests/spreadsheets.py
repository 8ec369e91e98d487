"""Spreadsheets made for tests: the bytes of small tables, as programs that editors use would save them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO

from generator.open_data.opendocument import write_opendocument
from generator.open_data.shapes import Cell, Column, DataTable
from generator.open_data.workbook import write_workbook

Rows = Sequence[Sequence[Cell]]


def workbook(merged: Sequence[str] = (), **sheets: Rows) -> bytes:
    """An .xlsx file; ``merged`` are ranges (« A2:A4 ») of its first sheet."""
    content = write_workbook([_table(name, rows) for name, rows in sheets.items()])
    return _with_merged(content, merged) if merged else content


def opendocument(**sheets: Rows) -> bytes:
    """An .ods file."""
    return write_opendocument([_table(name, rows) for name, rows in sheets.items()])


def text(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
    """A .csv file."""
    lines = (separator.join("" if cell is None else str(cell) for cell in row) for row in rows)
    return "".join(f"{line}\r\n" for line in lines).encode(encoding)


def altered(content: bytes, old: bytes, new: bytes) -> bytes:
    """A workbook whose parts say something else."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(made, "w") as after:
        for entry in before.infolist():
            after.writestr(entry.filename, before.read(entry).replace(old, new))
    return made.getvalue()


def _table(name: str, rows: Rows) -> DataTable:
    """The first row stands for the columns, whatever it holds."""
    width = max(map(len, rows))
    whole = [(*row, *[None] * (width - len(row))) for row in rows]
    columns = tuple(Column("" if cell is None else str(cell), "string", "") for cell in whole[0])
    return DataTable(name.replace("_", " "), "", "", columns, tuple(whole[1:]))


def _with_merged(content: bytes, ranges: Sequence[str]) -> bytes:
    told = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.infolist():
            inside = old.read(entry).decode()
            if entry.filename.endswith("sheet1.xml"):
                inside = re.sub("</sheetData>", f"</sheetData><mergeCells>{told}</mergeCells>", inside)
            new.writestr(entry.filename, inside)
    return made.getvalue()
