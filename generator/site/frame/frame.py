"""What the pages are made from, and what surrounds each of them: menu, breadcrumb, foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from generator.french.sizes import written_size
from generator.french.words import ordinal
from generator.geography.light_outlines import lighten
from generator.indicators.across import Across, build_across
from generator.indicators.departments import DepartmentAcross, build_departments
from generator.indicators.memory import Memory, find_memories
from generator.model.edition import Chapter
from generator.model.outlines import Outlines
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.addresses import edition_addresses
from generator.pages.misprints import misprints_by_page
from generator.pages.parts import Download, DownloadItem, Finder, Frame, Link, Misprint, Stop, TableDescription
from generator.publication.publication import Publication
from generator.site.frame.audit import Audit, audit_pages
from generator.site.frame.head import Heads, Subject
from generator.site.frame.stops import StopFinder, stop_elsewhere

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
else:
    DataclassInstance = Protocol

STYLE = urls.asset("site.css")
ICON = urls.asset("icone.svg")
NAMES_SCRIPT = urls.asset("noms.js")
SITE_SCRIPT = urls.asset("site.js")
"""What every page loads: the field « Ma commune », the sorting of tables."""
FULL_TEXT_SCRIPT = urls.asset("recherche.js")
PALMARES_SCRIPT = urls.asset("palmares.js")
NEAR = 2.5
"""What the maps around a place may leave out of an outline, in square kilometres."""
WITH_A_FIELD = (urls.HOME, urls.COLLECTIVITIES, urls.NOT_FOUND)
"""The pages whose body holds the field of « Ma commune »: their masthead does not repeat it."""
WEB_FONTS = ("source-serif-4.woff2", "source-serif-4-italique.woff2", "bricolage-grotesque.woff2")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site: its address, its layout, and what fills it."""

    url_path: str
    layout: str
    context: DataclassInstance


