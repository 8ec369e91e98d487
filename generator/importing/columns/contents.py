"""What columns hold when no heading says it: the first kind of value that most of their cells are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise

from generator.importing.sheets.cells import Row

Reader = Callable[[str], object]
"""What says something of a cell, None or "" where it is no such value."""
ENOUGH = 0.6
"""The share of the cells of a column that must be of a kind: the others are mistyped, or totals."""


def guess_roles(
    rows: Sequence[Row],
    kinds: Mapping[str, Reader],
    taken: Mapping[int, str],
    without: Collection[int] = (),
    several: Collection[str] = (),
) -> dict[int, str]:
    """The roles of the columns, those that are ``taken`` first; each kind is given to one column, in order of kinds.

    The columns ``without`` get none. Of the kinds ``several``, all columns that are as likely: lines tell where they
    disagree.
    """
    roles = dict(taken)
    for role, read in kinds.items():
        if role in roles.values():
            continue
        shares = {column: _share(rows, column, read) for column in _columns(rows) if column not in {*roles, *without}}
        best = max(shares.values(), default=0)
        likely = [column for column, share in shares.items() if share == best >= ENOUGH]
        roles |= dict.fromkeys(likely if role in several else likely[:1], role)
    return roles


def _columns(rows: Sequence[Row]) -> range:
    return range(max((len(row.cells) for row in rows), default=0))


def _share(rows: Sequence[Row], column: int, read: Reader) -> float:
    """Of the cells of rows that hold more than a heading, those that are of a kind."""
    texts = [row.cell(column) for row in rows if row.cell(column)]
    return sum(bool(read(text)) for text in texts) / len(texts) if texts else 0


def is_stated_once(texts: Sequence[str]) -> bool:
    """Whether a column says a value once for the rows that follow: there are blanks, and no value twice in a row."""
    return "" in texts and not any(one and one == other for one, other in pairwise(texts))
