"""The pages of the site: what they hold, and that no layout asks for what its context does not declare."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from jinja2 import meta, nodes

from generator.charts.across.catalogue import sketch_across
from generator.charts.drawing.chart import Chart, ChartKind, Table
from generator.charts.drawing.sketch import Sketch
from generator.indicators.across import build_across
from generator.indicators.counts import build_indicators
from generator.keeping.watching import DerivedMapping
from generator.loading.loader import load_yearbook
from generator.model.edition import Chapter
from generator.model.outlines import Outlines
from generator.model.yearbook import EditionRecord, Yearbook
from generator.pages import urls
from generator.pages.downloads import Download
from generator.pages.parts import TableDescription
from generator.pages.rendering import LAYOUTS, environment, render
from generator.publication.publication import Publication
from generator.site.frame.facts import Page, SiteFacts
from generator.site.plan import make_pages, page_addresses, plan_near, plan_site
from tests.builders import HOUSE, draw_nothing, make_award, make_edition, make_year, make_yearbook
from tests.conftest import MINI

TRIANGLE = ((4.0, 45.0), (5.0, 46.0), (5.0, 44.0), (4.0, 45.0))
CHART = Chart(
    name="niveaux", kind=ChartKind.CHART, title="Un titre", alternative="Une image", description="Des mots",
    table=Table(("Niveau", "Nombre"), (("5 @", 1_234), ("4 @", 2.5))), source="Le palmarès",
    width=600, height=400, draw=draw_nothing, accent="#e8590c", mark="2020",
)  # fmt: skip


def publish(yearbook: Yearbook) -> Publication:
    """A publication with one chart and a country of one département."""
    charts = {record.year: {"niveaux": CHART} for record in yearbook.editions}
    outlines = Outlines({"69": (TRIANGLE,)}, {})
    across = {sketch.name: replace(CHART, name=sketch.name) for sketch in sketches_of(yearbook)}
    counts = DerivedMapping(charts, lambda year: build_indicators(yearbook)[year])
    return Publication(yearbook, counts, charts, outlines, {}, date(2020, 2, 4), across=across)


def sketches_of(yearbook: Yearbook) -> list[Sketch]:
    """The charts of all the editions, not drawn."""
    across = build_across(yearbook)
    return list(sketch_across(across)) if across else []


def describe(yearbook: Yearbook) -> SiteFacts:
    """What the site is made from, with a book and a table to take away."""
    tables = (TableDescription("jury", "Jury", "donnees/jury.csv", 2, (("nom", "Nom de famille."),)),)
    book = Download("2020/cites-en-reseaux-2020.pdf", "Le livre 2020", "PDF", 1_400_000, "96 pages")
    package = Download("donnees/datapackage.json", "Descripteur", "JSON", 900)
    return SiteFacts(publish(yearbook), tables, (book, Download("donnees/jury.csv", "Jury", "CSV", 24_000), package))


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    yearbook, issues = load_yearbook(MINI)
    assert not issues
    return {page.url_path: page for page in make_pages(describe(yearbook))}


@pytest.fixture(scope="module")
def several(with_facts: Path) -> dict[str, Page]:
    """The pages of two editions, which are read together, and of one that holds every fact."""
    yearbooks = make_yearbook(make_year(2019, Agen=4), make_year(2020, Agen=5, Bron=1)), load_yearbook(with_facts)[0]
    return {page.url_path: page for yearbook in yearbooks for page in make_pages(describe(yearbook))}


def text_of(page: Page) -> str:
    """The words of a page, tags left out, no-break spaces made ordinary."""
    html = re.sub(r"<svg.*?</svg>", "", render(page.layout, page.context), flags=re.DOTALL)
    words = " ".join(re.sub(r"<[^>]*>|&nbsp;", " ", html).split())
    return words.replace("\u202f", " ").replace("\u00a0", " ")


def test_every_layout_is_used_and_rendered(pages: dict[str, Page], several: dict[str, Page]) -> None:
    pages = several | pages
    layouts = {path.relative_to(LAYOUTS).as_posix() for path in (LAYOUTS / "site").rglob("[!_]*.html")}
    assert {page.layout for page in pages.values()} == layouts
    for page in pages.values():
        assert render(page.layout, page.context).startswith("<!doctype html>")


def test_a_layout_asks_only_for_what_its_context_declares(pages: dict[str, Page], several: dict[str, Page]) -> None:
    pages = several | pages
    source = environment().loader
    assert source is not None
    for page in pages.values():
        layout = environment().parse(source.get_source(environment(), page.layout)[0])
        asked = meta.find_undeclared_variables(layout)
        given = {field.name for field in fields(page.context)} | set(environment().globals)
        macros = {name for one in layout.find_all(nodes.FromImport) for name in one.names}
        assert asked <= given | macros | {"marks", "words", "spelt"}, page.layout


def test_every_page_has_one_title_and_says_what_it_is(pages: dict[str, Page]) -> None:
    for page in pages.values():
        html = render(page.layout, page.context)
        assert html.count("<h1") == 1, page.url_path
        assert re.search(r'<meta name="description" content="[^"]{10,}', html), page.url_path
        assert "style=" not in html
        assert "<script>" not in html


def test_every_address_of_the_editions_is_a_page(pages: dict[str, Page]) -> None:
    chapters = {urls.chapter(2020, chapter) for chapter in Chapter}
    assert chapters | {urls.edition(2020), urls.levels(2020), urls.region(2020, "Bretagne")} <= set(pages)


def test_the_addresses_are_those_of_the_pages(pages: dict[str, Page]) -> None:
    assert page_addresses(describe(load_yearbook(MINI)[0])) == set(pages)


def test_near_an_address_its_page_is_found_first_and_is_that_of_the_whole_plan() -> None:
    facts = describe(load_yearbook(MINI)[0])
    for one in plan_site(facts):
        assert next(near for near in plan_near(facts, one.url_path) if near.url_path == one.url_path) == one
    assert all(one.url_path != "2020/parti.html" for one in plan_near(facts, "2020/parti.html"))


def test_a_collectivity_shows_its_level_in_signs_and_words(pages: dict[str, Page]) -> None:
    page = pages["collectivites/bron-69029.html"]
    assert 'href="#at5"' in render(page.layout, page.context)
    assert "Cinq arobases au 21 e label, 2020" in text_of(page)


def test_a_printed_form_is_shown_beside_the_official_name(pages: dict[str, Page]) -> None:
    assert "Arviu" in text_of(next(page for path, page in pages.items() if "collectivites/arvieu" in path))
    assert "Imprimé « Arviu ». Coquille de l’édition imprimée." in text_of(pages["2020/palmares-corrections.html"])


def test_the_index_is_in_french_order(pages: dict[str, Page]) -> None:
    text = text_of(pages[urls.COLLECTIVITIES])
    names = ["Arvieu", "Bron", "CA du Centre Littoral", "Le Juch", "Vannes"]
    assert [text.index(name) for name in names] == sorted(text.index(name) for name in names)


def test_declared_and_counted_figures_stand_side_by_side(pages: dict[str, Page]) -> None:
    assert "5 annoncé par « Annuaire » 5 d’après le calcul : collectivités au palmarès" in text_of(
        pages[urls.edition(2020)]
    )
    declared = text_of(pages[urls.declared(2020)])
    assert "près de 25 000" in declared
    assert "Même nombre d’après le calcul : collectivités au palmarès." in declared
    assert 'href="chiffres-declares.html">Les 2 chiffres déclarés' in render(
        pages["2020/chiffres.html"].layout, pages["2020/chiffres.html"].context
    )


def test_a_figure_has_its_number_its_table_and_its_files(pages: dict[str, Page]) -> None:
    page = pages["2020/figure-niveaux.html"]
    html = render(page.layout, page.context)
    for piece in ("Graphique 1", 'href="figures/niveaux.csv"', 'srcset="figures/niveaux-sombre.svg"'):
        assert piece in html
    assert "1 234" in text_of(page)
    assert "2,5" in text_of(page)


def test_downloads_tell_format_and_weight(pages: dict[str, Page]) -> None:
    assert "Le livre 2020 PDF, 1,4 Mo · 96 pages" in text_of(pages[urls.DOWNLOADS])
    assert "Jury CSV, 24 ko" in text_of(pages[urls.DOWNLOADS])


def test_the_strip_shows_every_edition_even_those_without_the_collectivity() -> None:
    first = make_award(2)
    old = EditionRecord(make_edition(year=2019, number=20), house=HOUSE, awards=())
    new = EditionRecord(make_edition(), house=HOUSE, awards=(first,))
    facts = describe(make_yearbook(old, new))
    page = next(page for page in make_pages(facts) if page.layout == "site/collectivities/collectivity.html")
    text = text_of(page)
    assert "2019 absente du palmarès" in text
    assert "2020 2 arobases" in text


def test_a_renamed_collectivity_has_one_page_under_its_latest_name() -> None:
    old = EditionRecord(
        make_edition(year=2019, number=20), house=HOUSE, awards=(replace(make_award(2, name="Ports"), year=2019),)
    )
    new = EditionRecord(make_edition(), house=HOUSE, awards=(make_award(3, name="Ports-sur-Vienne"),))
    pages = {page.url_path: page for page in make_pages(describe(make_yearbook(old, new)))}
    address = "collectivites/ports-sur-vienne-69029.html"
    assert [path for path in pages if path.startswith("collectivites/")] == [address]
    page = pages["2019/palmares.html"]
    assert f'<a href="../{address}">Ports</a>' in render(page.layout, page.context)
    assert "2 arobases sous le nom de Ports" in text_of(pages[address])


def test_a_merged_collectivity_lives_on_in_the_page_of_its_heir() -> None:
    merged = replace(make_award(2, name="Jaunay-Clan", code="86115"), year=2019, heir="69029")
    old = EditionRecord(make_edition(year=2019, number=20), house=HOUSE, awards=(merged,))
    new = EditionRecord(make_edition(), house=HOUSE, awards=(make_award(3, name="Jaunay-Marigny"),))
    pages = {page.url_path: page for page in make_pages(describe(make_yearbook(old, new)))}
    page = pages["2019/palmares.html"]
    assert 'href="../collectivites/jaunay-marigny-69029.html">Jaunay-Clan' in render(page.layout, page.context)


def test_an_empty_edition_still_has_its_pages() -> None:
    facts = describe(make_yearbook(EditionRecord(make_edition())))
    for page in make_pages(facts):
        render(page.layout, page.context)


def test_a_portrait_replaces_the_monogram(tmp_path: Path) -> None:
    yearbook, _ = load_yearbook(MINI)
    page = next(page for page in make_pages(describe(yearbook)) if page.layout == "site/editions/jury.html")
    assert render(page.layout, page.context).count('class="monogram"') == 2


@pytest.mark.parametrize("attack", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}"])
def test_markup_in_a_name_is_shown_as_text(attack: str) -> None:
    award = make_award(3, name=f"Bron {attack}")
    for page in make_pages(describe(make_yearbook(EditionRecord(make_edition(), house=HOUSE, awards=(award,))))):
        html = render(page.layout, page.context)
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert "Bron 49" not in html
