"""What the pages are made from, and what a page is: its address, its layout, what fills it, how it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar, Protocol

from generator.checks.audit import Audit, audit_pages
from generator.geography.light_outlines import lighten
from generator.indicators.across import Across, build_across
from generator.indicators.departments import DepartmentAcross, build_departments
from generator.indicators.memory import Memory, Told, remember, tell
from generator.keeping.watching import Watched, WatchedMapping, concluded, derived, is_derived
from generator.model.award import Award
from generator.model.outlines import Outlines
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.addresses import edition_addresses
from generator.pages.downloads import Download
from generator.pages.misprints import misprints_by_page
from generator.pages.parts import Misprint, TableDescription
from generator.publication.publication import Publication
from generator.site.collectivities.circle import Circles
from generator.site.frame.head import Heads
from generator.site.palmares.order import in_order

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
else:
    DataclassInstance = Protocol


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site: its address, its layout, and what fills it."""

    url_path: str
    layout: str
    context: DataclassInstance


@dataclass(frozen=True)
class SiteFacts(Watched):
    """All that the pages are made from: the publication, the tables of the open data, the files to take away.

    ``book_pages`` gives, by year, the page of each place of the book that has a name.
    ``audit`` is what was found on the pages once they were made, for the statement on accessibility.
    """

    cells: ClassVar[frozenset[str]] = frozenset(
        {"tables", "downloads", "audit", "edition_addresses", "has_across", "collectivity_count", "addresses"}
        | {"heirs_by_page", "order", "misprints"}
    )

    publication: Publication
    tables: Sequence[TableDescription] = ()
    downloads: tuple[Download, ...] = ()
    book_pages: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    audit: Audit = field(default_factory=lambda: audit_pages(()))

    @property
    def cell_name(self) -> str:
        """There is one site."""
        return "faits"

    @property
    def newest(self) -> EditionRecord:
        """The edition that the site opens on."""
        return self.publication.yearbook.newest

    @derived
    def book_places(self) -> WatchedMapping[int]:
        """The page of each place of a book, by « 2020 collectivite-56260 »."""
        pages = self.book_pages.items()
        return WatchedMapping("livres", {f"{year} {name}": n for year, places in pages for name, n in places.items()})

    def record(self, year: int) -> EditionRecord:
        """The edition of a year that exists."""
        return self.publication.yearbook.record(year)

    @concluded
    def addresses(self) -> dict[str, str]:
        """The page of each collectivity by any code it had: one page for all its editions, under its latest name."""
        groups = self.publication.yearbook.awards_by_code.values()
        return {
            award.collectivity.code: urls.collectivity(group[-1].collectivity) for group in groups for award in group
        }

    @derived
    def latest(self) -> tuple[Award, ...]:
        """The latest award of every collectivity ever labelled, in the order of the index."""
        return tuple(in_order(awards[-1] for awards in self.publication.yearbook.awards_by_code.values()))

    @concluded
    def order(self) -> tuple[str, ...]:
        """The order of the index, as the codes of the heirs."""
        return tuple(award.heir for award in self.latest)

    @derived
    def _ranks(self) -> Mapping[str, int]:
        return {heir: rank for rank, heir in enumerate(self.order)}

    def beside(self, heir: str) -> tuple[Award | None, Award | None]:
        """Those before and after it in the index."""
        rank = self._ranks[heir]
        before, after = self.order[max(0, rank - 1) : rank], self.order[rank + 1 : rank + 2]
        awards = self.publication.yearbook.awards_by_code
        return awards[before[0]][-1] if before else None, awards[after[0]][-1] if after else None

    @concluded
    def heirs_by_page(self) -> Mapping[str, str]:
        """The code of the heir that a page is about, by its address."""
        return {urls.collectivity(award.collectivity): award.heir for award in self.latest}

    def awards_on(self, page: str) -> tuple[Award, ...]:
        """The awards of the collectivity that a page is about, oldest first; none when it is about none."""
        heir = self.heirs_by_page.get(page)
        return self.publication.yearbook.awards_by_code[heir] if heir else ()

    @derived
    def circles(self) -> Circles:
        """The awards of each edition as neighbours, by year."""
        return Circles(self.publication.yearbook.editions)

    @derived
    def _told(self) -> Told:
        return tell(self.publication.yearbook.editions)

    def memory(self, heir: str) -> Memory:
        """What the editions remember of a collectivity, by the code of its heir."""
        return remember(self.publication.yearbook, heir, self._told)

    @derived
    def heads(self) -> Heads:
        """What each page says of itself to programs."""
        return Heads(self.publication, self.downloads, self.awards_on)

    @derived
    def across(self) -> Across | None:
        """The editions read together, None when there is only one."""
        return build_across(self.publication.yearbook)

    @concluded
    def has_across(self) -> bool:
        """Whether there is ``across``, which is made from far more than that."""
        return sum(bool(record.awards) for record in self.publication.yearbook.editions) > 1

    @concluded
    def collectivity_count(self) -> int:
        """How many were ever labelled."""
        return len(self.publication.yearbook.collectivities)

    @property
    def together(self) -> Across:
        """The same, on a page that exists only when there are several."""
        across = self.across
        if across is None:
            raise ValueError("there is only one edition")
        return across

    @derived
    def departments(self) -> tuple[DepartmentAcross, ...]:
        """Every département through the editions, by number."""
        return build_departments(self.publication.yearbook)

    @concluded
    def edition_addresses(self) -> Mapping[int, frozenset[str]]:
        """Every page of each edition."""
        charts = self.publication.charts
        return {r.year: edition_addresses(r, charts.get(r.year, {})) for r in self.publication.yearbook.editions}

    @property
    def has_maps(self) -> bool:
        """Whether the outlines that a map needs are there."""
        return bool(self.publication.outlines.departments and self.publication.outlines.inner_suburbs)

    @derived
    def light_outlines(self) -> Outlines:
        """The outlines of départements for maps drawn in a page."""
        return lighten(self.publication.outlines)

    @concluded
    def misprints(self) -> Mapping[str, tuple[Misprint, ...]]:
        """The errata that each page shows, by address."""
        return misprints_by_page(self.publication.yearbook)

    def audited(self, audit: Audit) -> SiteFacts:
        """The same with what was found on the pages; all that was derived from the rest stays."""
        facts = replace(self, audit=audit)
        facts.__dict__.update({name: value for name, value in self.__dict__.items() if is_derived(name)})
        return facts

    @derived
    def shelf(self) -> Mapping[str, Download]:
        """The files to take away by path."""
        return {one.path: one for one in self.downloads}


def watched_in(publication: Publication) -> Iterator[Watched]:
    """Everything in a publication whose cells may be read."""
    yearbook = publication.yearbook
    yield from (yearbook, yearbook.awards_by_code, publication.site, *yearbook.pages)
    yield from (publication.awards_by_place, publication.sizes, publication.told_levels)
    for record in yearbook.editions:
        yield from (record, *record.texts)


Key = str | int


@dataclass(frozen=True, slots=True)
class Planned:
    """A page that exists: its address, and how it is made from the facts.

    ``keys`` name what it is about (a year, a code, the name of a text) and hold no fact: what a page shows it reads
    from the facts while it is made, so that what it depends on is seen.
    """

    url_path: str
    make: Callable[..., Page]
    keys: tuple[Key, ...] = ()

    def page(self, facts: SiteFacts) -> Page:
        """The page as it is now."""
        return self.make(facts, *self.keys)


def planned(url_path: str, make: Callable[..., Page], *keys: Key) -> Planned:
    """A page that exists."""
    return Planned(url_path, make, keys)
