"""From a sound yearbook to every file, in memory: the drawings, then the outputs, each after those that it describes.

What takes long is shared between the processors first, then asked for again and found in the cache.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING

from generator.findings.issues import Issue
from generator.indicators.across import build_across
from generator.indicators.counts import build_indicators
from generator.keeping.cache import Cache
from generator.loading.images import load_image_bytes
from generator.loading.loader import GEOGRAPHY
from generator.loading.profiles import load_profile
from generator.loading.site import load_site
from generator.model.site import SiteRecord
from generator.model.yearbook import Yearbook
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.run.order import Order
from generator.run.parallel import Job, chain, share
from generator.run.progress import Stage

if TYPE_CHECKING:
    from generator.book.document import BookDocument
    from generator.book.engine.book import BookResult
    from generator.book.engine.print_summary import PrintSummary
    from generator.keeping.program_files import ProgramFiles
    from generator.run.volume import Volume

SITE, PRINT = "site", "print"
"""The folders under ``output``."""


@dataclass(frozen=True)
class Made:
    """What the outputs produced: files by their path under ``output``, findings, and facts for the summary."""

    files: tuple[OutputFile, ...]
    issues: tuple[Issue, ...]
    pages_of_books: dict[int, int]
    prints: tuple[PrintSummary, ...] = ()
    places: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    """By edition, the page of each named place of its book."""

    @property
    def site(self) -> list[OutputFile]:
        """The files of the site, by their address."""
        start = f"{SITE}/"
        files = (file for file in self.files if file.path.startswith(start))
        return [OutputFile(file.path.removeprefix(start), file.content) for file in files]


def publish(yearbook: Yearbook, order: Order) -> Publication:
    """The frozen value that every output receives."""
    site, _ = load_site(order.root)
    planned = plan(yearbook, site)
    return replace(
        planned, images=load_image_bytes(order.root, yearbook.images), built_on=order.built_on or planned.built_on
    )


def plan(yearbook: Yearbook, site: SiteRecord) -> Publication:
    """The publication without its pictures, enough to know which pages there will be; charts wait to be drawn."""
    from generator.charts.across.catalogue import make_across, make_look_back
    from generator.charts.catalogue import make_charts  # charts are needed only once the content is sound
    from generator.loading.outlines import load_outlines

    indicators, outlines = build_indicators(yearbook), load_outlines(GEOGRAPHY)
    charts = {record.year: make_charts(record, indicators[record.year], outlines) for record in yearbook.editions}
    across = make_across(build_across(yearbook), yearbook.newest.edition.accent)
    look_backs = {
        record.year: make_look_back(build_across(yearbook.until(record.year)), record.edition.accent)
        for record in yearbook.editions
    }
    day = build_day(yearbook)
    return Publication(yearbook, indicators, charts, outlines, {}, day, site, across=across, look_backs=look_backs)


def produce(publication: Publication, order: Order) -> Made:
    """Every file of the outputs. The site describes the books, the data and the archives, so it comes after them.

    When only books are asked for, the pages of the editions are still made, for their words to be compared.
    """
    with order.progress.stage("Mise en page des livres") as stage:
        volumes, archives = _volumes(publication, order, stage)
    books = {volume.year: volume.book for volume in volumes}
    downloads = [*(book.file for book in books.values()), *_offered(volumes), *archives]
    with order.progress.stage("Pages du site"):
        if order.wants_site:
            site = _site(publication, downloads, books, order.cache)
        else:
            site = _editions(publication, downloads, books)
    files = (*_under(SITE, site), *_under(PRINT, (file for volume in volumes for file in volume.printed)))
    issues = tuple(issue for volume in volumes for issue in volume.issues)
    pages = {year: book.page_count for year, book in books.items()}
    places = {year: book.places for year, book in books.items()}
    return Made(files, issues, pages, tuple(volume.prints.summary for volume in volumes), places)


def build_day(yearbook: Yearbook) -> date:
    """The day of the colophon: ``SOURCE_DATE_EPOCH``, else the newest that the editions know; never the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return max(record.last_change for record in yearbook.editions)


def _under(folder: str, files: Iterable[OutputFile]) -> Iterable[OutputFile]:
    return (OutputFile(f"{folder}/{file.path}", file.content) for file in files)


