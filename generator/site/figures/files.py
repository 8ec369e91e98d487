"""A chart's numbers as a file."""

from __future__ import annotations

import csv
import io

from generator.charts.drawing.chart import Chart
from generator.french.words import NARROW, WIDE

_SPACES = str.maketrans({NARROW: " ", WIDE: " "})


def figure_csv(chart: Chart) -> bytes:
    """The table as RFC 4180 in UTF-8: comma, decimal point, ordinary spaces."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (chart.table.header, *chart.table.rows):
        writer.writerow([cell.translate(_SPACES) if isinstance(cell, str) else cell for cell in row])
    return text.getvalue().encode()
