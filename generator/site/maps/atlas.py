"""The maps whose every département or region is a link: of an edition, and of all the editions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from markupsafe import Markup

from generator.charts.drawing.style import WIDTH
from generator.charts.maps.areas import class_starts
from generator.charts.maps.parts import HEIGHT
from generator.french.words import WIDE, count, number, sort_key
from generator.geography.projection import Point
from generator.geography.sheet import roomiest_point
from generator.model.collectivity import Department
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.addresses import region_of
from generator.pages.parts import Link
from generator.site.frame.facts import SiteFacts
from generator.site.maps.contexts import Atlas, AtlasArea, AtlasItem, Mark
from generator.site.maps.shapes import Rings, Sheet, svg_path

NOTHING = Markup()
MARKS = {
    1: "m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0z",
    2: "m-4-1.5h8v3h-8z",
    3: "m-4.5 0q4.5-5.5 9 0q-4.5 5.5-9 0z",
    4: "m0 4.5l-4.6-8h9.2z",
    5: "m0-4.5l4.6 8h-9.2z",
    6: "m0-5.6l3.7 5.6-3.7 5.6-3.7-5.6z",
    7: "m-3.8-3.8h7.6v7.6h-7.6z",
    8: "m-1.9-6h3.8v4.1h4.1v3.8h-4.1v4.1h-3.8v-4.1h-4.1v-3.8h4.1z",
    9: "m0-7l1.7 4.6 4.9.2-3.9 3 1.4 4.8-4.1-2.7-4.1 2.7 1.4-4.8-3.9-3 4.9-.2z",
}
"""By ``Scale.shape``, around where the pen stands: those of the figure's file (``charts/drawing/marks``)."""
REGION_STARTS = (1, 5, 10, 20, 40)


def atlas_of(facts: SiteFacts, record: EditionRecord, name: str, here: str) -> Atlas | None:
    """The map of an edition, by the name of the figure; None for a figure that is no map, or without outlines."""
    makers: dict[str, Callable[[SiteFacts, EditionRecord, str], Atlas]] = {
        "carte-departements": department_atlas,
        "carte-regions": _region_atlas,
        "carte-niveaux": _place_atlas,
    }
    return makers[name](facts, record, here) if name in makers and facts.has_maps else None


def department_atlas(facts: SiteFacts, record: EditionRecord, here: str) -> Atlas:
    """How many collectivities in each département, which leads to its page."""
    counts = _counts(facts, record)
    starts = class_starts(max(counts.values(), default=0))
    title = f"Carte des départements, édition {record.year}"
    return _departments(
        facts, here, title, counts, starts, lambda one: str(one) if one else "", lambda code: number(counts[code])
    )


def _place_atlas(facts: SiteFacts, record: EditionRecord, here: str) -> Atlas:
    """Each collectivity a mark, each département a link; the list counts the levels of each."""
    title = f"Carte des collectivités, édition {record.year}"
    sheet = Sheet(facts.light_outlines)
    scale = record.scale
    dots = (
        Mark(scale.step(n), _dots(record, n, sheet), Markup(MARKS[scale.shape(n)]), scale.short(n))
        for n in reversed(scale.levels)
    )
    drawn = tuple(dot for dot in dots if dot.path)
    levels = Counter((award.collectivity.department.code, award.level) for award in record.awards)

    def say(code: str) -> str:
        return ", ".join(f"{levels[code, n]}{WIDE}{scale.at_short(n)}" for n in scale.levels if levels[code, n])

    return _departments(facts, here, title, _counts(facts, record), (), lambda one: "", say, drawn)


def _counts(facts: SiteFacts, record: EditionRecord) -> dict[str, int]:
    totals = Counter(award.collectivity.department.code for award in record.awards)
    return {one.department.code: totals[one.department.code] for one in facts.departments}


def _dots(record: EditionRecord, level: int, sheet: Sheet) -> Markup:
    """The marks of a level, shaped as those of the figure's file."""
    points = [
        sheet.place(one.department.code, one.longitude, one.latitude)
        for award in record.awards
        for one in (award.collectivity,)
        if award.level == level and one.longitude is not None and one.latitude is not None
    ]
    return Markup("".join(f"M{round(x)} {round(y)}{MARKS[record.scale.shape(level)]}" for x, y in sorted(points)))


