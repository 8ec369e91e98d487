"""What a yearbook, its label and its files are called when the editors have said little."""

from __future__ import annotations

import pytest

from generator.french.house import House, file_stem


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Cités en réseaux", "cites-en-reseaux"),
        ("Communes en fleurs !", "communes-en-fleurs"),
        ("★", "annuaire"),
        ("Αθήνα", "annuaire"),
        ("mot " * 20, "mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot-mot"),
        ("x" * 200, "x" * 60),
        ("../etc", "etc"),
    ],
)  # fmt: skip
def test_files_begin_as_the_yearbook_is_called(name: str, stem: str) -> None:
    assert file_stem(name) == stem


@pytest.mark.parametrize(
    ("house", "said"),
    [
        (House(label="Fleurs", official="Label des Fleurs"), "du label «\u202fFleurs\u202f»"),
        (House(official="Label régional des Fleurs"), "du label régional des Fleurs"),
        (House(official="Prix des Sentiers"), "du label «\u202fPrix des Sentiers\u202f»"),
    ],
)
def test_the_label_stands_in_a_sentence(house: House, said: str) -> None:
    assert house.of_label == said
