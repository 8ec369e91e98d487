"""A small map around a collectivity: those of its département and of its region, each a link; names where they fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, radians

from markupsafe import Markup

from generator.french.scale import Scale
from generator.french.words import WIDE
from generator.geography.projection import Point
from generator.geography.sheet import INNER_SUBURBS
from generator.model.award import Award
from generator.model.collectivity import Collectivity
from generator.model.outlines import Extent, Outlines, Ring
from generator.site.maps.shapes import whole_path

WIDTH, HEIGHT, MARGIN = 640, 360, 36
NOTHING = Markup()
_INLAND = Markup("M0 0v360h640v-360z")
"""Around the petite couronne, whose outlines alone are fine enough: land without borders."""
_DEGREE_KM = 111.2
_NARROWEST = 16.0
"""Kilometres from top to bottom at least: closer, there is nothing to see but the outline of a town."""
_RADIUS, _LETTER, _LINE = 7.0, 8.6, 19.0
"""Of a mark; the mean width of a letter and the height of a line, in units of the map."""
_SCALES = (1, 2, 5, 10, 20, 50, 100, 200)


@dataclass(frozen=True, slots=True)
class NearMark:
    """A neighbour on the map: ``label`` is its name where it fits ("" elsewhere), ``end`` whether it stands before."""

    x: int
    y: int
    href: str
    name: str
    label: str
    end: bool


@dataclass(frozen=True, slots=True)
class NearMap:
    """The map: outlines around and of the département itself, the place, its neighbours, and a scale in units."""

    width: int
    height: int
    land: Markup
    home: Markup
    place: tuple[int, int]
    marks: tuple[NearMark, ...]
    scale: int
    kilometres: int


@dataclass(frozen=True, slots=True)
class _View:
    """How degrees become units of the map: ``scale`` is units a kilometre."""

    west: float
    north: float
    scale: float
    stretch: float

    def place(self, longitude: float, latitude: float) -> Point:
        x = (longitude - self.west) * _DEGREE_KM * self.stretch * self.scale
        return round(x), round((self.north - latitude) * _DEGREE_KM * self.scale)

    def ring(self, ring: Ring) -> list[tuple[int, int]]:
        """Each point of a ring where ``place`` puts it, without a call for each: they are most of a map."""
        west, north, scale, stretch = self.west, self.north, self.scale, self.stretch
        return [
            (round((x - west) * _DEGREE_KM * stretch * scale), round((north - y) * _DEGREE_KM * scale)) for x, y in ring
        ]

    def extent(self) -> Extent:
        """The degrees that the map shows, and one unit more on each side."""
        unit = 1 / _DEGREE_KM / self.scale
        south, east = self.north - (HEIGHT + 1) * unit, self.west + (WIDTH + 1) * unit / self.stretch
        return self.west - unit / self.stretch, south, east, self.north + unit


def near_map(
    one: Collectivity, others: Sequence[tuple[Award, str]], outlines: Outlines, scale: Scale
) -> NearMap | None:
    """The map of ``one`` and of ``others`` with their addresses; None when a place is unknown or nobody is near."""
    known = [(award, href, place) for award, href in others if (place := _degrees(award.collectivity))]
    own = _degrees(one)
    if own is None or not known:
        return None
    view = _fit([own, *(place for _, _, place in known)])
    home = one.department.code
    is_inner = home in INNER_SUBURBS and bool(outlines.inner_suburbs)
    shapes = outlines.inner_suburbs if is_inner else outlines.departments
    around = (ring for code, rings in shapes.items() if code != home for ring in rings)
    west, south, east, north = view.extent()
    extents = ((ring, outlines.extents[id(ring)]) for ring in around)
    near = (ring for ring, (w, s, e, n) in extents if e >= west and w <= east and n >= south and s <= north)
    bar = max((km for km in _SCALES if km * view.scale <= WIDTH / 4), default=1)
    return NearMap(
        width=WIDTH,
        height=HEIGHT,
        land=(_INLAND if is_inner else NOTHING) + whole_path(_drawn(near, view)),
        home=whole_path(_drawn(shapes.get(home, ()), view)),
        place=_whole(view.place(*own)),
        marks=tuple(_marks(_whole(view.place(*own)), known, view.place, scale)),
        scale=round(bar * view.scale),
        kilometres=bar,
    )


def _degrees(one: Collectivity) -> Point | None:
    return (one.longitude, one.latitude) if one.longitude is not None and one.latitude is not None else None


def _whole(point: Point) -> tuple[int, int]:
    return round(point[0]), round(point[1])


def _fit(points: Sequence[Point]) -> _View:
    """The largest scale at which all the points fit, the middle of them in the middle of the map."""
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    stretch = cos(radians((south + north) / 2))
    wide = max((east - west) * _DEGREE_KM * stretch, _NARROWEST * WIDTH / HEIGHT)
    high = max((north - south) * _DEGREE_KM, _NARROWEST)
    scale = min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high)
    left = (west + east) / 2 - WIDTH / 2 / scale / _DEGREE_KM / stretch
    return _View(left, (south + north) / 2 + HEIGHT / 2 / scale / _DEGREE_KM, scale, stretch)


def _drawn(rings: Iterable[Ring], view: _View) -> Iterator[list[tuple[int, int]]]:
    """The rings that show, without the points that fall on one another."""
    for ring in rings:
        kept = [point for point, _ in groupby(view.ring(ring))]
        if len(kept) > 3 and _shows(kept):
            yield kept


def _shows(points: Sequence[tuple[int, int]]) -> bool:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(xs) > 0 and min(xs) < WIDTH and max(ys) > 0 and min(ys) < HEIGHT


Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def _marks(
    own: tuple[int, int],
    known: Sequence[tuple[Award, str, Point]],
    place: Callable[[float, float], Point],
    scale: Scale,
) -> Iterator[NearMark]:
    """The neighbours in the order in which they are given: the first names have the first choice of room."""
    spots = [_whole(place(*point)) for *_, point in known]
    taken = [_around(spot) for spot in (own, *spots)]
    for (award, href, _), (x, y) in zip(known, spots, strict=True):
        name = f"{award.name}{WIDE}: {scale.count(award.level)}"
        found = next((box for box in _boxes(x, y, award.name) if _is_free(box, taken)), None)
        if found:
            taken.append(found)
        yield NearMark(x, y, href, name, award.name if found else "", bool(found and found[0] < x))


def _around(spot: tuple[int, int]) -> Box:
    x, y = spot
    return x - _RADIUS, y - _RADIUS, x + _RADIUS, y + _RADIUS


def _boxes(x: int, y: int, name: str) -> Iterator[Box]:
    """Where a name may stand: after its mark, or before."""
    wide, gap = len(name) * _LETTER, _RADIUS + 4
    yield x + gap, y - _LINE / 2, x + gap + wide, y + _LINE / 2
    yield x - gap - wide, y - _LINE / 2, x - gap, y + _LINE / 2


def _is_free(box: Box, taken: Iterable[Box]) -> bool:
    left, top, right, bottom = box
    inside = left >= 0 and top >= 0 and right <= WIDTH and bottom <= HEIGHT - 24
    return inside and not any(left < x2 and right > x1 and top < y2 and bottom > y1 for x1, y1, x2, y2 in taken)
