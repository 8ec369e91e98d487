"""The page to read first: from the editors' folder to the published files, one line a stage."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cache import Cache
from generator.checks.site import check_site
from generator.errors import NothingPublished, UnknownEdition
from generator.indicators.across import build_across
from generator.indicators.counts import build_indicators
from generator.issues import Issue, sort_issues
from generator.loading.images import load_image_bytes
from generator.loading.loader import GEOGRAPHY, load_yearbook
from generator.loading.profiles import load_profile
from generator.loading.site import ADDRESSES, ADDRESSES_HEADER, load_site
from generator.messages import has_errors
from generator.model.site import SiteRecord
from generator.model.yearbook import Yearbook
from generator.outputs.files import OutputFile, WriteReport, write_tree
from generator.pages.urls import is_lasting
from generator.publication import Publication
from generator.validation.catalogue import validate
from generator.validation.site import find_lost_addresses, find_wrong_redirects, validate_site

if TYPE_CHECKING:
    from generator.model.yearbook import EditionRecord
    from generator.outputs.book import BookResult
    from generator.outputs.print import PrintResult


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
    prints: tuple[PrintResult, ...] = ()
    site: SiteRecord = field(default_factory=SiteRecord)

    @property
    def new_addresses(self) -> tuple[str, ...]:
        """The lasting addresses that ``editions/adresses.txt`` does not hold yet."""
        known = {address for address, _ in self.site.addresses}
        return tuple(file.path for file in self.files if is_lasting(file.path) and file.path not in known)


def build(order: Order) -> BuildReport:
    """Publish under ``output/site`` and ``output/print``; write nothing if the content or what it became has errors.

    Raises ProjectNotFound, UnknownEdition, LayoutError, BookError, PressError, SearchError or OutputError.
    """
    yearbook, issues = check(order)
    if has_errors(issues):
        return BuildReport(sort_issues(issues))
    publication = publish(yearbook, order)
    made = produce(publication, order)
    lost = find_lost_addresses(publication.site, (file.path for file in made.files), only_pages=False)
    issues = [*issues, *made.issues, *check_site(made.files), *lost]
    if has_errors(issues):
        return BuildReport(sort_issues(issues))
    order.progress("Écriture")
    files, prints = tuple(made.wanted(order)), made.wanted_prints(order)
    writing = write_tree(files, order.root / "output" / "site", strays=order.is_whole)
    write_tree((file for one in prints for file in one.files), order.root / "output" / "print", strays=order.is_whole)
    return BuildReport(sort_issues(issues), files, writing, made.pages_of_books, prints, publication.site)


def check(order: Order) -> tuple[Yearbook, list[Issue]]:
    """The yearbook and every finding about its content."""
    order.progress("Lecture des faits et des textes")
    yearbook, issues = load_yearbook(order.root)
    unknown = order.years - {record.year for record in yearbook.editions}
    if unknown and not has_errors(issues):
        known = ", ".join(str(record.year) for record in yearbook.editions)
        raise UnknownEdition(annee=min(unknown), choix=known)
    order.progress("Vérification")
    site, problems = load_site(order.root)
    issues = [*issues, *problems, *validate(yearbook), *validate_site(site)]
    return yearbook, issues if has_errors(issues) else [*issues, *_check_addresses(yearbook, site)]


def _check_addresses(yearbook: Yearbook, site: SiteRecord) -> Iterator[Issue]:
    """What became of the addresses published so far. Only the pages are planned: nothing is drawn or laid out."""
    if not site.addresses and not site.site.redirects:
        return
    from generator.loading.outlines import load_outlines  # a yearbook that was never published need not pay
    from generator.pages.frame import SiteFacts
    from generator.pages.site_plan import page_addresses

    outlines = load_outlines(GEOGRAPHY)
    planned = Publication(yearbook, build_indicators(yearbook), {}, outlines, {}, build_day(yearbook), site)
    pages = page_addresses(SiteFacts(planned))
    yield from find_lost_addresses(site, pages, only_pages=True)
    yield from find_wrong_redirects(site, pages)


def keep_addresses(root: Path) -> tuple[int, int]:
    """Add the addresses of the last publication to ``editions/adresses.txt``; none is ever taken away.

    Returns how many are new, and how many there are. Raises NothingPublished or OutputError.
    """
    folder = root / "output" / "site"
    paths = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    if not paths:
        raise NothingPublished(dossier=folder)
    known = {address for address, _ in load_site(root)[0].addresses}
    kept = known | {path for path in paths if is_lasting(path)}
    text = "\n".join((ADDRESSES_HEADER, *sorted(kept))) + "\n"
    write_tree([OutputFile(ADDRESSES, text.encode())], root / "editions", strays=False)
    return len(kept - known), len(kept)


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
    site, _ = load_site(order.root)
    day = order.built_on or build_day(yearbook)
    return Publication(yearbook, indicators, charts, outlines, images, day, site, across=across)


@dataclass(frozen=True)
class Made:
    """What the outputs produced, still in memory."""

    files: tuple[OutputFile, ...]
    issues: tuple[Issue, ...]
    pages_of_books: dict[int, int]
    prints: tuple[PrintResult, ...] = ()

    def wanted(self, order: Order) -> list[OutputFile]:
        """The files that the order asks to write."""
        return [file for file in self.files if _is_wanted(file.path, order)]

    def wanted_prints(self, order: Order) -> tuple[PrintResult, ...]:
        """The printers' files that the order asks to write."""
        return tuple(one for one in self.prints if _is_wanted(one.interior.path, order))