@dataclass(frozen=True)
class SiteFacts:
    """All that the pages are made from: the publication, the tables of the open data, the files to take away.

    ``book_pages`` gives, by year, the page of each place of the book that has a name.
    ``audit`` is what was found on the pages once they were made, for the statement on accessibility.
    """

    publication: Publication
    tables: tuple[TableDescription, ...] = ()
    downloads: tuple[Download, ...] = ()
    book_pages: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    audit: Audit = field(default_factory=lambda: audit_pages(()))

    @property
    def newest(self) -> EditionRecord:
        """The edition that the site opens on."""
        return self.publication.yearbook.newest

    def record(self, year: int) -> EditionRecord:
        """The edition of a year that exists."""
        return next(record for record in self.publication.yearbook.editions if record.year == year)

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The page of each collectivity by any code it had: one page for all its editions, under its latest name."""
        groups = self.publication.yearbook.awards_by_code.values()
        return {
            award.collectivity.code: urls.collectivity(group[-1].collectivity) for group in groups for award in group
        }

    @cached_property
    def memories(self) -> Mapping[str, Memory]:
        """What the editions remember of each collectivity, by the code of its heir."""
        return find_memories(self.publication.yearbook)

    @cached_property
    def heads(self) -> Heads:
        """What each page says of itself to programs."""
        return Heads(self.publication, self.downloads)

    @cached_property
    def across(self) -> Across | None:
        """The editions read together, None when there is only one."""
        return build_across(self.publication.yearbook)

    @cached_property
    def departments(self) -> tuple[DepartmentAcross, ...]:
        """Every département through the editions, by number."""
        return build_departments(self.publication.yearbook)

    @cached_property
    def edition_addresses(self) -> Mapping[int, frozenset[str]]:
        """Every page of each edition."""
        charts = self.publication.charts
        return {r.year: edition_addresses(r, charts.get(r.year, {})) for r in self.publication.yearbook.editions}

    @property
    def has_maps(self) -> bool:
        """Whether the outlines that a map needs are there."""
        return bool(self.publication.outlines.departments and self.publication.outlines.inner_suburbs)

    @cached_property
    def light_outlines(self) -> Outlines:
        """The outlines of départements for maps drawn in a page."""
        return lighten(self.publication.outlines)

    @cached_property
    def near_outlines(self) -> Outlines:
        """The same for the small maps around a place, which show more."""
        return lighten(self.publication.outlines, NEAR)

    @cached_property
    def misprints(self) -> Mapping[str, tuple[Misprint, ...]]:
        """The errata that each page shows, by address."""
        return misprints_by_page(self.publication.yearbook)

    def download(self, path: str, here: str) -> DownloadItem | None:
        """A file to take away as a page shows it, None when it is not published."""
        found = next((download for download in self.downloads if download.path == path), None)
        return show_download(found, here) if found else None


@dataclass(frozen=True, slots=True)
class Heading:
    """What a page says of itself: address, title, sentence for search engines, edition, night or day.

    ``elsewhere`` is where each edition speaks of the same thing, for a page of no edition: an address, or "" and then
    ``absent`` are the words that say so.
    """

    here: str
    title: str
    description: str
    year: int
    on_night: bool = False
    trail: tuple[tuple[str, str], ...] = ()
    scripts: tuple[str, ...] = ()
    elsewhere: Mapping[int, str] = field(default_factory=dict)
    absent: str = ""


def show_download(one: Download, here: str) -> DownloadItem:
    """A file to take away with its weight written and its address relative to ``here``."""
    size = written_size(one.size_bytes)
    return DownloadItem(urls.relative(here, one.path), one.title, one.format, size, one.note)


def link(here: str, text: str, there: str, note: str = "") -> Link:
    """A link from one page to another address of the site."""
    return Link(text, urls.relative(here, there), note, here == there)


def trail_of(year: int, *steps: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """A breadcrumb under an edition."""
    return ((f"Édition {year}", urls.edition(year)), *steps)


def make_frame(facts: SiteFacts, heading: Heading) -> Frame:
    """The frame of a page."""
    here, edition = heading.here, facts.record(heading.year).edition
    return Frame(
        title=heading.title,
        description=heading.description,
        year=heading.year,
        on_night=heading.on_night,
        is_home=here == urls.HOME,
        home=urls.relative(here, urls.HOME),
        style=urls.relative(here, STYLE),
        icon=urls.relative(here, ICON),
        scripts=tuple(urls.relative(here, script) for script in (SITE_SCRIPT, *heading.scripts)),
        finder=_finder(facts, here),
        misprints=facts.misprints.get(here, ()),
        menu=tuple(_menu(facts, heading)),
        trail=tuple(link(here, text, there) for text, there in heading.trail),
        editions=tuple(_editions(facts, here)),
        service=tuple(_service(facts, here)),
        publisher=edition.contact.name,
        email=edition.contact.email or "",
        website=edition.contact.website or "",
        built_on=facts.publication.built_on,
        stops=edition_stops(facts, heading),
        head=facts.heads.of(Subject(here, heading.title, heading.description, heading.year, heading.trail)),
    )


def edition_stops(facts: SiteFacts, heading: Heading) -> tuple[Stop, ...]:
    """The same thing in each edition, oldest first; nothing when there is only one."""
    records = facts.publication.yearbook.editions
    if len(records) < 2:
        return ()
    here, year = heading.here, heading.year
    if not here.startswith(f"{year}/"):
        return tuple(stop_elsewhere(here, record, heading.elsewhere, heading.absent) for record in records)
    finder = StopFinder(here, year, facts.edition_addresses, facts.publication.yearbook.departments)
    return tuple(finder.stop(record) for record in records)


def _finder(facts: SiteFacts, here: str) -> Finder:
    index, text_search, names = (
        urls.relative(here, there) for there in (urls.COLLECTIVITIES, urls.SEARCH, NAMES_SCRIPT)
    )
    total = len(facts.publication.yearbook.collectivities)
    root = urls.relative(here, urls.HOME).removesuffix(urls.HOME)
    return Finder(index, text_search, names, root, total, here not in WITH_A_FIELD)


def _menu(facts: SiteFacts, heading: Heading) -> Iterable[Link]:
    year, here = heading.year, heading.here
    chapters = facts.record(year).edition.chapters
    yield link(here, f"Édition {year}", urls.edition(year))
    for chapter, name in ((Chapter.AWARDS, "Palmarès"), (Chapter.FIGURES, "Chiffres")):
        if chapter in chapters:
            yield link(here, name, urls.chapter(year, chapter))
    if facts.across:
        yield link(here, "Évolutions", urls.ACROSS)
    yield link(here, "De A à Z", urls.COLLECTIVITIES)
    yield link(here, "Télécharger", urls.DOWNLOADS)


def _editions(facts: SiteFacts, here: str) -> Iterable[Link]:
    for record in reversed(facts.publication.yearbook.editions):
        yield link(here, f"{record.year}, {ordinal(record.edition.number)} label", urls.edition(record.year))


def _service(facts: SiteFacts, here: str) -> Iterable[Link]:
    """The site's own pages; the accessibility link states the conformity, as French law asks."""
    known = {page.slug for page in facts.publication.yearbook.pages}
    for slug, words in (
        ("a-propos", "À propos"),
        ("accessibilite", f"Accessibilité : {facts.publication.site.site.accessibility.state}"),
        ("contact", "Contact"),
        ("mentions-legales", "Mentions légales"),
        ("donnees-personnelles", "Données personnelles"),
    ):
        if slug in known:
            yield link(here, words, urls.page(slug))
    yield link(here, "Données ouvertes", urls.OPEN_DATA)
    yield link(here, "Recherche", urls.SEARCH)
    yield link(here, "Plan du site", urls.SITE_MAP)
