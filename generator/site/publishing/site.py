"""The site: pages, style sheet, fonts, scripts, drawings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from generator.design.fonts import web_font
from generator.keeping.cache import Cache
from generator.open_data.shapes import DataTable
from generator.pages import urls
from generator.pages.parts import TableDescription
from generator.pages.rendering import read_asset, render
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.site.collectivities.badges import draw_badge
from generator.site.collectivities.citations import cite_in_bibtex, cite_in_ris
from generator.site.collectivities.pages import reference
from generator.site.editions.texts import site_text
from generator.site.figures.files import figure_csv
from generator.site.frame import frame
from generator.site.frame.audit import audit_pages
from generator.site.frame.drawings import PLACES, SKY, draw_sky, icon
from generator.site.frame.facts import Page, SiteFacts
from generator.site.general.search import describe_pages
from generator.site.general.site_blocks import STATEMENT
from generator.site.maps.locator import draw_places
from generator.site.plan import make_pages, plan_editions
from generator.site.publishing.finish import finish_pages, version_fonts
from generator.site.publishing.pictures import derive_pictures
from generator.site.publishing.search_index import build_search
from generator.site.publishing.search_list import search_list
from generator.site.publishing.shelf import describe_downloads
from generator.site.publishing.style_sheet import FACES, style_sheet

ALWAYS_KEPT = "".join(map(chr, range(0x20, 0x7F))) + "«»’“”–—…·•×−→←↑↓ÀÂÇÉÈÊËÎÏÔŒÙÛÜàâçéèêëîïôœùûüÿ\u00a0\u202f\u2011"
"""Characters that every font holds, so that a new text rarely makes a new font."""

SCRIPTS = {
    frame.SITE_SCRIPT: ("classement", "ma-commune", "tableaux"),
    frame.PALMARES_SCRIPT: ("palmares",),
    frame.FULL_TEXT_SCRIPT: ("recherche",),
}
"""The published scripts, and the files that each is made of."""


class BookFacts(Protocol):
    """What the site says of a book."""

    @property
    def page_count(self) -> int:
        """The number of its pages."""

    @property
    def places(self) -> Mapping[str, int]:
        """The page of each of its named places."""


def build_site(
    publication: Publication,
    tables: Sequence[DataTable],
    downloads: Sequence[OutputFile],
    books: Mapping[int, BookFacts],
    cache: Cache,
) -> list[OutputFile]:
    """Every file of the site but ``downloads`` (books and open data), which its pages describe.

    ``books`` say, by year, how many pages a book has and where its places are.
    """
    facts = _facts(publication, tables, downloads, books)
    planned = [*make_pages(facts)]
    pages = _pages(facts, planned)
    fonts = list(_fonts(pages, cache))
    assets = list(_assets(facts, fonts))
    variants = derive_pictures(publication.images, cache)
    search = build_search(pages, describe_pages(facts, planned), cache) if publication.is_whole else []
    return [
        *finish_pages(pages, assets, variants),
        *search,
        *assets,
        *fonts,
        *_drawings(publication),
        *(OutputFile(urls.image(name), content) for name, content in sorted(publication.images.items())),
        *_offers(publication),
        *(variant.file for group in variants.values() for variant in group),
    ]


def build_editions(
    publication: Publication,
    tables: Sequence[DataTable],
    downloads: Sequence[OutputFile],
    books: Mapping[int, BookFacts],
) -> list[OutputFile]:
    """The pages of the editions alone, without what ``build_site`` does on pages afterwards."""
    facts = _facts(publication, tables, downloads, books)
    pages = (one.page(facts) for one in plan_editions(facts))
    return [OutputFile(page.url_path, render(page.layout, page.context).encode()) for page in pages]


def _facts(
    publication: Publication,
    tables: Sequence[DataTable],
    downloads: Sequence[OutputFile],
    books: Mapping[int, BookFacts],
) -> SiteFacts:
    counts = {year: book.page_count for year, book in books.items()}
    return SiteFacts(
        publication,
        describe_tables(tables),
        describe_downloads(downloads, publication.yearbook, tables, counts),
        {year: book.places for year, book in books.items()},
    )


def _pages(facts: SiteFacts, planned: Iterable[Page]) -> list[OutputFile]:
    """Every page. The statement on accessibility says what was found on all of them, so it is rendered again."""
    pages = {page.url_path: render(page.layout, page.context) for page in planned}
    audited = replace(facts, audit=audit_pages(pages.values()))
    statement = urls.page(STATEMENT)
    if statement in pages:
        page = site_text(audited, STATEMENT)
        pages[statement] = render(page.layout, page.context)
    return [OutputFile(path, html.encode()) for path, html in pages.items()]


def describe_tables(tables: Iterable[DataTable]) -> tuple[TableDescription, ...]:
    """The tables of the open data as pages speak of them."""
    return tuple(map(_describe, tables))


def _describe(table: DataTable) -> TableDescription:
    columns = tuple((column.name, column.description) for column in table.columns)
    path = f"{urls.DATA_FOLDER}/{table.name}.csv"
    return TableDescription(table.name, table.title, path, len(table.rows), columns, table.description)


def _offers(publication: Publication) -> Iterator[OutputFile]:
    """What each collectivity's page offers: its badge and two citations."""
    for *_, award in publication.yearbook.awards_by_code.values():
        one, cited = award.collectivity, reference(publication, award)
        yield OutputFile(urls.badge(one), draw_badge(award))
        yield OutputFile(urls.citation(one, ".bib"), cite_in_bibtex(cited))
        yield OutputFile(urls.citation(one, ".ris"), cite_in_ris(cited))


