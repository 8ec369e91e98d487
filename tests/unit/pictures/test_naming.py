"""One picture has one name, however it is typed, dropped or shown."""

from __future__ import annotations

import unicodedata

import pytest

from generator.pictures.naming import find_name, leaves_the_folder, picture_name, published_names

ACCENTS = unicodedata.normalize("NFD", "Fête à Évry.jpg")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("photo du jury.jpg", "photo du jury.jpg"),
        ("photo%20du%20jury.jpg", "photo du jury.jpg"),
        ("./jury/photo.jpg", "jury/photo.jpg"),
        ("100%.jpg", "100%.jpg"),
        ("c%C3%A9r%C3%A9monie.jpg", "cérémonie.jpg"),
        (ACCENTS, "Fête à Évry.jpg"),
    ],
)
def test_a_name_is_read_as_it_is_meant(written: str, meant: str) -> None:
    assert picture_name(written) == meant


@pytest.mark.parametrize(
    ("name", "held", "found"),
    [
        ("a.jpg", ["a.jpg", "A.jpg"], "a.jpg"),
        ("a.jpg", ["A.JPG"], "A.JPG"),
        ("a.jpg", ["A.jpg", "a.JPG"], None),
        ("Fête à Évry.jpg", [ACCENTS], ACCENTS),
        ("fête à évry.JPG", [ACCENTS], ACCENTS),
        ("b.jpg", ["a.jpg"], None),
    ],
)
def test_a_name_is_found_whatever_the_disk_made_of_it(name: str, held: list[str], found: str | None) -> None:
    assert find_name(name, held) == found


@pytest.mark.parametrize(
    "name",
    ["../secret.jpg", "a/../../b.jpg", "/etc/passwd", "file:///etc/passwd", "http://x/a.png", "//x/a.png", "..\\a"],
)
def test_a_name_that_leads_elsewhere_is_known(name: str) -> None:
    assert leaves_the_folder(picture_name(name))


def test_what_suits_an_address_keeps_its_name_and_no_two_are_the_same() -> None:
    suffixes = {
        "jury.jpg": "jpg",
        "jury.png": "png",
        "JURY.jpg": "jpg",
        "jury.tiff": "png",
        "photo du jury (1).JPEG": "jpg",
        ACCENTS: "jpg",
        "salle/plan_2.webp": "jpg",
        "été/Plan.PNG": "png",
        "!!!.png": "png",
        "wrong.png": "jpg",
    }
    names = published_names(suffixes)
    assert names == {
        "jury.jpg": "jury-2.jpg",
        "jury.png": "jury.png",
        "JURY.jpg": "JURY.jpg",
        "jury.tiff": "jury-2.png",
        "photo du jury (1).JPEG": "photo-du-jury-1.JPEG",
        ACCENTS: "fete-a-evry.jpg",
        "salle/plan_2.webp": "salle/plan_2.jpg",
        "été/Plan.PNG": "ete/Plan.PNG",
        "!!!.png": "image.png",
        "wrong.png": "wrong.jpg",
    }
