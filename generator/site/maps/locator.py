"""A small map of France: the land and every labelled place in one file, one place inline on its page.

The land is drawn once for all pages; a page adds the outline of its département and the mark of its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup

from generator.geography.distance import is_mainland
from generator.geography.projection import Point, lambert93, local_frame
from generator.model.award import Award
from generator.model.collectivity import OVERSEAS, Collectivity
from generator.model.outlines import Outlines, Ring

SIZE = 400
"""Width and height of the map, in its own units."""

_WEST, _NORTH, _METRES_PER_UNIT = 90_000.0, 7_125_000.0, 3_000.0
"""The corner of the map in Lambert-93 (EPSG:2154), a little beyond Ouessant and Dunkerque; 3 km a unit hold Corsica."""
INSET_TOP = 358.0
"""Overseas départements stand below this line, each in its own frame and scale."""

_INSET, _INSET_LEFT, _INSET_STEP = 38.0, 6.0, 50.0
"""The largest side of an inset, where the first one begins, and from one to the next: five in a row."""
_LAND = 'fill="#8fa3cc" fill-opacity=".2"'


@dataclass(frozen=True)
class _Inset:
    """How the degrees of an island become units of the map."""

    left: float
    top: float
    scale: float
    west: float
    north: float
    latitude: float

    def place(self, longitude: float, latitude: float) -> Point:
        x, y = local_frame(longitude, latitude, self.latitude)
        return self.left + (x - self.west) * self.scale, self.top + (self.north - y) * self.scale


def place_of(one: Collectivity, outlines: Outlines) -> Point | None:
    """Where a collectivity stands on the map, None when its place is unknown."""
    if one.longitude is None or one.latitude is None:
        return None
    return _place(one.department.code, one.longitude, one.latitude, outlines)


def land_path(outlines: Outlines, shown: set[str]) -> str:
    """The land as the data of one path, overseas only the départements ``shown``."""
    return "".join(map(_path, _land(outlines, shown)))


def draw_places(awards: Iterable[Award], outlines: Outlines) -> bytes:
    """The file: land, insets of the overseas départements that have a place, one dot a collectivity."""
    known = [award for award in awards if award.collectivity.longitude is not None]
    shown = {award.collectivity.department.code for award in known}
    points = [place_of(award.collectivity, outlines) for award in known]
    dots = "".join(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="1.6"/>' for x, y in sorted(filter(None, points)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" height="{SIZE}">'
        f'<path {_LAND} d="{land_path(outlines, shown)}"/><g fill="#c9d6f2" fill-opacity=".75">{dots}</g></svg>'
    ).encode()


def draw_locator(background: str, one: Collectivity, outlines: Outlines) -> Markup:
    """The map of one place, to be put in its page; ``background`` is the address of the file."""
    shape = "".join(_path(points) for points in _department(one.department.code, outlines))
    point = place_of(one, outlines)
    return _locator(background, shape, [point] if point else [])


def draw_region_locator(background: str, awards: Iterable[Award], outlines: Outlines) -> Markup:
    """The map of the places of a region, and of the départements that have one."""
    ones = [award.collectivity for award in awards]
    codes = sorted({one.department.code for one in ones})
    shape = "".join(_path(points) for code in codes for points in _department(code, outlines))
    return _locator(background, shape, sorted(filter(None, (place_of(one, outlines) for one in ones))))


def draw_department_locator(background: str, code: str, awards: Iterable[Award], outlines: Outlines) -> Markup:
    """The map of a département and of its places."""
    ones = [award.collectivity for award in awards if award.collectivity.department.code == code]
    shape = "".join(_path(points) for points in _department(code, outlines))
    return _locator(background, shape, sorted(filter(None, (place_of(one, outlines) for one in ones))), small=True)


def _locator(background: str, shape: str, points: list[Point], *, small: bool = False) -> Markup:
    one = len(points) == 1 and not small
    marks = "".join(
        f'<circle class="place" cx="{x:.1f}" cy="{y:.1f}" r="{5 if one else 2.4}"/>'
        + (f'<circle class="ring" cx="{x:.1f}" cy="{y:.1f}" r="12"/>' if one else "")
        for x, y in points
    )
    return Markup(
        f'<svg class="locator" viewBox="0 0 {SIZE} {SIZE}" aria-hidden="true">'
        f'<image href="{background}" width="{SIZE}" height="{SIZE}"/><path class="home" d="{shape}"/>{marks}</svg>'
    )


def _place(code: str, longitude: float, latitude: float, outlines: Outlines) -> Point | None:
    if is_mainland(code):
        return _mainland_place(longitude, latitude)
    inset = _inset(code, outlines)
    return inset.place(longitude, latitude) if inset else None


def _mainland_place(longitude: float, latitude: float) -> Point:
    x, y = lambert93(longitude, latitude)
    return (x - _WEST) / _METRES_PER_UNIT, (_NORTH - y) / _METRES_PER_UNIT


def _inset(code: str, outlines: Outlines) -> _Inset | None:
    rings = outlines.departments.get(code)
    if not rings or code not in OVERSEAS:
        return None
    middle = sum(latitude for ring in rings for _, latitude in ring) / sum(len(ring) for ring in rings)
    points = [local_frame(*point, middle) for ring in rings for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    scale = _INSET / max(east - west, north - south)
    left = _INSET_LEFT + [*OVERSEAS].index(code) * _INSET_STEP
    return _Inset(left, INSET_TOP, scale, west, north, middle)


def _department(code: str, outlines: Outlines) -> tuple[tuple[Point, ...], ...]:
    rings = outlines.departments.get(code, ())
    if is_mainland(code):
        return tuple(_mainland_ring(ring) for ring in rings)
    inset = _inset(code, outlines)
    return tuple(_thin(inset.place(*point) for point in ring) for ring in rings) if inset else ()


@lru_cache(maxsize=1024)
def _mainland_ring(ring: Ring) -> tuple[Point, ...]:
    return _thin(_mainland_place(*point) for point in ring)


def _thin(points: Iterable[Point]) -> tuple[Point, ...]:
    """The points rounded to one unit (3 km), repetitions left out."""
    rounded = [(round(x), round(y)) for x, y in points]
    return tuple(point for before, point in zip([None, *rounded], rounded, strict=False) if point != before)


def _land(outlines: Outlines, shown: set[str]) -> Iterator[tuple[Point, ...]]:
    mainland = {code: rings for code, rings in outlines.departments.items() if is_mainland(code)}
    for ring in _outer_rings(mainland):
        points = _mainland_ring(ring)
        if len(points) > 6:
            yield points
    for code in OVERSEAS:
        if code in shown:
            yield from _department(code, outlines)


def _outer_rings(shapes: Mapping[str, tuple[Ring, ...]]) -> Iterator[Ring]:
    """The outline of all the shapes together: the edges that no two of them share, end to end."""
    edges = Counter(
        frozenset((start, end))
        for rings in shapes.values()
        for ring in rings
        for start, end in zip(ring, (*ring[1:], ring[0]), strict=True)
        if start != end
    )
    beside: dict[Point, list[Point]] = {}
    for edge in (tuple(edge) for edge, times in edges.items() if times == 1):
        beside.setdefault(edge[0], []).append(edge[1])
        beside.setdefault(edge[1], []).append(edge[0])
    for start in sorted(beside):
        ring = _walk(start, beside)
        if len(ring) > 2:
            yield ring


def _walk(start: Point, beside: dict[Point, list[Point]]) -> Ring:
    """From point to point along edges that are used up, until there is none left."""
    ring, point = [start], start
    while beside[point]:
        onward = beside[point].pop()
        beside[onward].remove(point)
        ring.append(onward)
        point = onward
    return tuple(ring)


def _path(points: Sequence[Point]) -> str:
    """The ring as a closed path of relative moves, half the weight of absolute ones; "" for a mere speck."""
    if len(points) < 4:
        return ""
    (x, y), *_ = points
    moves = (f"{to_x - x:g} {to_y - y:g}" for (x, y), (to_x, to_y) in pairwise(points))
    return f"M{x:g} {y:g}l{' '.join(moves)}z".replace(" -", "-")
