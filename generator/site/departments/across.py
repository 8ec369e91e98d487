"""The départements through the editions: a table of all, then a page each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.charts.drawing.wording import decimal, listed
from generator.french.scale import Scale
from generator.french.words import count, number, slug
from generator.indicators.departments import DepartmentAcross, Trajectory
from generator.indicators.moves import Move, MoveKind, Moves
from generator.model.collectivity import Department
from generator.pages import urls
from generator.pages.addresses import region_of
from generator.pages.parts import AwardItem, Link
from generator.site.across.lists import SHOWN, TITLES
from generator.site.across.words import say_caution
from generator.site.departments.contexts import Change, ChangeRow, DepartmentAcrossPage, WayRow, YearColumn
from generator.site.frame.drawings import PLACES
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, find_download, link, make_frame
from generator.site.frame.neighbours import neighbours
from generator.site.maps.locator import draw_department_locator
from generator.site.palmares.pages import award_item
from generator.site.press.local import link_to_department

TITLE = "Les départements"
NOBODY = "aucune"
TABLE = f"{urls.DATA_FOLDER}/departements.csv"


def plan_departments(facts: SiteFacts) -> Iterator[Planned]:
    """One page a département, by number."""
    for one in facts.departments:
        yield planned(urls.department(one.department), _page, one.department.code)


def department_name(one: Department) -> str:
    """« Morbihan (56) »."""
    return f"{one.name}\u00a0({one.code})"


def _page(facts: SiteFacts, code: str) -> Page:
    one = next(one for one in facts.departments if one.department.code == code)
    department, here = one.department, urls.department(one.department)
    beside = neighbours(facts.departments, one, partial(_to, here))
    years = tuple(_column(year, total, department, here) for year, total in zip(one.years, one.totals, strict=True))
    changes = tuple(_changes(facts, department, here))
    background = urls.relative(here, urls.drawing(facts.newest.year, PLACES))
    context = DepartmentAcrossPage(
        frame=make_frame(facts, _heading(facts, one)),
        name=department.name,
        code=department.code,
        region=department.region,
        lead=say_totals(one),
        locator=draw_department_locator(background, department.code, facts.newest.awards, facts.publication.outlines),
        years=years,
        measures=tuple(_measures(one, facts.newest.scale)) if any(one.totals) else (),
        rows=tuple(_way(facts, way, here) for way in one.trajectories),
        changes=changes,
        caution=say_caution(facts.across) if facts.across and changes else "",
        regions=tuple(_regions(facts, department, here)),
        release=_release(facts, one, here),
        index=urls.relative(here, urls.DEPARTMENTS),
        data=find_download(facts, TABLE, here),
        before=beside[0],
        after=beside[1],
    )
    return Page(here, "site/departments/department.html", context)


def _heading(facts: SiteFacts, one: DepartmentAcross) -> Heading:
    department = one.department
    years = listed(map(str, one.years))
    sentence = f"{department.name}, édition par édition : les collectivités labellisées, leurs niveaux, ce qui change."
    places = zip(one.years, one.totals, strict=True)
    elsewhere = {year: _in_palmares(year, department) if total else "" for year, total in places}
    return Heading(
        urls.department(department), f"{department_name(department)}, {years}", sentence, facts.newest.year,
        trail=((TITLE, urls.DEPARTMENTS),), elsewhere=elsewhere,
        absent="aucune collectivité du département",
    )  # fmt: skip


def say_totals(one: DepartmentAcross) -> str:
    """« 7 collectivités labellisées en 2020, 9 en 2019 et aucune en 2012. »"""
    newest_first = [*zip(one.totals, one.years, strict=True)][::-1]
    if not any(one.totals):
        return f"Aucune collectivité labellisée dans les éditions de cet annuaire ({listed(map(str, one.years))})."
    (total, year), *others = newest_first
    first = f"{count(total, 'collectivité labellisée', 'collectivités labellisées')} en {year}"
    if not total:
        first = f"Aucune collectivité labellisée en {year}"
    return f"{listed([first, *(f'{_cell(t, NOBODY)} en {y}' for t, y in others)])}."


def _release(facts: SiteFacts, one: DepartmentAcross, here: str) -> Link | None:
    """The release of the newest edition that names somebody there."""
    named = [year for year, total in zip(one.years, one.totals, strict=True) if total]
    return link_to_department(facts, here, named[-1], one.department.code) if named else None


def _in_palmares(year: int, department: Department) -> str:
    return f"{urls.departments(year)}#{slug(department.name)}"


def _column(year: int, total: int, department: Department, here: str) -> YearColumn:
    return YearColumn(year, urls.relative(here, _in_palmares(year, department)) if total else "")


def _measures(one: DepartmentAcross, scale: Scale) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The rows of the table of numbers; a level that nobody ever had is left out."""
    yield "Collectivités", tuple(map(_cell, one.totals))
    for level in scale.levels:
        counts = tuple(counted[level] for counted in one.by_level)
        if any(counts):
            yield scale.at_count(level), tuple(map(_cell, counts))
    yield "Niveau moyen", tuple("–" if mean is None else scale.mean(decimal(mean), mean) for mean in one.mean_levels)


def _cell(value: int, nothing: str = "–") -> str:
    return number(value) if value else nothing


def _way(facts: SiteFacts, way: Trajectory, here: str) -> WayRow:
    item = award_item(facts, way.latest, here)
    return WayRow(item.name, item.href, way.levels)


def _changes(facts: SiteFacts, department: Department, here: str) -> Iterator[Change]:
    """Each pair of editions where somebody of the département stands, the newest first."""
    for moves in reversed(facts.across.moves if facts.across else ()):
        rows = tuple(_change_rows(facts, moves, department, here))
        if rows:
            there = urls.relative(here, urls.pair(moves.before, moves.now))
            yield Change(f"De {moves.before} à {moves.now}", there, rows)


def _change_rows(facts: SiteFacts, moves: Moves, department: Department, here: str) -> Iterator[ChangeRow]:
    for kind in SHOWN:
        found = [m for m in moves.of_kind(kind) if m.latest.collectivity.department.code == department.code]
        if found:
            items = tuple(_moved(facts, kind, move, here) for move in found)
            yield ChangeRow(TITLES[kind].format(now=moves.now), items)


def _moved(facts: SiteFacts, kind: MoveKind, move: Move, here: str) -> AwardItem:
    """A collectivity with what its levels were: « 3 → 5 », « 4 @ »."""
    ends = [end.level for end in (move.before, move.now) if end]
    changed = kind in (MoveKind.RISER, MoveKind.FALLER)
    return award_item(
        facts, move.latest, here, " → ".join(map(str, ends)) if changed else facts.newest.scale.short(ends[-1])
    )


def _regions(facts: SiteFacts, department: Department, here: str) -> Iterator[Link]:
    """The palmarès of its region in each edition that has one."""
    for record in reversed(facts.publication.yearbook.editions):
        name = region_of(department, record.year)
        there = urls.region(record.year, name)
        if there in facts.edition_addresses[record.year]:
            yield link(here, f"{name}, {record.year}", there)


def _to(here: str, one: DepartmentAcross) -> Link:
    return link(here, department_name(one.department), urls.department(one.department))
