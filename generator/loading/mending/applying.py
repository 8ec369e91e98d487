"""Mends written into the bytes of a file: those of their places change, all others stay as they were."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from generator.findings.issues import Mend
from generator.loading.signs import clean_line

_ENDS = re.compile("\r\n|\n|\r")


def apply_mends(content: bytes, mends: Iterable[Mend]) -> bytes | None:
    """The file once mended; None when a line is no more the one that was found, or two mends touch.

    Findings count in what is read of a line, which has lost the signs that nobody sees: the bytes keep theirs.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    starts = [0, *(end.end() for end in _ENDS.finditer(text))]
    spans: list[tuple[int, int, str]] = []
    for mend in mends:
        span = _span(text, starts, mend)
        if span is None:
            return None
        spans.append((*span, _with_ends_of(text, mend.replacement)))
    ordered = sorted(spans)
    if any(one[1] > other[0] or one[:2] == other[:2] for one, other in pairwise(ordered)):
        return None
    for start, end, replacement in reversed(ordered):
        text = text[:start] + replacement + text[end:]
    return text.encode("utf-8")


def _span(text: str, starts: list[int], mend: Mend) -> tuple[int, int] | None:
    """From where to where a mend replaces what stands in a text; None when its line has changed."""
    place = mend.place
    if not 1 <= place.line <= len(starts):
        return None
    start = starts[place.line - 1]
    found = _ENDS.search(text, start)
    line = text[start : found.start() if found else len(text)]
    first, last = place.column - 1, place.column - 1 + place.length
    if line == place.text:
        return start + first, start + last
    if clean_line(line) != place.text:
        return None
    begins, ends = _where(line, place.text, first), _where(line, place.text, last)
    return (start + begins[0], start + ends[-1]) if begins and ends else None


def _where(line: str, clean: str, column: int) -> list[int]:
    """The columns of a line that are that one of the cleaned line: several where unseen signs stand."""
    most = column + max(0, len(line) - len(clean))
    return [
        place
        for place in range(column, most + 1)
        if clean_line(line[:place]) == clean[:column] and clean_line(line[place:]) == clean[column:]
    ]


def _with_ends_of(text: str, replacement: str) -> str:
    """A replacement of several lines, which end as those of the text do."""
    end = _ENDS.search(text)
    return replacement.replace("\n", end[0] if end else "\n")
