"""The index says each page once, and pages that follow each other as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.book.chapters.index import fill_index, merge_ranges


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ([], []),
        ([12], ["12"]),
        ([12, 34, 35, 36], ["12", "34–36"]),
        ([36, 34, 35, 12, 35], ["12", "34–36"]),
        ([1, 2, 4, 5], ["1–2", "4–5"]),
    ],
)
def test_pages_that_follow_each_other_are_one(pages: list[int], words: list[str]) -> None:
    assert merge_ranges(pages) == words


@given(st.sets(st.integers(1, 300), max_size=40))
def test_ranges_hold_every_page_once(pages: set[int]) -> None:
    read: list[int] = []
    for words in merge_ranges(pages):
        first, _, last = words.partition("–")
        read += range(int(first), int(last or first) + 1)
    assert read == sorted(pages)


def test_the_index_is_filled_with_links_to_the_palmares() -> None:
    waiting = '<span class="pages" data-of="{}"></span>'
    line = f"<li>Bron {waiting.format('c-69029')}</li><li>Lost {waiting.format('c-1')}</li>"
    assert fill_index(line, {"c-69029": [34, 12, 35]}) == (
        '<li>Bron <a class="pages" href="#c-69029">12, 34–35</a></li><li>Lost </li>'
    )
