"""A chart's numbers as a file."""

from __future__ import annotations

import csv
import io
import re

from generator.charts.drawing.chart import Chart
from generator.french.words import NARROW, WIDE
from generator.open_data.workbook import starts_a_formula

_NUMBER = re.compile(r"[+-]?[\d ]+([.,]\d+)?( ?%)?")
_SPACES = str.maketrans({NARROW: " ", WIDE: " "})


def figure_csv(chart: Chart) -> bytes:
    """The table as RFC 4180 in UTF-8: comma, decimal point, ordinary spaces."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (chart.table.header, *chart.table.rows):
        writer.writerow([_written(cell) if isinstance(cell, str) else cell for cell in row])
    return text.getvalue().encode()


def _written(cell: str) -> str:
    """A text with ordinary spaces; readers open these few lines in a spreadsheet, which would run a formula."""
    plain = cell.translate(_SPACES)
    return f"'{plain}" if starts_a_formula(plain) and not _NUMBER.fullmatch(plain) else plain
