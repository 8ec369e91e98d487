"""Each page of the site leads to the chapter of the book that says the same."""

from __future__ import annotations

import pytest

from generator.book.document import build_document
from generator.keeping.watching import LateSequence
from generator.loading.loader import load_yearbook
from generator.site.frame.facts import SiteFacts
from generator.workshop.book.gallery import Gallery
from generator.workshop.book.places import Place, place_of
from generator.workshop.book.values import Galley
from tests.conftest import MINI
from tests.unit.site.test_pages import publish


@pytest.fixture(scope="module")
def facts() -> SiteFacts:
    return SiteFacts(publish(load_yearbook(MINI)[0]), LateSequence(tuple))


@pytest.mark.parametrize(
    ("address", "portion"),
    [
        ("2020/editorial.html", "chapitre-editorial"),
        ("2020/palmares.html", "chapitre-palmares"),
        ("2020/palmares-par-niveau.html", "chapitre-palmares"),
        ("2020/region-bretagne.html", "chapitre-palmares"),
        ("2020/jury.html", "chapitre-jury"),
        ("2020/chiffres-declares.html", "chapitre-chiffres"),
        ("2020/figure-niveaux.html", "chapitre-chiffres"),
        ("2020/regards-croises.html", "chapitre-regards-croises"),
        ("2020/index.html", "en-bref"),
        ("collectivites/bron-69029.html", "chapitre-palmares"),
    ],
)
def test_a_page_has_its_place_in_the_book(facts: SiteFacts, address: str, portion: str) -> None:
    place = place_of(facts, address)
    assert place is not None
    document = build_document(facts.publication, place.year, b"<svg/>")
    holding = (one.name for anchor in place.anchors for one in document.portions if anchor in (one.name, *one.names))
    assert next(holding, None) == portion


@pytest.mark.parametrize("address", ["index.html", "telechargements.html", "1999/jury.html", "presse/index.html"])
def test_what_no_book_says_has_no_place(facts: SiteFacts, address: str) -> None:
    assert place_of(facts, address) is None


def test_pages_hang_in_their_order_and_equal_ones_once() -> None:
    gallery = Gallery()
    told = gallery.hang(Galley(2020, 12, (b"a", b"b", b"a"), 1, ("trop long : ici",), is_placed=True))
    first, second, third = told["pages"]  # type: ignore[misc]
    assert first == third != second
    assert told["first"] == 12
    assert told["remarks"] == ["La mise en page du livre signale\u00a0: trop long\u00a0: ici."]
    assert sorted(gallery.pictures.values()) == [b"a", b"b"]


def test_a_book_that_was_never_composed_says_that_its_numbers_are_provisional() -> None:
    assert "provisoires" in str(Gallery().hang(Galley(2020, 1, (b"a",)))["remarks"])
    assert Gallery().hang(Galley(2020, fault="Non."))["remarks"] == []


def test_a_place_is_known_by_its_names() -> None:
    assert Place(2020, ("a",)) == Place(2020, ("a",))
