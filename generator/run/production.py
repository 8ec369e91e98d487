"""From the publication to every file: the books, then the archives that hold them, then the site that describes both.

What takes long is shared between the processors first, then asked for again and found in the cache.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from generator.checks.page_reading import PageReading
from generator.findings.issues import Issue
from generator.keeping.cache import Cache
from generator.loading.profiles import load_profile
from generator.publication.files import FileFact, OutputFile
from generator.publication.publication import Publication
from generator.run.order import Order
from generator.run.parallel import Job, aside, chain, share, spread
from generator.run.published_books import PublishedBook, find_book, find_prints
from generator.run.putting import Putting

if TYPE_CHECKING:
    from generator.book.document import BookDocument
    from generator.book.engine.print_summary import PrintSummary
    from generator.run.volume import Volume, VolumePlan

SITE, PRINT = "site", "print"
"""The folders under ``output``."""


@dataclass(frozen=True)
class Made:
    """What the outputs produced: what is known of each file by its path under ``output``, and facts for the summary."""

    files: Mapping[str, FileFact] = field(default_factory=dict)
    pages_of_books: Mapping[int, int] = field(default_factory=dict)
    prints: tuple[PrintSummary, ...] = ()

    @property
    def site(self) -> dict[str, FileFact]:
        """The files of the site, by their address."""
        start = f"{SITE}/"
        return {path.removeprefix(start): fact for path, fact in self.files.items() if path.startswith(start)}


@dataclass(frozen=True)
class Books:
    """The books by year, those made now and those that readers have; the volumes made now; what the site offers."""

    by_year: Mapping[int, PublishedBook]
    volumes: tuple[Volume, ...]
    offered: tuple[OutputFile, ...]

    @property
    def issues(self) -> Iterator[Issue]:
        """What was found on the volumes."""
        return (issue for volume in self.volumes for issue in volume.issues)


def make_books(publication: Publication, order: Order, putting: Putting) -> Books:
    """The books that are asked for; of the others, what readers have."""
    stem, years = publication.yearbook.house.stem, [record.year for record in publication.yearbook.editions]
    asked = [year for year in years if order.wants_book(year)]
    made = {volume.year: volume for volume in make_volumes(publication, asked, order)}
    found = {
        year: find_book(putting, SITE, stem, year, publication.says[year], order.cache)
        for year in years
        if year not in made
    }
    books = {year: as_published(made[year]) if year in made else found[year] for year in years}
    prints = (made[y].prints.offered if y in made else find_prints(putting, SITE, stem, y) for y in years)
    offered = [file for files in prints for file in files]
    put_prints(made.values(), putting)
    if not order.wants_site:  # which would put them itself, among its downloads
        putting.put_all(_under(SITE, (file for one in made.values() for file in (one.book.file, *one.prints.offered))))
    return Books({year: book for year, book in books.items() if book}, tuple(made.values()), tuple(offered))


def put_prints(volumes: Iterable[Volume], putting: Putting) -> None:
    """What goes to the printer, in its place."""
    putting.put_all(_under(PRINT, (file for volume in volumes for file in volume.printed)))


def as_published(volume: Volume) -> PublishedBook:
    """The book as the site tells of it."""
    return PublishedBook(volume.book.file, volume.book.page_count, volume.book.places)


def make_volumes(publication: Publication, years: Container[int], order: Order) -> list[Volume]:
    """The volumes of some years, their portions made side by side."""
    records = [record for record in publication.yearbook.editions if record.year in years]
    if not records:
        return []
    from generator.pages.rendering import prepare_layouts
    from generator.run.volume import VolumePlan

    with order.progress.stage("Mise en page des livres") as stage:
        prepare_layouts("book", order.cache)
        documents = _documents(publication, [record.year for record in records], order.cache)
        plans: list[VolumePlan] = []
        for record in records:
            profile = load_profile(order.root, record.edition.printing)
            plans.append(VolumePlan(publication, record, documents[record.year], profile, order.cache))
        share(_jobs(plans), stage)
        return [one.make() for one in plans]


def _documents(publication: Publication, years: Sequence[int], cache: Cache) -> dict[int, BookDocument]:
    """The pages of the books, to be laid out, made side by side."""
    from generator.book.document import BookDocument

    make = partial(_plan_books, publication, cache)
    shares = spread(make, years) if len(years) > 1 else [make(years)]
    return {year: BookDocument.of_plain(plain) for share in shares for year, plain in share}


def _plan_books(publication: Publication, cache: Cache, years: Sequence[int]) -> list[tuple[int, tuple[object, ...]]]:
    from generator.book.engine.book import plan_book

    return [(year, plan_book(publication, year, cache).plain()) for year in years]


def _jobs(plans: Iterable[VolumePlan]) -> Iterable[Job]:
    """The portions of the books first, the longest book first; then the press and the control of each."""
    from generator.book.engine.book import steps_of

    rest: list[Job] = []
    for one in sorted(plans, key=lambda one: one.document.length, reverse=True):
        rows = [chain(row) for row in steps_of(one.document, one.cache)]
        yield from (job for row in rows for job in row)
        rest += _to_judge(one, tuple(row[-1] for row in rows if row)) if rows else [Job(one.make)]
    yield from rest


def _to_judge(one: VolumePlan, portions: tuple[Job, ...]) -> Sequence[Job]:
    """The book bound, then its two sides made and judged at once, then the reports on both."""
    book = Job(one.bind, portions)
    sides = Job(one.judge_prints, (book,)), Job(one.judge_screen, (book,))
    return (book, *sides, Job(one.make, sides))


def make_site(publication: Publication, books: Books, order: Order, putting: Putting) -> Mapping[str, PageReading]:
    """The site with all that it describes. Returns the reading of each page, by address."""
    from generator.open_data.tables import build_tables
    from generator.pages.rendering import prepare_layouts
    from generator.run.beside.documents import files_beside
    from generator.run.site import build_whole_site

    prepare_layouts("site", order.cache)
    with order.progress.stage("Archives"):
        archives = _archives(publication, books, order, putting)
    with order.progress.stage("Documents pour la presse et données"):
        press, data = files_beside(publication, order.cache)
    downloads = [*(book.file for book in books.by_year.values()), *books.offered, *press, *archives, *data]
    with order.progress.stage("Pages du site") as stage:
        site = build_whole_site(
            publication, build_tables(publication), downloads, books.by_year, order, putting.under(SITE)
        )
        stage.step(site.made)
        stage.kept(site.kept)
    return site.readings


def _archives(publication: Publication, books: Books, order: Order, putting: Putting) -> list[OutputFile]:
    """What a subscriber takes away of each edition; of those that are not asked for, what readers have."""
    from generator.pages import urls

    stem, records = publication.yearbook.house.stem, publication.yearbook.editions
    asked = [r.year for r in records if order.wants(f"{SITE}/{urls.archive(stem, r.year)}")]
    made = make_archives(publication, asked, books.by_year, order.cache)
    every = (made.get(r.year) or _found_archives(putting, stem, r.year) for r in records)
    return [file for files in every for file in files]


def make_archives(
    publication: Publication, years: Iterable[int], books: Mapping[int, PublishedBook], cache: Cache
) -> dict[int, list[OutputFile]]:
    """The archives of some years: the small ones side by side, then the pages of each whole one."""
    from generator.run.archives import Archives
    from generator.site.publishing.making import Hands

    asked = {year: Archives(publication, year, cache) for year in years}
    share(Job(make) for one in asked.values() for make in one.stale())
    return {year: one.build(books.get(year), Hands(spread, aside)) for year, one in asked.items()}


def _found_archives(putting: Putting, stem: str, year: int) -> list[OutputFile]:
    from generator.pages import urls

    paths = (urls.archive(stem, year, part) for part in ("", "-donnees", "-figures"))
    found = ((path, putting.published(f"{SITE}/{path}")) for path in paths)
    return [OutputFile(path, content) for path, content in found if content is not None]


def _under(folder: str, files: Iterable[OutputFile]) -> Iterable[OutputFile]:
    return (OutputFile(f"{folder}/{file.path}", file.content) for file in files)
