"""Outlines of départements with fewer points, for maps drawn in a page: neighbours still share their border.

Visvalingam's way: the point whose triangle with its two neighbours is smallest goes first. All the rings are one net,
so that a border is thinned once for both its sides; a point where three borders meet is never taken away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from heapq import heapify, heappop, heappush
from math import cos, radians

from generator.geography.projection import Point
from generator.geography.sheet import area
from generator.model.collectivity import OVERSEAS
from generator.model.outlines import Outlines, Ring

SMALLEST = 16.0
"""A triangle of less, in square kilometres, cannot be seen on a map of the whole country."""
SHARE = 2500.0
"""Overseas and in the petite couronne, which have a scale of their own: a triangle of less than the whole / SHARE."""
_DEGREE_KM = 111.2

Shapes = Mapping[str, tuple[Ring, ...]]
Net = dict[Point, set[Point]]
"""Each point with those that a border joins it to."""


@cache
def lighten(outlines: Outlines, smallest: float = SMALLEST) -> Outlines:
    """The same land with a fraction of its points; islets go, but never the largest ring of a département.

    ``smallest`` is the triangle, in square kilometres, that the mainland may do without.
    """
    mainland = {code: rings for code, rings in outlines.departments.items() if code not in OVERSEAS}
    departments = _thin(mainland, smallest)
    for code, rings in outlines.departments.items():
        if code in OVERSEAS:
            departments |= _thin({code: rings}, _extent({code: rings}) / SHARE)
    suburbs = _thin(outlines.inner_suburbs, _extent(outlines.inner_suburbs) / SHARE)
    return Outlines(departments, suburbs, outlines.digest)


def _thin(shapes: Shapes, smallest: float) -> dict[str, tuple[Ring, ...]]:
    kept = _kept_points((ring for rings in shapes.values() for ring in rings), smallest)
    return {
        code: _shapely([[p for p in ring if p in kept] for ring in rings], smallest) for code, rings in shapes.items()
    }


def _shapely(rings: list[list[Point]], smallest: float) -> tuple[Ring, ...]:
    """The rings that still are shapes; the largest, whatever it is."""
    ordered = sorted((ring for ring in rings if len(set(ring)) > 2), key=_size, reverse=True)
    return tuple(tuple(ring) for rank, ring in enumerate(ordered) if not rank or _size(ring) > smallest)


def _kept_points(rings: Iterable[Ring], smallest: float) -> set[Point]:
    beside = _net(rings)
    sizes = {point: _triangle(point, ends) for point, ends in beside.items() if len(ends) == 2}
    queue = [(size, point) for point, size in sizes.items()]
    heapify(queue)
    while queue and queue[0][0] < smallest:
        size, point = heappop(queue)
        if sizes.get(point) == size:
            _remove(point, size, beside, sizes, queue)
    return set(beside)


def _remove(
    point: Point,
    size: float,
    beside: Net,
    sizes: dict[Point, float],
    queue: list[tuple[float, Point]],
) -> None:
    """Join a point's two neighbours, unless they already are: a ring never closes on itself."""
    del sizes[point]
    first, second = sorted(beside[point])
    if second in beside[first]:
        return
    del beside[point]
    for end, other in ((first, second), (second, first)):
        beside[end].discard(point)
        beside[end].add(other)
    for end in (first, second):
        if len(beside[end]) == 2:
            sizes[end] = max(size, _triangle(end, beside[end]))
            heappush(queue, (sizes[end], end))


def _net(rings: Iterable[Ring]) -> Net:
    beside: Net = {}
    for ring in rings:
        for start, end in zip(ring, (*ring[1:], ring[0]), strict=True):
            if start != end:
                beside.setdefault(start, set()).add(end)
                beside.setdefault(end, set()).add(start)
    return beside


def _triangle(point: Point, ends: Iterable[Point]) -> float:
    return _size([point, *ends])


def _size(ring: Iterable[Point]) -> float:
    """Square kilometres, about right anywhere."""
    points = list(ring)
    scale = _DEGREE_KM * cos(radians(points[0][1]))
    return abs(area([(x * scale, y * _DEGREE_KM) for x, y in points]))


def _extent(shapes: Shapes) -> float:
    return sum(_size(ring) for rings in shapes.values() for ring in rings)
