"""What the blocks under a text call a region."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup

from generator.blocks.place import BlockPlace, region
from tests.builders import make_award, make_record


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("Ile-de-France", "Île-de-France"),
        ("Ile-De-France", "Île-de-France"),
        ("Nord-Pas de Calais", "Nord-Pas-de-Calais"),
        ("PACA", "PACA"),
    ],
)
def test_a_region_is_named_as_in_the_palmares(printed: str, shown: str) -> None:
    regions = ("Île-de-France", "Nord-Pas-de-Calais")
    record = make_record(*(replace(make_award(), region=name) for name in regions))
    place = BlockPlace(record, town=lambda known: "", text=lambda article: Markup(), h=2)
    assert region(place, printed) == shown
