"""One page a collectivity: its level, its editions, its neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french.house import House
from generator.french.places import within_region
from generator.french.sizes import written_size
from generator.french.words import number, slug
from generator.geography.distance import distance_km
from generator.model.award import Award
from generator.model.collectivity import Collectivity, CollectivityKind
from generator.pages import urls
from generator.pages.links import full_name
from generator.pages.parts import AwardItem, DownloadItem, Link
from generator.press_room.kit.badge import HEIGHT, WIDTH, badge_title, draw_badge
from generator.press_room.kit.svg import sheet_svg
from generator.publication.publication import Publication
from generator.site.collectivities.citations import Reference, cite_in_words
from generator.site.collectivities.contexts import CollectivityPage
from generator.site.collectivities.memory import history, life, stories
from generator.site.collectivities.parts import Badge, Citation
from generator.site.collectivities.words import say_changes
from generator.site.frame.drawings import PLACES
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, link, make_frame
from generator.site.maps.locator import draw_locator
from generator.site.maps.near_map import NearMap, near_map
from generator.site.palmares.pages import award_item, awards_address
from generator.site.press.local import link_to_release

NATURES = {
    "CA": "Communauté d’agglomération",
    "CC": "Communauté de communes",
    "CU": "Communauté urbaine",
    "METRO": "Métropole",
    "MET69": "Métropole",
    "EPT": "Établissement public territorial",
}
NEARBY, AROUND = 40, 8
"""How many collectivities of the département a page names at most, and how many others of the region."""
PEERS = 6
"""How many collectivities of its size a page names."""


def plan_collectivities(facts: SiteFacts) -> Iterator[Planned]:
    """Every collectivity ever labelled, in the order of the index."""
    for award in facts.latest:
        yield planned(urls.collectivity(award.collectivity), _page, award.heir)


def kind_words(one: Collectivity) -> str:
    """« Commune », « Communauté d’agglomération »."""
    if one.kind is CollectivityKind.COMMUNE:
        return "Commune"
    return NATURES.get(one.nature, "Intercommunalité")


def _page(facts: SiteFacts, heir: str) -> Page:
    award = facts.publication.yearbook.awards_by_code[heir][-1]
    before, after = facts.beside(heir)
    one, record = award.collectivity, facts.record(award.year)
    here, department = urls.collectivity(one), one.department
    year, population = award.year, one.population(award.year)
    is_commune = one.kind is CollectivityKind.COMMUNE
    heading = Heading(
        here,
        f"{one.name} ({department.code})",
        f"{one.name}, {record.scale.count(award.level)} au label {year} : sa fiche, ses voisines, ses éditions.",
        year,
        on_night=True,
        trail=(("De A à Z", urls.COLLECTIVITIES),),
        elsewhere=places_in_editions(facts, award),
        absent="absente du palmarès",
    )
    circle = facts.circles[year]
    nearby, around = circle.same_department(award, NEARBY), circle.around(award, AROUND)
    memory = facts.memory(award.heir)
    context = CollectivityPage(
        frame=make_frame(facts, heading),
        name=one.name,
        year=year,
        number=record.edition.number,
        level=award.level,
        kind=kind_words(one),
        code_label="Code Insee" if is_commune else "Numéro Siren",
        code=one.code,
        department=department.name,
        department_code=department.code,
        department_href=urls.relative(here, urls.department(department)),
        region=department.region,
        region_href=urls.relative(here, urls.region(year, award.region)),
        within=within_region(award.region),
        population=number(population[1]) if population else "",
        population_year=population[0] if population else 0,
        printed=award.printed if award.printed != award.name else "",
        note=award.note,
        locator=draw_locator(urls.relative(here, urls.drawing(year, PLACES)), one, facts.publication.outlines),
        changes=say_changes(memory, record.scale),
        life=life(memory, facts.newest.house.since or facts.newest.year, facts.newest.year),
        history=history(facts, memory, one.name, here),
        stories=tuple(stories(memory, here)),
        memberships=memory.memberships,
        peers=tuple(_with_population(facts, other, here) for other in circle.peers(award, PEERS)),
        badge=_badge(award, record.house, here),
        citation=_citation(facts.publication, award, here),
        near=_near(facts, award, [*nearby, *around], here),
        nearby=tuple(award_item(facts, other, here) for other in nearby),
        around=tuple(_with_distance(facts, award, other, here) for other in around),
        department_total=circle.department_total(award),
        region_total=circle.region_total(award),
        release=link_to_release(facts, here, award),
        palmares=urls.relative(here, f"{awards_address(record)}#{slug(award.region)}"),
        before=_beside(before, here),
        after=_beside(after, here),
    )
    return Page(here, "site/collectivities/collectivity.html", context)


def places_in_editions(facts: SiteFacts, award: Award) -> dict[int, str]:
    """Where each edition's palmarès holds the collectivity, "" when it does not."""
    found = {one.year: one for one in facts.publication.yearbook.awards_by_code[award.heir]}
    return {
        record.year: f"{awards_address(record)}#{slug(found[record.year].region)}" if record.year in found else ""
        for record in facts.publication.yearbook.editions
    }


def _near(facts: SiteFacts, award: Award, others: list[Award], here: str) -> NearMap | None:
    """The map of the neighbours, the nearest first, so that their names have the best room."""
    one = award.collectivity
    ordered = sorted(others, key=lambda other: (distance_km(one, other.collectivity), other.collectivity.code))
    linked = [(other, urls.relative(here, facts.addresses[other.collectivity.code])) for other in ordered]
    return near_map(one, linked, facts.publication.near_outlines, facts.newest.scale)


def _with_distance(facts: SiteFacts, award: Award, other: Award, here: str) -> AwardItem:
    kilometres = distance_km(award.collectivity, other.collectivity)
    return award_item(facts, other, here, f"{number(kilometres)} km" if kilometres < float("inf") else "")


def _with_population(facts: SiteFacts, award: Award, here: str) -> AwardItem:
    population = award.collectivity.population(award.year)
    return award_item(facts, award, here, f"{number(population[1])} habitants" if population else "")


def reference(publication: Publication, award: Award) -> Reference:
    """What a citation of a collectivity's page is made of."""
    one, site = award.collectivity, publication.site
    edition = publication.yearbook.record(award.year).edition
    address = site.base + urls.collectivity(one) if site.base and not site.is_example else ""
    key = urls.collectivity(one).removesuffix(".html").rpartition("/")[2]
    title = f"{one.name} ({one.department.code})"
    return Reference(key, title, f"{edition.title}, {edition.label}", edition.contact.name, award.year, address)


def _citation(publication: Publication, award: Award, here: str) -> Citation:
    files = (urls.relative(here, urls.citation(award.collectivity, suffix)) for suffix in (".bib", ".ris"))
    return Citation(cite_in_words(reference(publication, award)), *files)


def _badge(award: Award, house: House, here: str) -> Badge:
    """The badge's file is beside the page; the code to paste names it by the address that the reader sees."""
    size = written_size(len(sheet_svg(draw_badge(award, house))))
    name = urls.badge(award.collectivity)
    file = DownloadItem(urls.relative(here, name), "Le badge", "SVG", size, "")
    code = f'<img src="{name.rpartition("/")[2]}" width="{WIDTH}" height="{HEIGHT}" alt="{badge_title(award, house)}">'
    return Badge(file, badge_title(award, house), code, WIDTH, HEIGHT)


def _beside(award: Award | None, here: str) -> Link | None:
    return link(here, full_name(award.collectivity), urls.collectivity(award.collectivity)) if award else None
