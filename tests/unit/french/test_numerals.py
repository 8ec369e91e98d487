"""Numbers in words, there and back."""

from __future__ import annotations

import re

import pytest

from generator.french.numerals import NUMERAL, read_numeral, spell


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "zéro"), (1, "un"), (16, "seize"), (17, "dix-sept"), (21, "vingt et un"), (29, "vingt-neuf"),
        (71, "soixante et onze"), (77, "soixante-dix-sept"), (80, "quatre-vingts"), (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"), (100, "cent"), (101, "cent un"), (200, "deux cents"), (232, "deux cent trente-deux"),
        (280, "deux cent quatre-vingts"), (1000, "mille"), (1999, "mille neuf cent quatre-vingt-dix-neuf"),
        (2000, "deux mille"), (80_000, "quatre-vingt mille"), (200_300, "deux cent mille trois cents"),
    ],
)  # fmt: skip
def test_a_number_in_words(value: int, words: str) -> None:
    assert spell(value) == words
    assert read_numeral(words) == value


def test_the_feminine_of_one() -> None:
    assert [spell(value, feminine=True) for value in (1, 21, 2, 11)] == ["une", "vingt et une", "deux", "onze"]


def test_every_number_is_read_back() -> None:
    for value in (*range(2_000), *range(2_000, 1_000_000, 997)):
        assert read_numeral(spell(value)) == value
        assert re.fullmatch(NUMERAL, spell(value)), spell(value)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2 617", 2617),
        ("16\u202f000", 16_000),
        ("deux-cent-trente-deux", 232),
        ("une vingtaine", 20),
        ("vingt et une", 21),
    ],
)
def test_other_ways_to_write_a_number(written: str, value: int) -> None:
    assert read_numeral(written) == value


@pytest.mark.parametrize("written", ["", "beaucoup", "deux chats", "1,5"])
def test_what_is_no_number(written: str) -> None:
    assert read_numeral(written) is None
