"""A table in a file of text: its encoding and its separator, which nothing in it tells."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO

from generator.importing.sheets.cells import Row, text_of

SEPARATORS = (";", ",", "\t", "|")
"""In the order in which they are taken when nothing tells them apart: a French spreadsheet writes « ; »."""
_LOOKED_AT = 60
_TOLD = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_BYTE_ORDER_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))


def decode(content: bytes) -> str:
    """The text of a file: as its first bytes say, else UTF-8, else as Windows writes in French."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\0" in content[:200]:
        return content.decode("utf-16-le" if content[1:2] == b"\0" else "utf-16-be", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def rows_of(text: str) -> Iterator[Row]:
    """The rows that hold something. Raises csv.Error for what is no table."""
    told = _TOLD.match(text)
    body = text[told.end() :] if told else text
    lines = csv.reader(StringIO(body, newline=""), delimiter=told[1] if told else separator_of(body))
    for number, cells in enumerate(lines, 2 if told else 1):
        row = Row(number, tuple(text_of(cell) for cell in cells))
        if row.filled:
            yield row


def separator_of(text: str) -> str:
    """The sign that cuts most lines into the same number of cells."""
    return max(SEPARATORS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, sign: str) -> tuple[float, int]:
    """The share of the lines that have the most frequent number of cells, and that number."""
    widths = Counter[int]()
    for cells in csv.reader(StringIO(text, newline=""), delimiter=sign):
        widths[len(cells)] += 1 if any(cell.strip() for cell in cells) else 0
        if widths.total() >= _LOOKED_AT:
            break
    wide = {width: count for width, count in widths.items() if width > 1 and count}
    if not wide:
        return 0, 0
    width = max(wide, key=lambda one: (wide[one], one))
    return wide[width] / widths.total(), width
