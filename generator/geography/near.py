"""A piece of the country at a scale of its own: where places fall on it, which outlines show, where names fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, radians

from generator.geography.projection import Point
from generator.model.collectivity import Collectivity
from generator.model.outlines import Extent, Outlines, Ring

NARROWEST = 16.0
"""Kilometres from top to bottom at least: closer, there is nothing to see but the outline of a town."""
_DEGREE_KM = 111.2
_SCALES = (1, 2, 5, 10, 20, 50, 100, 200)

Whole = tuple[int, int]
"""A point in whole units."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class View:
    """How degrees become units of a map of ``width`` by ``height``: ``scale`` is units a kilometre."""

    width: int
    height: int
    west: float
    north: float
    scale: float
    stretch: float

    def place(self, longitude: float, latitude: float) -> Whole:
        """Where a point falls."""
        x = (longitude - self.west) * _DEGREE_KM * self.stretch * self.scale
        return round(x), round((self.north - latitude) * _DEGREE_KM * self.scale)

    def drawn(self, rings: Iterable[Ring]) -> Iterator[list[Whole]]:
        """The rings that show, without the points that fall on one another."""
        for ring in rings:
            kept = [point for point, _ in groupby(self._ring(ring))]
            if len(kept) > 3 and self._shows(kept):
                yield kept

    def near(self, outlines: Outlines, rings: Iterable[Ring]) -> Iterator[Ring]:
        """Those of the ``outlines`` that may show, told by how far they go."""
        west, south, east, north = self._extent()
        extents = ((ring, outlines.extents[id(ring)]) for ring in rings)
        return (ring for ring, (w, s, e, n) in extents if e >= west and w <= east and n >= south and s <= north)

    def bar(self) -> int:
        """The kilometres of a scale, at most a quarter of the map."""
        return max((km for km in _SCALES if km * self.scale <= self.width / 4), default=1)

    def _ring(self, ring: Ring) -> list[Whole]:
        """Each point of a ring where ``place`` puts it, without a call for each: they are most of a map."""
        west, north, scale, stretch = self.west, self.north, self.scale, self.stretch
        return [
            (round((x - west) * _DEGREE_KM * stretch * scale), round((north - y) * _DEGREE_KM * scale)) for x, y in ring
        ]

    def _shows(self, points: Sequence[Whole]) -> bool:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return max(xs) > 0 and min(xs) < self.width and max(ys) > 0 and min(ys) < self.height

    def _extent(self) -> Extent:
        """The degrees that the map shows, and one unit more on each side."""
        unit = 1 / _DEGREE_KM / self.scale
        south, east = self.north - (self.height + 1) * unit, self.west + (self.width + 1) * unit / self.stretch
        return self.west - unit / self.stretch, south, east, self.north + unit


@dataclass(frozen=True, slots=True)
class Span:
    """How far some points go: their middle, in degrees, and kilometres from side to side and from top to bottom."""

    middle: Point
    wide: float
    high: float
    stretch: float

    def fit(self, width: int, height: int, margin: int) -> View:
        """The largest scale at which all of it fits, its middle in the middle of the map."""
        wide, high = max(self.wide, NARROWEST * width / height), max(self.high, NARROWEST)
        scale = min((width - 2 * margin) / wide, (height - 2 * margin) / high)
        west = self.middle[0] - width / 2 / scale / _DEGREE_KM / self.stretch
        return View(width, height, west, self.middle[1] + height / 2 / scale / _DEGREE_KM, scale, self.stretch)


def span_of(points: Iterable[Point]) -> Span:
    """That of one point at least."""
    xs, ys = zip(*points, strict=True)
    west, east, south, north = min(xs), max(xs), min(ys), max(ys)
    stretch = cos(radians((south + north) / 2))
    middle = (west + east) / 2, (south + north) / 2
    return Span(middle, (east - west) * _DEGREE_KM * stretch, (north - south) * _DEGREE_KM, stretch)


def degrees(one: Collectivity) -> Point | None:
    """Where a collectivity stands, None when nobody knows."""
    return (one.longitude, one.latitude) if one.longitude is not None and one.latitude is not None else None


def around(spot: Point, radius: float) -> Box:
    """The room of a mark."""
    x, y = spot
    return x - radius, y - radius, x + radius, y + radius


def beside(spot: Point, gap: float, wide: float, line: float) -> tuple[Box, Box]:
    """Where a name of such a width may stand: after its mark, or before."""
    x, y = spot
    top, foot = y - line / 2, y + line / 2
    return (x + gap, top, x + gap + wide, foot), (x - gap - wide, top, x - gap, foot)


def is_free(box: Box, taken: Iterable[Box], width: float, height: float) -> bool:
    """Whether a name stands inside the map, on nothing else."""
    left, top, right, bottom = box
    inside = left >= 0 and top >= 0 and right <= width and bottom <= height
    return inside and not any(left < x2 and right > x1 and top < y2 and bottom > y1 for x1, y1, x2, y2 in taken)
