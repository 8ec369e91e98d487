"""The site: pages, style sheet, fonts, scripts, drawings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Protocol

from generator.cache import Cache, source_version
from generator.fonts import web_font
from generator.outputs.data_shapes import DataTable
from generator.outputs.files import OutputFile
from generator.pages import frame, urls
from generator.pages.badges import draw_badge
from generator.pages.drawings import PLACES, SKY, draw_sky, icon
from generator.pages.figure_files import figure_csv
from generator.pages.frame import SiteFacts
from generator.pages.links import full_name
from generator.pages.locator import draw_places
from generator.pages.palmares_pages import in_order
from generator.pages.parts import Download, TableDescription
from generator.pages.rendering import read_asset, render
from generator.pages.site_plan import plan_site
from generator.pages.style_sheet import FACES, style_sheet
from generator.publication import Publication

ALWAYS_KEPT = "".join(map(chr, range(0x20, 0x7F))) + "«»’“”–—…·•×−→←↑↓ÀÂÇÉÈÊËÎÏÔŒÙÛÜàâçéèêëîïôœùûüÿ\u00a0\u202f\u2011"
"""Characters that every font holds, so that a new text rarely makes a new font."""


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
    facts = SiteFacts(
        publication,
        tuple(_describe(table) for table in tables),
        tuple(_download(file, tables, books) for file in downloads),
        {year: book.places for year, book in books.items()},
    )
    pages = [OutputFile(page.url_path, render(page.layout, page.context).encode()) for page in plan_site(facts)]
    return [
        *pages,
        *_assets(facts),
        *_fonts(pages, cache),
        *_drawings(publication),
        *(OutputFile(urls.image(name), content) for name, content in sorted(publication.images.items())),
        *_badges(publication),
    ]


def _describe(table: DataTable) -> TableDescription:
    columns = tuple((column.name, column.description) for column in table.columns)
    path = f"{urls.DATA_FOLDER}/{table.name}.csv"
    return TableDescription(table.name, table.title, path, len(table.rows), columns, table.description)


def _download(file: OutputFile, tables: Sequence[DataTable], books: Mapping[int, BookFacts]) -> Download:
    name, _, suffix = file.path.rpartition("/")[2].rpartition(".")
    for year, book in books.items():
        if file.path == urls.book(year):
            return Download(
                file.path, f"L’annuaire {year}, le livre", "PDF", len(file.content), f"{book.page_count} pages"
            )
    title = next((table.title for table in tables if table.name == name), "Descripteur des tables")
    return Download(file.path, title, suffix.upper(), len(file.content))


def _badges(publication: Publication) -> Iterator[OutputFile]:
    for awards in publication.yearbook.awards_by_code.values():
        yield OutputFile(urls.badge(awards[-1].collectivity), draw_badge(awards[-1]))


def _assets(facts: SiteFacts) -> Iterator[OutputFile]:
    editions = facts.publication.yearbook.editions
    yield OutputFile(frame.STYLE, style_sheet(editions, read_asset("css/site.css")).encode())
    yield OutputFile(frame.ICON, icon())
    yield OutputFile(frame.NAMES_SCRIPT, _names(facts).encode())
    yield OutputFile(frame.SEARCH_SCRIPT, read_asset("scripts/ma-commune.js").encode())


def _names(facts: SiteFacts) -> str:
    """The list that the search box completes from, former names included: (name, page) in a script, for a disk too."""
    named = in_order(award for record in facts.publication.yearbook.editions for award in record.awards)
    addresses = {full_name(award.collectivity): facts.addresses[award.collectivity.code] for award in named}
    pairs = [list(pair) for pair in addresses.items()]
    return f"window.communes={json.dumps(pairs, ensure_ascii=False, separators=(',', ':'))};\n"


def _fonts(pages: Iterable[OutputFile], cache: Cache) -> Iterator[OutputFile]:
    """Each face with the characters that the pages show."""
    shown = "".join(sorted({*ALWAYS_KEPT, *(c for page in pages for c in page.content.decode() if c.isprintable())}))
    for family, _, _, file, weights in FACES:
        key = ("web-font", family, shown, str(weights), source_version("generator.fonts"))
        yield OutputFile(urls.asset(file), cache.remember(key, partial(web_font, family, shown, weights)))


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
