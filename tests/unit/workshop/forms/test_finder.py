"""« vanes » proposes Vannes (56)."""

from __future__ import annotations

from datetime import date

import pytest

from generator.loading.loader import register_of
from generator.workshop.forms.finder import MOST_FOUND, find
from tests.conftest import ROOT

DAY = date(2020, 2, 4)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("vanes", "Vannes (56)"),
        ("VANNES", "Vannes (56)"),
        ("st etienne", "Saint-Étienne (42)"),
        ("grnoble", "Grenoble (38)"),
        ("marcq en baroeul", "Marcq-en-Barœul (59)"),
        ("bron (69)", "Bron (69)"),
    ],
)
def test_the_likeliest_comes_first(typed: str, first: str) -> None:
    assert find(register_of(ROOT), typed, DAY)[0].name == first


def test_a_name_comes_with_what_tells_it_from_its_namesakes() -> None:
    found = find(register_of(ROOT), "Saint-Denis", DAY)
    assert len(found) == MOST_FOUND
    assert {"Saint-Denis (93)", "Saint-Denis (974)"} <= {one.name for one in found}
    assert found[0].detail.startswith("commune, ")


def test_names_and_regions_are_those_of_the_day() -> None:
    assert find(register_of(ROOT), "agen", date(2012, 2, 1))[0].region == "Aquitaine"
    assert find(register_of(ROOT), "agen", DAY)[0].region == "Nouvelle-Aquitaine"


@pytest.mark.parametrize("typed", ["", "v", "  ", "zzqxzzqx", "a" * 5000])
def test_what_is_no_name_proposes_nothing(typed: str) -> None:
    assert find(register_of(ROOT), typed, DAY) == ()
