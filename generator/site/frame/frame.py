"""What the pages are made from, and what surrounds each of them: menu, breadcrumb, foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from generator.french.sizes import written_size
from generator.french.words import ordinal
from generator.model.edition import Chapter
from generator.pages import urls
from generator.pages.downloads import Download
from generator.pages.parts import DownloadItem, Finder, Frame, Link, Stop
from generator.site.frame.facts import SiteFacts
from generator.site.frame.head import Subject
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
COPY_SCRIPT = urls.asset("copie.js")
"""A button beside a text to copy."""
WITH_A_FIELD = (urls.HOME, urls.COLLECTIVITIES, urls.NOT_FOUND)
"""The pages whose body holds the field of « Ma commune »: their masthead does not repeat it."""
WEB_FONTS = ("source-serif-4.woff2", "source-serif-4-italique.woff2", "bricolage-grotesque.woff2")


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


def find_download(facts: SiteFacts, path: str, here: str) -> DownloadItem | None:
    """A file to take away as the page ``here`` shows it, None when it is not published."""
    found = facts.shelf.get(path)
    return show_download(found, here) if found else None


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
        house=facts.newest.house,
        stops=edition_stops(facts, heading),
        head=facts.heads.of(Subject(here, heading.title, heading.description, heading.year, heading.trail)),
        mark=facts.publication.mark,
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
    total = facts.collectivity_count
    root = urls.relative(here, urls.HOME).removesuffix(urls.HOME)
    return Finder(index, text_search, names, root, total, here not in WITH_A_FIELD)


def _menu(facts: SiteFacts, heading: Heading) -> Iterable[Link]:
    year, here = heading.year, heading.here
    chapters = facts.record(year).edition.chapters
    yield link(here, f"Édition {year}", urls.edition(year))
    for chapter, name in ((Chapter.AWARDS, "Palmarès"), (Chapter.FIGURES, "Chiffres")):
        if chapter in chapters:
            yield link(here, name, urls.chapter(year, chapter))
    if facts.has_across:
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
    yield link(here, "Presse", urls.PRESS)
    yield link(here, "Données ouvertes", urls.OPEN_DATA)
    yield link(here, "Recherche", urls.SEARCH)
    yield link(here, "Plan du site", urls.SITE_MAP)
