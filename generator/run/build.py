"""The page to read first: from the editors' folder to the published files, one line a stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.checks.page_reading import PageReading
from generator.checks.site import check_pages
from generator.findings.issues import Issue, sort_issues
from generator.findings.messages import has_errors, is_note
from generator.loading.folders import edition_folders
from generator.loading.site import load_site
from generator.model.site import SiteRecord
from generator.output.new_publication import NewPublication, new_publication
from generator.pages.urls import is_lasting
from generator.publication.files import FileFact, WriteReport
from generator.publication.publication import Publication
from generator.run.checking import check
from generator.run.embargo import release
from generator.run.order import Order
from generator.run.parts import take_in
from generator.run.production import SITE, Books, Made, make_books, make_site
from generator.run.publishing import publish
from generator.run.putting import Putting
from generator.run.receipt import Receipt, digest_inputs, find_receipt, keep_receipt, read_outputs
from generator.validation.site import find_lost_addresses, find_wrong_redirects


@dataclass(frozen=True)
class BuildReport:
    """What a build found, made and did, and what an embargo held back. An error in ``issues``: nothing was written."""

    issues: tuple[Issue, ...]
    made: Made | None = None
    writing: WriteReport | None = None
    site: SiteRecord = field(default_factory=SiteRecord)
    held: tuple[str, ...] = ()

    @property
    def files(self) -> Mapping[str, FileFact]:
        """The files of the site that were asked for, by their address."""
        return self.made.site if self.made else {}

    @property
    def new_addresses(self) -> tuple[str, ...]:
        """The lasting addresses that ``editions/adresses.txt`` does not hold yet."""
        known = {address for address, _ in self.site.addresses}
        return tuple(path for path in self.files if is_lasting(path) and path not in known)


def build(order: Order) -> BuildReport:
    """Publish under ``output``; write nothing if the content, or what was made of it, has errors.

    Raises ProjectNotFound, UnknownEdition, PartRefused, LayoutError, BookError, PressError, SearchError or OutputError.
    """
    edition_folders(order.root)  # where there is no yearbook, nothing is begun
    with new_publication(order.output, order.progress.stage) as beside, order.cache.at_work():
        take_in(order)
        with order.progress.stage("Comparaison avec la dernière parution"):
            inputs = digest_inputs(order.root, order.written())
            unchanged = _unchanged(order, inputs)
        return unchanged or _build_anew(order, inputs, beside)


def _unchanged(order: Order, inputs: str) -> BuildReport | None:
    """The report of a build that would do again what the last one did."""
    receipt = find_receipt(order.cache.folder, inputs)
    left = read_outputs(order.output, receipt, strays=order.is_whole) if receipt else None
    if receipt is None or left is None:
        return None
    made = Made(left, receipt.pages_of_books, receipt.prints)
    return BuildReport(receipt.issues, made, WriteReport((), tuple(sorted(left)), ()), load_site(order.root)[0])


def _build_anew(order: Order, inputs: str, beside: NewPublication) -> BuildReport:
    yearbook, issues = check(order, addresses=False)
    if has_errors(issues):
        return BuildReport(sort_issues(issues))
    released = release(yearbook, order)
    site, putting = load_site(order.root)[0], Putting(beside, order)
    publication = publish(released, site, order)
    books = make_books(publication, order, putting)
    readings = make_site(publication, books, order, putting) if order.wants_site else {}
    with order.progress.stage("Relecture"):
        issues += books.issues
        issues += _read_back(publication, readings, putting)
        issues += _compare(publication, books, order, putting)
    if has_errors(issues):
        return BuildReport(sort_issues(issues))
    made = Made(
        putting.facts,
        {year: book.page_count for year, book in books.by_year.items()},
        tuple(volume.prints.summary for volume in books.volumes),
    )
    with order.progress.stage("Écriture") as stage:
        writing = _exchange(order, beside)
        stage.step(len(writing.written))
        stage.kept(len(writing.unchanged))
    found = sort_issues(issues)
    if not released.held:
        _keep_receipt(order, inputs, made, found)
    return BuildReport(found, made, writing, site, released.held)


def _read_back(publication: Publication, readings: Mapping[str, PageReading], putting: Putting) -> Iterator[Issue]:
    """What is found on the pages once they are made, before any of them is shown."""
    if readings:
        from generator.site.moves import find_moves

        site = publication.site
        paths = putting.paths(SITE)
        yield from check_pages(readings, paths, lambda path: putting.show(f"{SITE}/{path}"))
        others = {address for address, _ in site.addresses if not putting.wants(f"{SITE}/{address}")}
        yield from find_lost_addresses(site, paths | others, only_pages=False)
        yield from find_wrong_redirects(site, readings.keys(), find_moves(publication.yearbook, site, readings.keys()))


def _compare(publication: Publication, books: Books, order: Order, putting: Putting) -> Iterator[Issue]:
    if books.volumes:
        from generator.run.comparing import compare_books  # a build of the site alone need not know books

        yield from compare_books(publication, books, order, putting)


def _exchange(order: Order, beside: NewPublication) -> WriteReport:
    """Show what was put; of what was not asked for, what readers already see."""
    if not order.is_whole:
        beside.keep_others(but=order.wants)
    return beside.exchange()


def _keep_receipt(order: Order, inputs: str, made: Made, found: Iterable[Issue]) -> None:
    outputs = {path: fact.digest for path, fact in made.files.items()}
    again = tuple(issue for issue in found if not is_note(issue))
    keep_receipt(order.cache.folder, Receipt(inputs, outputs, dict(made.pages_of_books), made.prints, again))
