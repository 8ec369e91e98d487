"""French numbers, dates, agreement, order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.french import words as french


def test_thousands_take_narrow_no_break_spaces() -> None:
    assert french.number(4_009_075) == "4\u202f009\u202f075"
    assert french.number(3.375, 1) == "3,4"


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_can_be_read_back(value: int) -> None:
    assert int(french.number(value).replace(french.NARROW, "")) == value


@pytest.mark.parametrize(("value", "text"), [(0, "0 commune"), (1, "1 commune"), (2, "2 communes")])
def test_plural_begins_at_two(value: int, text: str) -> None:
    assert french.count(value, "commune").replace("\u00a0", " ") == text


def test_first_day_of_a_month_is_an_ordinal() -> None:
    assert french.day(date(2020, 5, 1)).replace("\u00a0", " ") == "1er mai 2020"
    assert french.day(date(2019, 12, 10), weekday=True).startswith("mardi 10")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Occitanie", "d’Occitanie"), ("Île-de-France", "d’Île-de-France"), ("Bretagne", "de Bretagne")],
)
def test_elision(name: str, expected: str) -> None:
    assert french.elide("de", name) == expected


def test_order_of_an_index() -> None:
    names = ["Zuydcoote", "Le Mans", "Évron", "L’Isle-Adam", "Les Mureaux", "Elven", "Œting", "Martigues"]
    expected = ["Elven", "Évron", "L’Isle-Adam", "Le Mans", "Martigues", "Les Mureaux", "Œting", "Zuydcoote"]
    assert sorted(names, key=french.sort_key) == expected
    assert [french.initial(name) for name in ("Le Mans", "Évron", "Œting")] == ["M", "E", "O"]


@given(st.text())
def test_a_slug_is_an_address(text: str) -> None:
    assert set(french.slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@pytest.mark.parametrize("sign", ["\u2010", "\u2011"])
def test_the_hyphens_of_word_processors_are_the_keyboards(sign: str) -> None:
    assert french.normal(f"Saint{sign}E\u0301tienne") == "Saint-Étienne"
    assert french.normal("1984–1988 — −3 °C") == "1984–1988 — −3 °C"
