"""How wide the columns of a written table stand in the book, where no screen slides: by their words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.markdown import nodes

SIGNS = 64
"""How many signs a line of a table holds."""
LONGEST_WORD = 18
"""A longer word may be cut."""


def column_shares(table: nodes.Table) -> tuple[float, ...]:
    """The part of the table that each column takes, in hundredths: each has room for its words, then for its lines."""
    columns = [_texts(table, rank) for rank in range(len(table.head))]
    words = [min(LONGEST_WORD, max(3, *map(_longest_word, texts))) for texts in columns]
    lines = [max(word, *map(len, texts)) for word, texts in zip(words, columns, strict=True)]
    if sum(lines) <= SIGNS:
        return _shares(lines)
    room = max(0, SIGNS - sum(words))
    asked = [line - word for line, word in zip(lines, words, strict=True)]
    return _shares([word + room * more / max(1, sum(asked)) for word, more in zip(words, asked, strict=True)])


def _texts(table: nodes.Table, rank: int) -> list[str]:
    rows = (row for row in (table.head, *table.rows) if rank < len(row))
    return [nodes.plain_text(row[rank].children) for row in rows]


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _shares(widths: Sequence[float]) -> tuple[float, ...]:
    return tuple(round(100 * width / sum(widths), 2) for width in widths)
