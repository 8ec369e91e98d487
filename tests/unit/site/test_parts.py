"""Links, weights, maps and drawings of the site."""

from __future__ import annotations

import pytest

from generator.french.sizes import written_size
from generator.geography.distance import distance_km
from generator.model.edition import Chapter
from generator.model.outlines import Outlines
from generator.model.yearbook import EditionRecord
from generator.pages.links import article_address, is_outside, target_address
from generator.site.frame.drawings import draw_sky
from generator.site.maps.locator import draw_locator, draw_places, land_path, place_of
from generator.site.publishing.style_sheet import style_sheet
from tests.builders import HOUSE, make_award, make_collectivity, make_edition, make_record, make_yearbook

SQUARE = ((4.0, 45.0), (4.0, 46.0), (5.0, 46.0), (5.0, 45.0), (4.0, 45.0))
BESIDE = ((5.0, 45.0), (5.0, 46.0), (6.0, 46.0), (6.0, 45.0), (5.0, 45.0))
OUTLINES = Outlines({"69": (SQUARE,), "38": (BESIDE,)}, {})


@pytest.mark.parametrize(
    ("size", "written"),
    [(512, "512\u202foctets"), (24_300, "24\u202fko"), (1_440_000, "1,4\u202fMo")],
)
def test_weights_are_written_the_french_way(size: int, written: str) -> None:
    assert written_size(size) == written


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("page:jury", "2020/jury.html"),
        ("page:index", "collectivites.html"),
        ("label.md", "2020/label.html"),
        ("label.md#suite", "2020/label.html#suite"),
        ("rapport-du-jury.md", "2020/jury.html#rapport-du-jury"),
        ("un-autre-texte.md", "2020/texte-un-autre-texte.html"),
        ("collectivite:Bron (69)", "collectivites/bron-69029.html"),
        ("graphique:niveaux", "2020/figure-niveaux.html"),
        ("https://example.org/a.md", "https://example.org/a.md"),
        ("mailto:nom@example.org", "mailto:nom@example.org"),
        ("#plus-bas", "#plus-bas"),
    ],
)
def test_where_a_text_s_link_leads(target: str, address: str) -> None:
    record = make_record(make_award())
    assert target_address(make_yearbook(record), record, target) == address
    assert is_outside(address) == (target == address)


def test_a_text_without_its_chapter_has_a_page_of_its_own() -> None:
    record = EditionRecord(make_edition(chapters=(Chapter.JURY,)))
    assert article_address(record, "label") == "2020/texte-label.html"


def test_the_land_has_no_inner_border() -> None:
    assert land_path(OUTLINES, set()).count("M") == 1


def test_a_place_stands_within_the_map() -> None:
    place = place_of(make_collectivity(), OUTLINES)
    assert place is not None
    assert all(0 < coordinate < 400 for coordinate in place)
    assert place_of(make_collectivity(latitude=None, longitude=None), OUTLINES) is None


def test_a_collectivity_without_a_place_is_drawn_nowhere() -> None:
    lost = make_award(latitude=None, longitude=None)
    assert b"<circle" not in draw_places((lost,), OUTLINES)
    assert "<circle" not in draw_locator("lieux.svg", lost.collectivity, OUTLINES)
    assert b"<use" not in draw_sky(make_record(lost), OUTLINES)


def test_stars_of_one_place_are_pushed_apart() -> None:
    stars = draw_sky(make_record(*(make_award(5, code=f"6902{n}") for n in range(3))), OUTLINES)
    assert len({line for line in stars.split(b"<use") if b"translate" in line}) == 3


def test_distances_are_as_the_crow_flies() -> None:
    here, there = make_collectivity(latitude=45.0, longitude=4.0), make_collectivity(latitude=46.0, longitude=4.0)
    assert distance_km(here, there) == pytest.approx(111, abs=2)
    assert distance_km(here, make_collectivity(latitude=None)) == float("inf")


def test_the_style_sheet_opens_on_fonts_and_accents() -> None:
    sheet = style_sheet([make_record()], HOUSE, "body{}")
    assert sheet.count("@font-face") > sheet.count(".woff2") == 3
    assert ".e2020{--accent-light:#0b6e6e" in sheet
    assert sheet.rstrip().endswith("body{}")
