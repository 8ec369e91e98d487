"""The page to read first: from the editors' folder to the published files, one line a stage."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

from generator.cache import Cache
from generator.checks.site import check_site
from generator.errors import UnknownEdition
from generator.indicators.across import build_across
from generator.indicators.counts import build_indicators
from generator.issues import Issue, sort_issues
from generator.loading.images import load_image_bytes
from generator.loading.loader import GEOGRAPHY, load_yearbook
from generator.messages import has_errors
from generator.model.yearbook import Yearbook
from generator.outputs.files import OutputFile, WriteReport, write_tree
from generator.publication import Publication
from generator.validation.catalogue import validate


class Target(StrEnum):
    """What ``--only`` may ask for."""

    SITE = "site"
    BOOK = "book"


@dataclass(frozen=True)
class Order:
    """What to build: the project folder, the targets, the editions (empty: all), and the build day if it is imposed."""

    root: Path
    targets: frozenset[Target] = frozenset(Target)
    years: frozenset[int] = frozenset()
    built_on: date | None = None
    progress: Callable[[str], None] = lambda step: None

    @property
    def is_whole(self) -> bool:
        """Whether everything is asked for, so that strays may be removed."""
        return self.targets == frozenset(Target) and not self.years


@dataclass(frozen=True)
class BuildReport:
    """What a build found and did. Nothing was written when ``issues`` holds an error."""

    issues: tuple[Issue, ...]
    files: tuple[OutputFile, ...] = ()
    writing: WriteReport | None = None
    pages_of_books: dict[int, int] = field(default_factory=dict)


def build(order: Order) -> BuildReport:
    """Publish under ``output/site``; write nothing if the content, or what was made of it, has errors.

    Raises ProjectNotFound, UnknownEdition, LayoutError, BookError or OutputError.
    """
    yearbook, issues = check(order)
    if has_errors(issues):
        return BuildReport(sort_issues(issues))
    publication = publish(yearbook, order)
    made = produce(publication, order)
    issues = [*issues, *made.issues, *check_site(made.files)]
    if has_errors(issues):
        return BuildReport(sort_issues(issues))
    order.progress("Écriture")
    writing = write_tree(made.wanted(order), order.root / "output" / "site", strays=order.is_whole)
    return BuildReport(sort_issues(issues), tuple(made.wanted(order)), writing, made.pages_of_books)


def check(order: Order) -> tuple[Yearbook, list[Issue]]:
    """The yearbook and every finding about its content."""
    order.progress("Lecture des faits et des textes")
    yearbook, issues = load_yearbook(order.root)
    unknown = order.years - {record.year for record in yearbook.editions}
    if unknown and not has_errors(issues):
        known = ", ".join(str(record.year) for record in yearbook.editions)
        raise UnknownEdition(annee=min(unknown), choix=known)
    order.progress("Vérification")
    return yearbook, [*issues, *validate(yearbook)]


def publish(yearbook: Yearbook, order: Order) -> Publication:
    """The frozen value that every output receives."""
    from generator.charts.across_catalogue import draw_across
    from generator.charts.catalogue import draw_charts  # charts are needed only once the content is sound
    from generator.loading.outlines import load_outlines

    indicators = build_indicators(yearbook)
    outlines = load_outlines(GEOGRAPHY)
    order.progress("Dessin des graphiques et des cartes")
    cache = Cache(order.root / ".cache")
    charts = {r.year: draw_charts(r, indicators[r.year], outlines, cache) for r in yearbook.editions}
    across = draw_across(build_across(yearbook), yearbook.newest.edition.accent, cache)
    images = load_image_bytes(order.root, yearbook.images)
    return Publication(yearbook, indicators, charts, outlines, images, order.built_on or build_day(yearbook), across)


@dataclass(frozen=True)
class Made:
    """What the outputs produced, still in memory."""

    files: tuple[OutputFile, ...]
    issues: tuple[Issue, ...]
    pages_of_books: dict[int, int]

    def wanted(self, order: Order) -> list[OutputFile]:
        """The files that the order asks to write."""
        return [file for file in self.files if _is_wanted(file.path, order)]


def produce(publication: Publication, order: Order) -> Made:
    """Every file of the outputs. The site describes the books and the data, so it comes last."""
    from generator.outputs.book import build_book  # WeasyPrint takes half a second to import
    from generator.outputs.data_tables import build_tables
    from generator.outputs.open_data import build_open_data
    from generator.outputs.site import build_site

    cache = Cache(order.root / ".cache")
    books = {}
    for record in publication.yearbook.editions:
        order.progress(f"Mise en page du livre {record.year}")
        books[record.year] = build_book(publication, record.year, cache)
    order.progress("Données ouvertes")
    data = build_open_data(publication)
    order.progress("Pages du site")
    pages = {year: book.page_count for year, book in books.items()}
    downloads = [*(book.file for book in books.values()), *data]
    site = build_site(publication, build_tables(publication), downloads, books, cache)
    issues = tuple(issue for book in books.values() for issue in book.issues)
    return Made((*downloads, *site), issues, pages)


def build_day(yearbook: Yearbook) -> date:
    """The day printed in the colophon: ``SOURCE_DATE_EPOCH``, else the newest edition's day; never the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return yearbook.newest.edition.reference_day


def _is_wanted(path: str, order: Order) -> bool:
    is_book = path.endswith(".pdf")
    year = path.partition("/")[0]
    of_another_year = bool(order.years) and year.isdigit() and int(year) not in order.years
    return (Target.BOOK if is_book else Target.SITE) in order.targets and not of_another_year
