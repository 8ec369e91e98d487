"""Tables: which lines make one, and the cells of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.markdown import nodes
from generator.markdown.source import Line

_SIDES = {(True, True): "center", (True, False): "left", (False, True): "right", (False, False): ""}
_RULE = re.compile(r":?-+:?")
_PARTS = re.compile(r"\\.|(?P<code>`+)(?:(?!`)[^\n])*?(?P=code)(?!`)|(?P<bar>\|)|.", re.DOTALL)
_BAR = " | "
MOST_SIGNS = 5_000
"""A longer line is no line of a table."""


def sides_of(line: Line) -> tuple[str, ...] | None:
    """The side of each column, when the line is the one under the titles of a table."""
    if "|" not in line.text or "-" not in line.text or line.indent > 3:
        return None
    cells = [cell.text.strip() for cell in cells_of(line)]
    if not all(_RULE.fullmatch(cell) for cell in cells):
        return None
    return tuple(_SIDES[cell.startswith(":"), cell.endswith(":")] for cell in cells)


def is_table(lines: Sequence[Line], i: int) -> bool:
    """Whether a table begins at a line: the next one says how its columns stand."""
    if i + 1 >= len(lines) or lines[i].indent > 3 or "|" not in lines[i].text:
        return False
    return sides_of(lines[i + 1]) is not None


def cells_of(line: Line) -> list[Line]:
    """The cells of a line: neither ``\\|`` nor a bar within a program ends one."""
    if len(line.text) > MOST_SIGNS:
        return [line]
    bare = Line(line.number, line.column + line.indent, line.text.strip())
    bars = [found.start() for found in _PARTS.finditer(bare.text) if found["bar"]]
    start = 1 if bars[:1] == [0] else 0
    ends = [bar for bar in bars if bar >= start]
    if not ends or ends[-1] != len(bare.text) - 1:
        ends.append(len(bare.text))
    cells = []
    for end in ends:
        cells.append(_bare(Line(bare.number, bare.column + start, bare.text[start:end])))
        start = end + 1
    return cells


def _bare(cell: Line) -> Line:
    return Line(cell.number, cell.column + cell.indent, cell.text.strip())


def fitted(row: Sequence[nodes.Cell], width: int) -> tuple[nodes.Cell, ...]:
    """A row with as many cells as there are titles: what is too much stands in the last one, behind the bars that cut
    it off, for most often one of them was meant; what lacks is empty."""
    kept, rest = [*row[:width]], row[width:]
    for cell in rest:
        last = kept[-1]
        bar = nodes.Words(_BAR, cell.place, escaped=True)
        kept[-1] = replace(last, children=(*last.children, bar, *cell.children))
    place = row[-1].place
    return (*kept, *(nodes.Cell((), place) for _ in range(width - len(kept))))
