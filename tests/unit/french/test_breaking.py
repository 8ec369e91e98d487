"""Where lines of large letters end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.french.breaking import joined, units_of, words_of


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("CC de la Basse-Zorn", ["CC", "de\u00a0la\u00a0Basse-", "Zorn"]),
        ("Le Pré-Saint-Gervais", ["Le\u00a0Pré-", "Saint-Gervais"]),
        ("Saint-Germain-de-Tallevende", ["Saint-Germain-", "de-Tallevende"]),
        ("au pied de", ["au\u00a0pied", "de"]),
        ("CC Faucigny - Glières", ["CC", "Faucigny\u00a0-", "Glières"]),
        ("Bron", ["Bron"]),
        ("", [""]),
    ],
)
def test_small_words_stay_with_the_next(text: str, units: list[str]) -> None:
    assert units_of(text) == units


def test_a_dash_between_spaces_keeps_them() -> None:
    assert joined("Faucigny\u00a0-", "Glières") == "Faucigny\u00a0- Glières"
    assert joined("Basse-", "Zorn") == "Basse-Zorn"


def test_a_compound_stays_whole_in_a_text() -> None:
    assert units_of("Enseignant-chercheur en géographie", at_hyphens=False) == [
        "Enseignant-chercheur",
        "en\u00a0géographie",
    ]


@given(st.text(st.sampled_from("ab de-/–"), min_size=1))
def test_no_letter_is_lost(text: str) -> None:
    for cut in (words_of(text), units_of(text), units_of(text, at_hyphens=False)):
        line = ""
        for unit in cut:
            line = joined(line, unit)
        assert line.replace("\u00a0", "").replace(" ", "") == text.replace(" ", "")
