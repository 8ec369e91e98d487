"""The columns of a written table in the book: room for words first, then for lines."""

from __future__ import annotations

import pytest

from generator.markdown import nodes
from generator.markdown.reading import read_markdown
from generator.pages.table_columns import column_shares


def shares(*rows: str) -> tuple[float, ...]:
    head, *others = rows
    rule = "| " + " | ".join("---" for _ in head.split("|")) + " |"
    lines = [f"| {head} |", rule, *(f"| {row} |" for row in others)]
    (table,) = read_markdown("\n".join(lines)).blocks
    assert isinstance(table, nodes.Table)
    return column_shares(table)


def test_the_columns_fill_the_table() -> None:
    assert sum(shares("A | B | C", "un | deux | trois")) == pytest.approx(100, abs=0.1)


def test_columns_that_fit_are_as_wide_as_their_lines() -> None:
    narrow, wide = shares("A | B", f"{'a' * 10} | {'b' * 30}")
    assert wide == pytest.approx(3 * narrow, abs=0.1)


def test_a_long_sentence_leaves_the_others_their_words() -> None:
    name, sentence = shares("Commune | Ce que le jury a vu", f"Saint-Germain | {'mot ' * 60}")
    assert name >= 100 * 13 / 64 - 0.1
    assert sentence > name


def test_a_word_without_end_may_be_cut() -> None:
    first, second = shares("A | B", f"{'x' * 90} | {'mot ' * 40}")
    assert second > first
