"""A table as the file that somebody asked for, whose name says the form: for a spreadsheet, and to come back."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from io import StringIO

from generator.open_data.opendocument import write_opendocument
from generator.open_data.shapes import DataTable
from generator.open_data.workbook import starts_a_formula, write_workbook


def write_csv(table: DataTable) -> bytes:
    """For a French spreadsheet: « ; » between cells, and a mark of UTF-8 before the first."""
    text = StringIO(newline="")
    lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
    lines.writerow([column.name for column in table.columns])
    lines.writerows(["" if cell is None else quoted(str(cell)) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def quoted(text: str) -> str:
    """A text that a spreadsheet would work out is marked as one."""
    return f"'{text}" if starts_a_formula(text) else text


WRITERS: Mapping[str, Callable[[DataTable], bytes]] = {
    ".xlsx": lambda table: write_workbook([table]),
    ".ods": lambda table: write_opendocument([table]),
    ".csv": write_csv,
}
"""By the end of the file's name."""
