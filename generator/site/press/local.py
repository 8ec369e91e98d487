"""A page for each local release: its text, what it is about on the map, and its other forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from shlex import quote

from markupsafe import Markup

from generator.french.places import of_department, of_region
from generator.indicators.places import award_key, department_key, region_key
from generator.model.award import Award
from generator.pages import urls
from generator.pages.parts import Link
from generator.press_room.local.case import name_of
from generator.press_room.local.listing import (
    LocalRelease,
    Scope,
    release_of_collectivity,
    release_of_department,
    release_of_region,
    releases_of,
)
from generator.press_room.paper import Drawing, Paper, Paragraph, text_of
from generator.press_room.sections import Picture, sections_of
from generator.press_room.writers.plain_text import text_file
from generator.site.frame.drawings import PLACES
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import COPY_SCRIPT, Heading, link, make_frame
from generator.site.maps.locator import draw_department_locator, draw_locator, draw_region_locator
from generator.site.press.local_contexts import LocalReleasePage

LAYOUT = "site/press/local.html"
FORMS = (("DOCX", ".docx"), ("Texte", ".txt"))
"""The forms beside the page."""
MAP = ("Carte (SVG)", ".svg")
"""Beside the page of a territory."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a release is about: where it stands on the map, the page about it, its releases in each edition."""

    locator: Markup
    about: Link
    elsewhere: Mapping[int, str]
    absent: str


def plan_local_releases(facts: SiteFacts) -> Iterator[Planned]:
    """Every local release of every edition; none in what is read from a disk, where its edition is alone."""
    if not facts.publication.is_whole:
        return
    for record in facts.publication.yearbook.editions:
        for one in releases_of(facts.publication, record.year):
            yield planned(address_of(one), _page, record.year, str(one.scope), one.code)


def address_of(one: LocalRelease, suffix: str = ".html") -> str:
    """The address of a release, or of one of its forms."""
    return urls.local_release(one.year, one.stem, suffix)


def written(facts: SiteFacts, year: int, scope: str, code: str) -> Paper:
    """The release itself."""
    return _found(facts, year, Scope(scope), code).write(facts.publication)


def link_to_release(facts: SiteFacts, here: str, award: Award) -> Link | None:
    """« le communiqué de Vannes », from a page of the whole site."""
    release = release_of_collectivity(award)
    return _link(facts, here, f"le communiqué {name_of(award.collectivity, award.year).of}", release)


def link_to_department(facts: SiteFacts, here: str, year: int, code: str) -> Link | None:
    """« le communiqué du Morbihan », None when the edition names nobody there."""
    awards = facts.publication.awards_by_place.get(department_key(year, code))
    if not awards:
        return None
    one = awards[0].collectivity.department
    return _link(facts, here, f"le communiqué {of_department(code, one.name)}", release_of_department(year, one))


def link_to_region(facts: SiteFacts, here: str, year: int, name: str) -> Link | None:
    """« le communiqué de Bretagne »."""
    return _link(facts, here, f"le communiqué {of_region(name)}", release_of_region(year, name))


def _link(facts: SiteFacts, here: str, words: str, release: LocalRelease) -> Link | None:
    return link(here, words, address_of(release)) if facts.publication.is_whole else None


def _found(facts: SiteFacts, year: int, scope: Scope, code: str) -> LocalRelease:
    places = facts.publication.awards_by_place
    if scope is Scope.COLLECTIVITY:
        return release_of_collectivity(places[award_key(year, code)][0])
    if scope is Scope.DEPARTMENT:
        return release_of_department(year, places[department_key(year, code)][0].collectivity.department)
    return release_of_region(year, code)