def _departments(
    facts: SiteFacts,
    here: str,
    title: str,
    counts: Mapping[str, int],
    starts: Sequence[int],
    text: Callable[[int], str],
    say: Callable[[str], str],
    dots: tuple[Mark, ...] = (),
) -> Atlas:
    """``text`` is what an area shows of its number, ``say`` what the list says of a département, by its code."""
    known = {one.department.code: one.department for one in facts.departments}
    sheet = Sheet(facts.light_outlines)
    areas = (
        _area(rings, say_total(known[code].name, counts[code]), _address(known[code], here), counts[code], starts, text)
        for code, rings in sheet.departments()
        if code in known
    )
    ordered = sorted(known.values(), key=lambda one: (-counts[one.code], one.code))
    items = (
        AtlasItem(f"{one.name}{WIDE}({one.code})", _address(one, here), say(one.code))
        for one in ordered
        if counts[one.code]
    )
    none = (Link(one.name, _address(one, here)) for one in known.values() if not counts[one.code])
    return _atlas(title, sheet, areas, starts, items, none, svg_path(sheet.behind()), dots)


def _address(one: Department, here: str) -> str:
    return urls.relative(here, urls.department(one))


def _region_atlas(facts: SiteFacts, record: EditionRecord, here: str) -> Atlas:
    """How many collectivities in each region of the edition's time; one that has some leads to its palmarès."""
    departments = (one.department for one in facts.departments)
    regions = {one.code: region_of(one, record.year) for one in departments}
    totals = Counter(award.region for award in record.awards)
    starts = tuple(start for start in REGION_STARTS if start <= max(totals.values(), default=0))

    def address(name: str) -> str:
        return urls.relative(here, urls.region(record.year, name)) if totals[name] else ""

    sheet = Sheet(facts.light_outlines)
    areas = (
        _area(
            rings,
            say_total(name, totals[name]),
            address(name),
            totals[name],
            starts,
            lambda one: str(one) if one else "",
        )
        for name, rings in sheet.regions(regions)
    )
    ordered = sorted(totals, key=lambda name: (-totals[name], sort_key(name)))
    items = (AtlasItem(name, address(name), number(totals[name])) for name in ordered)
    none = (Link(name, "") for name in sorted(set(regions.values()) - set(totals), key=sort_key))
    return _atlas(f"Carte des régions, édition {record.year}", sheet, areas, starts, items, none, lens=False)


def say_total(name: str, total: int) -> str:
    """« Morbihan : 7 collectivités »."""
    return f"{name}{WIDE}: {count(total, 'collectivité') if total else 'aucune collectivité'}"


def _area(
    rings: Rings, name: str, href: str, total: int, starts: Sequence[int], text: Callable[[int], str]
) -> AtlasArea:
    written = text(total)
    x, y = _room(tuple(map(tuple, rings))) if written and rings else (0.0, 0.0)
    tint = sum(1 for start in starts if total >= start)
    return AtlasArea(name, href, svg_path(rings), tint, written, round(x), round(y) + 5)


@cache
def _room(rings: tuple[tuple[Point, ...], ...]) -> Point:
    """Where a number is written: the same in every edition."""
    return roomiest_point(rings)


def _atlas(
    title: str,
    sheet: Sheet,
    areas: Iterable[AtlasArea],
    starts: Sequence[int],
    items: Iterable[AtlasItem],
    none: Iterable[Link],
    behind: Markup = NOTHING,
    dots: tuple[Mark, ...] = (),
    *,
    lens: bool = True,
) -> Atlas:
    return Atlas(
        label=title,
        width=WIDTH,
        height=HEIGHT,
        behind=behind,
        areas=tuple(areas),
        dots=dots,
        classes=tuple(_classes(starts)),
        lens=sheet.lens() if lens else None,
        names=sheet.island_names(),
        items=tuple(items),
        none=tuple(none),
    )


def _classes(starts: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The key, the largest numbers first; nothing without classes."""
    for rank in range(len(starts), 0, -1):
        low = starts[rank - 1]
        high = starts[rank] - 1 if rank < len(starts) else 0
        yield rank, f"{low} et plus" if not high else str(low) if low == high else f"{low} à {high}"
    if starts:
        yield 0, "aucune"
