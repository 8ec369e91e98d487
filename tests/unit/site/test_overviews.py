"""Pages that list others instead of holding everything, and the small pictures that they show."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.charts.drawing.chart import Table
from generator.french.scale import AT_SIGNS
from generator.loading.loader import load_yearbook
from generator.model.article import Article, Header
from generator.model.edition import Part
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.links import MOST_TEXTS, article_address
from generator.pages.rendering import render
from generator.site.figures.vignettes import MOST_BARS, vignette
from generator.site.frame.facts import Page, SiteFacts
from generator.site.plan import make_pages, page_addresses
from tests.builders import make_edition, make_year, make_yearbook
from tests.unit.site.test_pages import CHART, describe, publish, text_of

NAMES = ("Agen", "Albi", "Bron", "Caen")


def bars_of(table: Table) -> list[str]:
    """What each stroke of a vignette draws."""
    return re.findall(r'd="([^"]*)"', vignette(replace(CHART, table=table), AT_SIGNS))


def html_of(page: Page) -> str:
    return render(page.layout, page.context)


def test_a_vignette_draws_a_bar_a_row() -> None:
    (bars,) = bars_of(Table(("Région", "Nombre"), (("A", 4), ("B", 2))))
    assert bars == "M16.0 56.0V0.0M48.0 56.0V28.0"


def test_a_vignette_cuts_its_bars_by_level_when_the_table_does() -> None:
    header = ("Type", *(f"{level}\u00a0@" for level in (5, 4, 3, 2, 1)), "Total")
    strokes = bars_of(Table(header, (("Communes", 1, 0, 0, 0, 3, 4),)))
    assert strokes == ["M16.0 56.0V42.0", "", "", "", "M16.0 42.0V0.0"]


def test_a_vignette_reads_declared_numbers_and_shows_few_bars() -> None:
    assert bars_of(Table(("Ce qui est déclaré", "Nombre"), (("A", "1\u202f000"), ("B", "250 %")))) == [
        "M16.0 56.0V0.0M48.0 56.0V42.0"
    ]
    (bars,) = bars_of(Table(("Lieu", "Nombre"), tuple((str(n), n) for n in range(1, 99))))
    assert bars.count("M") == MOST_BARS
    assert vignette(replace(CHART, table=Table(("Lieu", "Mot"), (("A", "peu"),))), AT_SIGNS) == ""


@pytest.fixture(scope="module")
def letters() -> dict[str, Page]:
    """The pages of an edition of four towns with three initials."""
    yearbook = make_yearbook(make_year(2020, **dict.fromkeys(NAMES, 2)))
    return {page.url_path: page for page in make_pages(describe(yearbook))}


def test_each_initial_has_its_page_and_keeps_its_anchor(letters: dict[str, Page]) -> None:
    html = html_of(letters[urls.COLLECTIVITIES])
    assert '<li id="a"><a href="collectivites-a.html">A</a> 2\u00a0: Agen … Albi</li>' in html
    assert "Agen 69 · 2 @ Albi 69 · 2 @" in text_of(letters["collectivites-a.html"])
    assert 'rel="next" href="collectivites-c.html"' in html_of(letters["collectivites-b.html"])


def test_every_page_is_foreseen_without_being_made(letters: dict[str, Page]) -> None:
    facts = describe(make_yearbook(make_year(2020, **dict.fromkeys(NAMES, 2))))
    assert page_addresses(facts) == letters.keys()


def test_each_table_of_the_data_has_its_page(letters: dict[str, Page]) -> None:
    assert '<li class="file" id="jury"><a href="donnees/jury.html">Jury</a>' in html_of(letters[urls.OPEN_DATA])
    assert "nom Nom de famille." in text_of(letters[urls.table("jury")])


def text(slug: str) -> Article:
    """A text of one word."""
    return Article(slug, f"content/2020/{slug}.md", 2020, Header(titre=slug.capitalize()), "Un.", 1)


def record_with(texts: int) -> EditionRecord:
    """An edition with a part of so many texts."""
    slugs = tuple(f"texte-{n}" for n in range(texts))
    part = Part.model_validate({"id": "enjeux", "titre": "Les enjeux", "textes": slugs})
    return EditionRecord(make_edition(chapters=(part,)), articles=tuple(map(text, slugs)))


@pytest.mark.parametrize("texts", [MOST_TEXTS, MOST_TEXTS + 1])
def test_a_part_of_many_texts_is_their_contents(texts: int) -> None:
    record = record_with(texts)
    pages = {page.url_path: page for page in make_pages(SiteFacts(publish(make_yearbook(record))))}
    is_split = texts > MOST_TEXTS
    there = "2020/texte-texte-1.html" if is_split else "2020/enjeux.html#texte-1"
    assert article_address(record, "texte-1") == there
    assert ("2020/texte-texte-1.html" in pages) == is_split
    html = html_of(pages["2020/enjeux.html"])
    assert ('<li id="texte-1"><a href="texte-texte-1.html">' in html) == is_split
    if is_split:
        assert 'rel="prev" href="texte-texte-0.html"' in html_of(pages["2020/texte-texte-1.html"])


def test_each_profile_has_its_page_and_keeps_its_anchor(with_facts: Path) -> None:
    yearbook, _ = load_yearbook(with_facts)
    record = next(record for record in yearbook.editions if record.profiles)
    pages = {page.url_path: page for page in make_pages(describe(yearbook))}
    (profile, *_) = record.profiles
    (listing,) = {
        article_address(record, a.slug).partition("#")[0] for a in record.articles if "profils" in a.header.shows
    }
    assert f'<li id="{profile.slug}"><a href="{profile.slug}.html">' in html_of(pages[listing])
    assert profile.mayor in text_of(pages[urls.profile(record.year, profile.slug)])