def _page(facts: SiteFacts, year: int, scope: str, code: str) -> Page:
    release, record = _found(facts, year, Scope(scope), code), facts.record(year)
    here, paper = address_of(release), release.write(facts.publication)
    subject = _SUBJECTS[release.scope](facts, release, here)
    forms = (*FORMS, MAP) if release.has_map(facts.publication) else FORMS
    sections = sections_of(paper, lambda *_: Picture(urls.relative(here, address_of(release, MAP[1]))))
    lead = next(text_of(block.words) for block in paper.blocks if isinstance(block, Paragraph))
    heading = Heading(
        here, f"{paper.title} ({paper.kind.lower()} {year})", lead, year,
        trail=(("Presse", urls.PRESS),), scripts=(COPY_SCRIPT,),
        elsewhere=subject.elsewhere, absent=subject.absent,
    )  # fmt: skip
    context = LocalReleasePage(
        frame=make_frame(facts, heading),
        paper=paper,
        number=record.edition.number,
        main=tuple(one for one in sections if not one.is_aside),
        side=tuple(one for one in sections if one.is_aside),
        locator=subject.locator if MAP not in forms else Markup(),
        about=subject.about,
        text=text_file(paper),
        files=tuple(Link(name, urls.relative(here, address_of(release, form))) for name, form in forms),
        command=f"cites communique {_OPTIONS[release.scope]}{quote(code)} --edition {year}",
    )
    return Page(here, LAYOUT, context)


def near_map_of(facts: SiteFacts, year: int, scope: str, code: str) -> bytes:
    """The near map of a release that has one, as a file."""
    blocks = written(facts, year, scope, code).blocks
    return next(block.chart.svg for block in blocks if isinstance(block, Drawing))


def _collectivity(facts: SiteFacts, release: LocalRelease, here: str) -> _Subject:
    (award,) = facts.publication.awards_by_place[award_key(release.year, release.code)]
    own = facts.publication.yearbook.awards_by_code[award.heir]
    return _Subject(
        draw_locator(_background(here, release.year), award.collectivity, facts.publication.outlines),
        link(here, f"La page {name_of(award.collectivity, award.year).of}", facts.addresses[award.collectivity.code]),
        _elsewhere(facts, {one.year: release_of_collectivity(one) for one in own}),
        "absente du palmarès",
    )


def _department(facts: SiteFacts, release: LocalRelease, here: str) -> _Subject:
    places, code = facts.publication.awards_by_place, release.code
    awards = places[department_key(release.year, code)]
    one = awards[0].collectivity.department
    years = [r.year for r in facts.publication.yearbook.editions if places.get(department_key(r.year, code))]
    return _Subject(
        draw_department_locator(_background(here, release.year), code, awards, facts.publication.outlines),
        link(here, f"La page {of_department(code, one.name)}", urls.department(one)),
        _elsewhere(facts, {year: release_of_department(year, one) for year in years}),
        "aucune collectivité du département",
    )


def _region(facts: SiteFacts, release: LocalRelease, here: str) -> _Subject:
    places, name = facts.publication.awards_by_place, release.code
    years = [r.year for r in facts.publication.yearbook.editions if places.get(region_key(r.year, name))]
    awards = places[region_key(release.year, name)]
    return _Subject(
        draw_region_locator(_background(here, release.year), awards, facts.publication.outlines),
        link(here, f"Le palmarès {of_region(name)}", urls.region(release.year, name)),
        _elsewhere(facts, {year: release_of_region(year, name) for year in years}),
        "pas de région de ce nom",
    )


_SUBJECTS: Mapping[Scope, Callable[[SiteFacts, LocalRelease, str], _Subject]] = {
    Scope.COLLECTIVITY: _collectivity,
    Scope.DEPARTMENT: _department,
    Scope.REGION: _region,
}


_OPTIONS = {Scope.COLLECTIVITY: "", Scope.DEPARTMENT: "--departement ", Scope.REGION: "--region "}
"""How the command that makes the PDF is told what a code is."""


def _elsewhere(facts: SiteFacts, found: Mapping[int, LocalRelease]) -> dict[int, str]:
    years = (record.year for record in facts.publication.yearbook.editions)
    return {year: address_of(found[year]) if year in found else "" for year in years}


def _background(here: str, year: int) -> str:
    return urls.relative(here, urls.drawing(year, PLACES))
