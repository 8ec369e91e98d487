"""Days and numbers as French people write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.french import words as french
from generator.loading.mending.values import FIRST_DAY, LAST_DAY, meant_day, meant_number, without_smart_quotes


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("4 février 2020", "2020-02-04"),
        ("mardi 4 février 2020", "2020-02-04"),
        ("1er mai 2020", "2020-05-01"),
        ("4 févr. 2020", "2020-02-04"),
        ("4 FEVRIER 2020", "2020-02-04"),
        ("04/02/2020", "2020-02-04"),
        ("4.2.2020", "2020-02-04"),
        ("2020/02/04", "2020-02-04"),
        ("2020-2-4", "2020-02-04"),
        ("31/02/2020", ""),
        ("02/14/2020", ""),
        ("04/02/20", ""),
        ("4 ju 2020", ""),
        ("février 2020", ""),
        ("4 février 1789", ""),
        ("04/02-2020", ""),
    ],
)
def test_a_day_is_understood_or_left_alone(written: str, day: str) -> None:
    assert meant_day(written) == day


@given(st.dates(FIRST_DAY, LAST_DAY))
def test_every_day_in_words_is_that_day(day: date) -> None:
    assert meant_day(french.day(day)) == meant_day(french.day(day, weekday=True)) == day.isoformat()
    assert meant_day(day.strftime("%d/%m/%Y")) == day.isoformat() != (day + timedelta(1)).isoformat()


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("25 000", "25000"),
        ("5 000 000", "5000000"),
        ("25\u202f000,5", "25000,5"),
        ("2 50", ""),
        ("25.000", ""),
        ("un", ""),
    ],
)
def test_thousands_are_joined_and_nothing_else(written: str, number: str) -> None:
    assert meant_number(written) == number


@given(st.integers(1000, 10**12))
def test_a_number_as_french_prints_it_is_that_number(value: int) -> None:
    assert meant_number(french.number(value)) == str(value)


@pytest.mark.parametrize(("written", "bare"), [("“a”", "a"), ("«\u00a0a\u00a0»", "a"), ("a", ""), ("“a” et “b”", "")])
def test_quotes_of_a_word_processor_are_seen_around_a_whole_text(written: str, bare: str) -> None:
    assert without_smart_quotes(written) == bare