def _assets(facts: SiteFacts, fonts: Iterable[OutputFile]) -> Iterator[OutputFile]:
    rules = style_sheet(facts.publication.yearbook.editions, read_asset("css/site.css"))
    yield OutputFile(frame.STYLE, version_fonts(rules, fonts).encode())
    yield OutputFile(frame.ICON, icon())
    yield OutputFile(frame.NAMES_SCRIPT, search_list(facts.publication.yearbook).encode())
    for path, parts in SCRIPTS.items():
        yield OutputFile(path, "".join(read_asset(f"scripts/{part}.js") for part in parts).encode())


def _fonts(pages: Iterable[OutputFile], cache: Cache) -> Iterator[OutputFile]:
    """Each face with the characters that the pages show."""
    letters = set(ALWAYS_KEPT).union(*(page.content.decode() for page in pages))
    shown = "".join(sorted(letter for letter in letters if letter.isprintable()))
    for family, _, _, file, weights in FACES:
        yield OutputFile(urls.asset(file), cache.leaf(web_font, family, shown, weights))


def _drawings(publication: Publication) -> Iterator[OutputFile]:
    """Constellation, places, and every chart with its numbers: of each edition, then of all together."""
    for record in publication.yearbook.editions:
        year = record.year
        yield OutputFile(urls.drawing(year, SKY), draw_sky(record, publication.outlines))
        yield OutputFile(urls.drawing(year, PLACES), draw_places(record.awards, publication.outlines))
        for name, chart in publication.charts.get(year, {}).items():
            yield OutputFile(urls.figure_file(year, name, ".svg"), chart.svg)
            yield OutputFile(urls.figure_file(year, name, "-sombre.svg"), chart.svg_dark)
            yield OutputFile(urls.figure_file(year, name, ".csv"), figure_csv(chart))
    for name, chart in publication.across.items():
        yield OutputFile(urls.across_file(name, ".svg"), chart.svg)
        yield OutputFile(urls.across_file(name, "-sombre.svg"), chart.svg_dark)
        yield OutputFile(urls.across_file(name, ".csv"), figure_csv(chart))
