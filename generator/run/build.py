"""The page to read first: from the editors' folder to the published files, one line a stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.checks.book_text import check_book_text, read_book
from generator.checks.site import check_site
from generator.findings.errors import NothingPublished, UnknownEdition
from generator.findings.issues import Issue, sort_issues
from generator.findings.messages import has_errors
from generator.loading.loader import edition_folders, load_yearbook
from generator.loading.site import ADDRESSES, ADDRESSES_HEADER, load_site
from generator.model.site import SiteRecord
from generator.model.yearbook import Yearbook
from generator.output.new_publication import NewPublication, new_publication
from generator.pages.urls import is_lasting
from generator.publication.files import OutputFile, WriteReport, write_files
from generator.publication.publication import Publication
from generator.run.order import Order
from generator.run.production import SITE, Made, plan, produce, publish
from generator.run.receipt import Receipt, digest_inputs, digest_outputs, find_receipt, keep_receipt, read_outputs
from generator.validation.catalogue import validate
from generator.validation.site import find_lost_addresses, find_wrong_redirects, validate_site


@dataclass(frozen=True)
class BuildReport:
    """What a build found, made and did. Nothing was written when ``issues`` holds an error."""

    issues: tuple[Issue, ...]
    made: Made | None = None
    writing: WriteReport | None = None
    site: SiteRecord = field(default_factory=SiteRecord)

    @property
    def files(self) -> tuple[OutputFile, ...]:
        """The files of the site that were asked for, by their address."""
        return tuple(self.made.site) if self.made else ()

    @property
    def new_addresses(self) -> tuple[str, ...]:
        """The lasting addresses that ``editions/adresses.txt`` does not hold yet."""
        known = {address for address, _ in self.site.addresses}
        return tuple(file.path for file in self.files if is_lasting(file.path) and file.path not in known)


def build(order: Order) -> BuildReport:
    """Publish under ``output``; write nothing if the content, or what was made of it, has errors.

    Raises ProjectNotFound, UnknownEdition, LayoutError, BookError, PressError, SearchError or OutputError.
    """
    edition_folders(order.root)  # where there is no yearbook, nothing is begun
    with new_publication(order.output, order.progress.stage) as beside:
        order.cache.sweep()
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
    files = tuple(OutputFile(path, content) for path, content in left.items())
    made = Made(files, (), receipt.pages_of_books, receipt.prints)
    return BuildReport((), made, WriteReport((), tuple(sorted(left)), ()), load_site(order.root)[0])


def _build_anew(order: Order, inputs: str, beside: NewPublication) -> BuildReport:
    yearbook, issues = check(order)
    if has_errors(issues):
        return BuildReport(sort_issues(issues))
    publication = publish(yearbook, order)
    made = produce(publication, order)
    with order.progress.stage("Relecture"):
        issues = [*issues, *made.issues, *read_back(publication, made, order)]
    if has_errors(issues):
        return BuildReport(sort_issues(issues))
    wanted = replace(made, files=tuple(file for file in made.files if order.wants(file.path)))
    with order.progress.stage("Écriture") as stage:
        writing = _exchange(wanted.files, beside, whole=order.is_whole)
        stage.step(len(writing.written))
        stage.kept(len(writing.unchanged))
    if not issues:  # what was found has to be found again, to be said again
        _keep_receipt(order, inputs, wanted)
    return BuildReport(sort_issues(issues), wanted, writing, publication.site)


def read_back(publication: Publication, made: Made, order: Order) -> Iterator[Issue]:
    """What is found on the files once they are made, before any of them is written."""
    site = made.site
    if order.wants_site:
        yield from check_site(site)
        yield from find_lost_addresses(publication.site, (file.path for file in site), only_pages=False)
    for record in publication.yearbook.editions:
        yield from check_book_text(read_book(record, site, made.places[record.year], order.cache))


def _exchange(files: Iterable[OutputFile], beside: NewPublication, *, whole: bool) -> WriteReport:
    """Show these files and, unless everything was asked for, those that readers already see."""
    for file in files:
        beside.put(file.path, file.content)
    if not whole:
        beside.keep_others()
    return beside.exchange()


def _keep_receipt(order: Order, inputs: str, made: Made) -> None:
    outputs = digest_outputs((file.path, file.content) for file in made.files)
    keep_receipt(order.cache.folder, Receipt(inputs, outputs, made.pages_of_books, made.prints))


def check(order: Order) -> tuple[Yearbook, list[Issue]]:
    """The yearbook and every finding about its content."""
    with order.progress.stage("Lecture des faits et des textes"):
        yearbook, issues = load_yearbook(order.root)
    unknown = order.years - {record.year for record in yearbook.editions}
    if unknown and not has_errors(issues):
        known = ", ".join(str(record.year) for record in yearbook.editions)
        raise UnknownEdition(annee=min(unknown), choix=known)
    with order.progress.stage("Vérification"):
        site, problems = load_site(order.root)
        issues = [*issues, *problems, *validate(yearbook), *validate_site(site)]
        if not has_errors(issues) and order.wants_site:
            issues += _check_addresses(yearbook, site)
    return yearbook, issues


def _check_addresses(yearbook: Yearbook, site: SiteRecord) -> Iterator[Issue]:
    """What became of the addresses published so far. Only the pages are planned: nothing is drawn or laid out."""
    if not site.addresses and not site.site.redirects:
        return
    from generator.open_data.tables import build_tables  # a yearbook that was never published need not pay
    from generator.site.frame.facts import SiteFacts
    from generator.site.moves import find_moves
    from generator.site.plan import page_addresses
    from generator.site.publishing.site import describe_tables

    publication = plan(yearbook, site)
    pages = page_addresses(SiteFacts(publication, describe_tables(build_tables(publication))))
    moved = find_moves(yearbook, site, pages)
    yield from find_lost_addresses(site, pages | {*moved}, only_pages=True)
    yield from find_wrong_redirects(site, pages, moved)


def keep_addresses(root: Path) -> tuple[int, int]:
    """Add the addresses of the last publication to ``editions/adresses.txt``; none is ever taken away.

    Returns how many are new, and how many there are. Raises NothingPublished or OutputError.
    """
    folder = root / "output" / SITE
    paths = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    if not paths:
        raise NothingPublished(dossier=folder)
    known = {address for address, _ in load_site(root)[0].addresses}
    kept = known | {path for path in paths if is_lasting(path)}
    text = "\n".join((ADDRESSES_HEADER, *sorted(kept))) + "\n"
    write_files([OutputFile(ADDRESSES, text.encode())], root / "editions")
    return len(kept - known), len(kept)