def _volumes(publication: Publication, order: Order, stage: Stage) -> tuple[list[Volume], list[OutputFile]]:
    """The books of all editions and what a subscriber takes away with each, beside what nobody waits for."""
    from generator.book.engine.book import plan_book
    from generator.run.volume import make_volume

    documents = {one.year: plan_book(publication, one.year, order.cache) for one in publication.yearbook.editions}
    make: dict[int, Callable[[], Volume]] = {}
    for record in publication.yearbook.editions:
        profile = load_profile(order.root, record.edition.printing)
        make[record.year] = partial(make_volume, publication, record, documents[record.year], profile, order.cache)
    share(_jobs(publication, documents, make, order), stage)
    volumes = [make_one() for make_one in make.values()]
    packed = (file for volume in volumes for file in _archives(publication, volume.book, order.cache))
    return volumes, list(packed) if order.wants_site else []


def _jobs(
    publication: Publication,
    documents: Mapping[int, BookDocument],
    make: Mapping[int, Callable[[], Volume]],
    order: Order,
) -> Iterable[Job]:
    """The portions of the books first, the longest book first; then the press and the control of each, and the
    archives, which hold the books."""
    from generator.book.engine.book import steps_of
    from generator.site.web.cards import draw_cards

    volumes: dict[int, Job] = {}
    for year in sorted(documents, key=lambda year: documents[year].length, reverse=True):
        steps = chain(steps_of(documents[year], order.cache))
        yield from steps
        volumes[year] = Job(make[year], tuple(steps[-1:]))
    yield from volumes.values()
    if order.wants_site:
        yield Job(lambda: list(draw_cards(publication, order.cache)))
        for year, volume in volumes.items():
            yield Job(partial(_pack, publication, make[year], order.cache), (volume,))


def _pack(publication: Publication, make_one: Callable[[], Volume], cache: Cache) -> None:
    _archives(publication, make_one().book, cache)


def _archives(publication: Publication, book: BookResult, cache: Cache) -> list[OutputFile]:
    """What a subscriber takes away of an edition."""
    from generator.open_data.package import build_open_data
    from generator.pages.rendering import assets_of, layouts_of
    from generator.site.publishing.archive import build_archives

    alone = publication.alone(int(book.file.path.partition("/")[0]))
    address = "" if publication.site.is_example else publication.site.base
    files = (layouts_of("site"), assets_of("css/site.css", "scripts"))
    whole = cache.leaf(make_whole_archive, alone, book, address, *files, cache)
    return build_archives(alone, whole, build_open_data(alone))


def make_whole_archive(
    alone: Publication, book: BookResult, address: str, _layouts: ProgramFiles, _assets: ProgramFiles, cache: Cache
) -> bytes:
    """The archive of an edition that stands alone."""
    from generator.site.publishing.archive import pack_edition

    site = _site(alone, [book.file], dict.fromkeys(alone.indicators, book), cache)
    return pack_edition(alone.yearbook.newest, site, address)


def _offered(volumes: Iterable[Volume]) -> Iterable[OutputFile]:
    return (file for volume in volumes for file in volume.prints.offered)


def _site(
    publication: Publication, downloads: Sequence[OutputFile], books: Mapping[int, BookResult], cache: Cache
) -> list[OutputFile]:
    """The downloads with the open data, the pages, and what the Web expects beside them."""
    from generator.open_data.package import build_open_data
    from generator.open_data.tables import build_tables
    from generator.site.publishing.shelf import describe_downloads, shelf_files
    from generator.site.publishing.site import build_site
    from generator.site.web.web import build_web

    tables = build_tables(publication)
    downloads = [*downloads, *build_open_data(publication)]
    pages = {year: book.page_count for year, book in books.items()}
    site = build_site(publication, tables, downloads, books, cache)
    described = describe_downloads(downloads, publication.yearbook, tables, pages)
    web = build_web(publication, site, described, cache) if publication.is_whole else []
    return [*downloads, *site, *shelf_files(publication, described), *web]


def _editions(
    publication: Publication, downloads: Sequence[OutputFile], books: Mapping[int, BookResult]
) -> list[OutputFile]:
    """The downloads, and the pages that the words of the books are compared with."""
    from generator.open_data.tables import build_tables
    from generator.site.publishing.site import build_editions

    return [*downloads, *build_editions(publication, build_tables(publication), downloads, books)]
