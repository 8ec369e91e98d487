"""What is near, and above all what is not."""

from __future__ import annotations

import pytest

from generator.french.near import nearest, nearest_path

PLACES = ("Paris", "Lyon", "Bron", "Écully", "Martigues", "label", "jury", "livre", "index")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Ecully", "Écully"), ("jurie", "jury"), ("Matrigues", "Martigues"), ("LABEL", "label"), ("lable", "label")],
)
def test_a_mistyped_word_is_understood(written: str, meant: str) -> None:
    assert nearest(written, PLACES) == meant


@pytest.mark.parametrize("written", ["Gandrange", "Brest", "Arvieu", "chiffres", "", "«»"])
def test_what_is_far_from_all_is_no_word_of_them(written: str) -> None:
    assert nearest(written, PLACES) == ""


PATHS = ("2020/collectivites/bron-69.html", "2020/collectivites/vannes-56.html", "2019/index.html", "portrait.png")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2020/collectivites/brom-69.html", "2020/collectivites/bron-69.html"),
        ("2020/bron-69.html", "2020/collectivites/bron-69.html"),
        ("portrait.jpg", "portrait.png"),
        ("2020/collectivites/gandrange-57.html", ""),
        ("2020/collectivites/arvieu-12.html", ""),
        ("paysage.png", ""),
    ],
)
def test_folders_and_suffixes_make_no_path_near(written: str, meant: str) -> None:
    assert nearest_path(written, PATHS) == meant