def _print(record: EditionRecord, book: BookResult, order: Order, cache: Cache) -> PrintResult:
    """The printer's files of an edition, from the pages of its book."""
    from generator.outputs.print import BookPages, build_print

    pages = BookPages(book.file.content, book.page_count, book.fillers, book.notes)
    return build_print(record.edition, pages, load_profile(order.root, record.edition.printing), cache)


def produce(publication: Publication, order: Order) -> Made:
    """Every file of the outputs. The site describes the books, the data and the archives, so it comes after them."""
    from generator.outputs.archive import build_archives
    from generator.outputs.book import build_book  # WeasyPrint takes half a second to import
    from generator.outputs.open_data import build_open_data

    cache = Cache(order.root / ".cache")
    books = {}
    for record in publication.yearbook.editions:
        order.progress(f"Mise en page du livre {record.year}")
        books[record.year] = build_book(publication, record.year, cache)
    order.progress("Fichiers pour l’imprimeur")
    prints = [_print(record, books[record.year], order, cache) for record in publication.yearbook.editions]
    order.progress("Données ouvertes et archives")
    data = build_open_data(publication)
    files = [book.file for book in books.values()]
    make_site = partial(_site_alone, books=books, cache=cache)
    archives = [file for book in files for file in build_archives(publication, book, make_site, build_open_data, cache)]
    downloads = [*files, *(file for one in prints for file in one.offered), *archives, *data]
    order.progress("Pages du site")
    issues = tuple(issue for book in books.values() for issue in book.issues)
    pages = {year: book.page_count for year, book in books.items()}
    return Made((*downloads, *_site(publication, downloads, books, cache)), issues, pages, tuple(prints))


def _site(
    publication: Publication, downloads: list[OutputFile], books: Mapping[int, BookResult], cache: Cache
) -> list[OutputFile]:
    """The pages, and what the Web expects beside them."""
    from generator.outputs.data_tables import build_tables
    from generator.outputs.shelf import describe_downloads, shelf_files
    from generator.outputs.site import build_site
    from generator.outputs.web import build_web

    tables = build_tables(publication)
    pages = {year: book.page_count for year, book in books.items()}
    site = build_site(publication, tables, downloads, books, cache)
    described = describe_downloads(downloads, publication.yearbook, tables, pages)
    web = build_web(publication, [file.path for file in site], described, cache) if publication.is_whole else []
    return [*site, *shelf_files(publication, described), *web]


def _site_alone(
    alone: Publication, book: OutputFile, books: Mapping[int, BookResult], cache: Cache
) -> list[OutputFile]:
    """The site of one edition with all that it offers, as its archive holds it."""
    from generator.outputs.open_data import build_open_data

    downloads = [book, *build_open_data(alone)]
    return [*downloads, *_site(alone, downloads, {year: books[year] for year in alone.indicators}, cache)]


def build_day(yearbook: Yearbook) -> date:
    """The day of the colophon: ``SOURCE_DATE_EPOCH``, else the newest that the editions know; never the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return max(record.last_change for record in yearbook.editions)


def _is_wanted(path: str, order: Order) -> bool:
    is_book = path.endswith(".pdf")
    year = path.partition("/")[0]
    of_another_year = bool(order.years) and year.isdigit() and int(year) not in order.years
    return (Target.BOOK if is_book else Target.SITE) in order.targets and not of_another_year
