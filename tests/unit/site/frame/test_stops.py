"""The switch between editions: on every page, and it never leads nowhere."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model.collectivity import Department
from generator.model.edition import Chapter
from generator.model.yearbook import EditionRecord, Yearbook
from generator.pages import urls
from generator.pages.parts import Stop
from generator.pages.rendering import render
from generator.site.frame.facts import Page, SiteFacts
from generator.site.plan import make_pages
from tests.builders import make_award, make_edition, make_year, make_yearbook
from tests.unit.site.test_pages import publish

FIRST = make_year(2019, Agen=4, Caen=2)
SECOND = make_year(2020, Agen=5, Bron=1)


def pages_of(yearbook: Yearbook) -> dict[str, Page]:
    return {page.url_path: page for page in make_pages(SiteFacts(publish(yearbook)))}


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    bare = replace(FIRST, edition=replace_chapters(FIRST, Chapter.AWARDS))
    return pages_of(make_yearbook(bare, SECOND))


def replace_chapters(record: EditionRecord, *chapters: Chapter) -> object:
    return record.edition.model_copy(update={"chapters": chapters})


def stops(page: Page) -> tuple[Stop, ...]:
    found: tuple[Stop, ...] = page.context.frame.stops  # type: ignore[attr-defined]
    return found


def test_every_page_has_it(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        html = render(page.layout, page.context)
        assert html.count('aria-label="Changer d’édition"') == 1, path
        assert [stop.year for stop in stops(page)] == [2019, 2020]


def test_it_leads_to_the_same_thing(pages: dict[str, Page]) -> None:
    for path in (
        "palmares.html",
        "index.html",
        "palmares-par-niveau.html",
        "figure-niveaux.html",
        "region-auvergne-rhone-alpes.html",
    ):
        assert stops(pages[f"2020/{path}"]) == (Stop(2019, f"../2019/{path}"), Stop(2020, "", current=True))


def test_a_chapter_that_the_other_edition_has_not(pages: dict[str, Page]) -> None:
    assert stops(pages["2020/jury.html"])[0] == Stop(2019, "../2019/index.html", note="sans ce chapitre")
    html = render("site/editions/jury.html", pages["2020/jury.html"].context)
    assert (
        '<a href="../2019/index.html">2019<span class="vh">, page de l’édition</span></a> <span>sans ce chapitre</span>'
        in html
    )


def test_a_page_of_no_edition_leads_to_the_editions(pages: dict[str, Page]) -> None:
    assert stops(pages[urls.HOME]) == (Stop(2019, "2019/index.html"), Stop(2020, "2020/index.html"))
    assert not any(stop.current for stop in stops(pages[urls.ACROSS]))


def test_a_collectivity_leads_to_its_places(pages: dict[str, Page]) -> None:
    bron = next(page for path, page in pages.items() if path.startswith("collectivites/bron"))
    absent, present = stops(bron)
    assert absent == Stop(2019, "../2019/index.html", note="absente du palmarès")
    assert present == Stop(2020, "../2020/palmares.html#auvergne-rhone-alpes")


def test_regions_that_were_cut_otherwise() -> None:
    bas_rhin = Department("67", "Bas-Rhin", "Grand Est", "Alsace")
    marne = Department("51", "Marne", "Grand Est", "Champagne-Ardenne")
    old = tuple(
        replace(make_award(2, name=name, code=name, department=one), year=2012, region=one.old_region, heir=name)
        for name, one in (("Obernai", bas_rhin), ("Reims", marne))
    )
    first = EditionRecord(make_edition(year=2012, number=13), awards=old)
    second = EditionRecord(make_edition(), awards=(make_award(3, name="Reims", code="Reims", department=marne),))
    pages = pages_of(Yearbook((first, second), (), (bas_rhin, marne)))
    (then, _), (_, now) = stops(pages["2020/region-grand-est.html"]), stops(pages["2012/region-alsace.html"])
    assert [part.text for part in then.parts] == ["Alsace", "Champagne-Ardenne"]
    assert [(part.text, part.href) for part in now.parts] == [("Grand Est", "../2020/region-grand-est.html")]
    assert re.search(
        r"2012 <a[^>]*>Alsace</a>, <a", render("site/palmares/region.html", pages["2020/region-grand-est.html"].context)
    )


def test_the_known_addresses_are_the_pages(pages: dict[str, Page]) -> None:
    facts = SiteFacts(publish(make_yearbook(FIRST, SECOND)))
    made = {page.url_path for page in make_pages(facts)}
    for year, addresses in facts.edition_addresses.items():
        assert addresses == {path for path in made if path.startswith(f"{year}/")}


def test_one_edition_has_nothing_to_switch() -> None:
    for page in pages_of(make_yearbook(SECOND)).values():
        assert stops(page) == ()
        assert "Changer d’édition" not in render(page.layout, page.context)
