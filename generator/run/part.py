"""One part of a build: some of the books with their archives, and the pages that say nothing of the others.

The other books and archives are there by name only. A page that asks more of them than that they exist is made again
when the parts are joined: what it read will have changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.findings.issues import Issue, sort_issues
from generator.findings.messages import has_errors
from generator.keeping.ledger import keep_ledger, load_ledger
from generator.loading.folders import edition_folders
from generator.loading.site import load_site
from generator.output.new_publication import new_publication
from generator.pages import urls
from generator.publication.files import FileFact, OutputFile
from generator.publication.publication import Publication
from generator.run.checking import check
from generator.run.embargo import release
from generator.run.order import Order, Part
from generator.run.parallel import aside, spread
from generator.run.parts import LEDGER, deal, inputs_of, sign
from generator.run.production import SITE, as_published, make_archives, make_volumes, put_prints
from generator.run.published_books import PublishedBook
from generator.run.publishing import publish
from generator.run.putting import Putting
from generator.site.frame.facts import SiteFacts
from generator.site.publishing.describing import gather_facts
from generator.site.publishing.making import Hands, Thing
from generator.site.publishing.site import build_share, ground_of


@dataclass(frozen=True)
class PartReport:
    """What a part found; its books, by year, and its files. Nothing was made when ``issues`` holds an error."""

    issues: tuple[Issue, ...]
    years: tuple[int, ...] = ()
    files: Mapping[str, FileFact] | None = None


def build_part(order: Order, part: Part) -> PartReport:
    """Make one part of the build, in its folder; nothing is published.

    Raises ProjectNotFound, LayoutError, BookError, PressError or OutputError.
    """
    edition_folders(order.root)
    sign(order, "")  # until it is whole, it is no part
    with new_publication(order.output, order.progress.stage) as beside, order.cache.at_work():
        inputs = inputs_of(order)
        yearbook, issues = check(order, addresses=False)
        if has_errors(issues):
            return PartReport(sort_issues(issues))
        publication, putting = (
            publish(release(yearbook, order), load_site(order.root)[0], order),
            Putting(beside, order),
        )
        years = deal({one.year: len(one.awards) for one in publication.yearbook.editions}, part)
        volumes = make_volumes(publication, years, order)
        put_prints(volumes, putting)
        issues += (issue for volume in volumes for issue in volume.issues)
        if has_errors(issues):
            return PartReport(sort_issues(issues))
        offered = [file for volume in volumes for file in volume.prints.offered]
        _make_pages(publication, {one.year: as_published(one) for one in volumes}, offered, order, part, putting)
        beside.exchange()
        sign(order, inputs)
    return PartReport(sort_issues(issues), tuple(sorted(years)), putting.facts)


def _make_pages(
    publication: Publication,
    books: Mapping[int, PublishedBook],
    offered: Sequence[OutputFile],
    order: Order,
    part: Part,
    putting: Putting,
) -> None:
    from generator.open_data.package import build_open_data
    from generator.open_data.tables import build_tables

    with order.progress.stage("Archives"):
        archives = make_archives(publication, books, books, order.cache)
    made = [*(book.file for book in books.values()), *offered, *(one for files in archives.values() for one in files)]
    tables, data = build_tables(publication), build_open_data(publication)
    downloads = [*_stand_in(publication, {file.path: file for file in made}), *data]
    with order.progress.stage("Pages du site") as stage:
        facts = gather_facts(publication, tables, downloads, books)
        before = load_ledger(order.cache.folder / LEDGER, ground_of(publication))
        takes = partial(_share, facts, books, part)
        site = build_share(facts, putting.under(SITE), before, order.cache, takes, Hands(spread, aside))
        stage.step(site.made)
        stage.kept(site.kept)
    keep_ledger(order.cache.folder / LEDGER, site.ledger)


def _stand_in(publication: Publication, made: Mapping[str, OutputFile]) -> Iterator[OutputFile]:
    """The downloads of all editions in their order; of those made elsewhere, no more than the name."""
    stem, years = publication.yearbook.house.stem, [record.year for record in publication.yearbook.editions]
    books = [urls.book(stem, year) for year in years]
    prints = [urls.print_file(stem, year, kind) for year in years for kind in ("interieur", "couverture")]
    archives = [urls.archive(stem, year, kind) for year in years for kind in ("", "-donnees", "-figures")]
    return (made.get(path, OutputFile(path, b"")) for path in (*books, *prints, *archives))


def _share(facts: SiteFacts, mine: Collection[int], part: Part, things: Sequence[Thing]) -> Iterable[Thing]:
    """What is told of the editions whose books are made here; of the rest, an equal part."""
    years = _years_by_place(facts)
    told = [(one, _years_of(one, years)) for one in things]
    alike = [one for one, of in told if not of]
    return [*(one for one, of in told if of and of.issubset(mine)), *alike[part.rank - 1 :: part.of]]


def _years_of(one: Thing, by_place: Mapping[str, frozenset[int]]) -> frozenset[int]:
    """The editions whose books a page tells of, none if it tells of none."""
    folder = one.url_path.partition("/")[0]
    return frozenset({int(folder)}) if folder.isdigit() else by_place.get(one.url_path, frozenset())


def _years_by_place(facts: SiteFacts) -> dict[str, frozenset[int]]:
    """The page of each collectivity, which gives its page in each book."""
    groups = facts.publication.yearbook.awards_by_code.values()
    return {urls.collectivity(group[-1].collectivity): frozenset(award.year for award in group) for group in groups}
