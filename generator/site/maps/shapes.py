"""The outlines of a map drawn in its page: départements, their regions, the lens and the words around."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import hypot
from operator import sub

from markupsafe import Markup

from generator.charts.drawing.style import WIDTH
from generator.charts.maps.parts import HEIGHT, LENS_CENTRE, LENS_RADIUS, map_sheet
from generator.geography.projection import Point
from generator.geography.sheet import INNER_SUBURBS, MapSheet, outer_rings
from generator.model.collectivity import OVERSEAS
from generator.model.outlines import Outlines
from generator.site.maps.contexts import Lens

GRAIN = 1.0
"""Outlines are snapped to whole units."""

Rings = list[list[Point]]


class Sheet:
    """Where every département stands on the map. ``outlines`` should be light, and hold the petite couronne."""

    def __init__(self, outlines: Outlines) -> None:
        self._outlines = outlines
        self._sheet: MapSheet = map_sheet(outlines)

    def departments(self) -> Iterator[tuple[str, Rings]]:
        """Each département once, by code: those under the lens are drawn there."""
        for code, rings in sorted(self._outlines.departments.items()):
            yield code, self._under_lens(code) or self._flat(code, rings)

    def behind(self) -> Rings:
        """The départements of the lens at their true place, too small to lead anywhere."""
        suburbs = self._outlines.departments.items()
        return [ring for code, rings in suburbs if self._under_lens(code) for ring in self._flat(code, rings)]

    def regions(self, region_of: Mapping[str, str]) -> Iterator[tuple[str, Rings]]:
        """Each region as one outline; overseas each stands alone."""
        grouped: dict[str, Rings] = {}
        for code, rings in sorted(self._outlines.departments.items()):
            if code in region_of:
                grouped.setdefault(region_of[code], []).extend(self._flat(code, rings))
        for region, outlines in sorted(grouped.items()):
            yield region, outer_rings(outlines, GRAIN)

    def place(self, department: str, longitude: float, latitude: float) -> Point:
        """Where a town stands."""
        return self._sheet.frame(department).place(longitude, latitude)

    def lens(self) -> Lens:
        """The circle over Paris."""
        (x, y), radius = LENS_CENTRE, LENS_RADIUS
        paris = self._sheet.mainland.place(2.35, 48.86)
        away = hypot(paris[0] - x, paris[1] - y)
        edge = (round(x + (paris[0] - x) * radius / away), round(y + (paris[1] - y) * radius / away))
        return Lens(x, y, radius, (round(paris[0]), round(paris[1])), edge)

    def island_names(self) -> tuple[tuple[float, float, str], ...]:
        """The words under the islands."""
        pitch = WIDTH / len(OVERSEAS)
        drawn = enumerate(OVERSEAS.items())
        return tuple(((n + 0.5) * pitch, HEIGHT - 10.0, name) for n, (code, name) in drawn if self._has(code))

    def _has(self, code: str) -> bool:
        return code in self._outlines.departments

    def _under_lens(self, code: str) -> Rings:
        rings = self._outlines.inner_suburbs.get(code, ()) if code in INNER_SUBURBS else ()
        return self._sheet.lens.rings(rings, GRAIN)

    def _flat(self, code: str, rings: Iterable[Sequence[Point]]) -> Rings:
        return self._sheet.overseas.get(code, self._sheet.mainland).rings([tuple(ring) for ring in rings], GRAIN)


def svg_path(rings: Iterable[Sequence[Point]]) -> Markup:
    """The rings as one path of whole relative moves; marked as made by code, so that no typography touches it."""
    return whole_path([(round(x), round(y)) for x, y in ring] for ring in rings)


def whole_path(rings: Iterable[Sequence[tuple[int, int]]]) -> Markup:
    """The same for points that are whole already."""
    return Markup("".join(map(_ring, rings)))


def _ring(points: Sequence[tuple[int, int]]) -> str:
    xs, ys = zip(*points, strict=True)
    moves = chain.from_iterable(zip(map(sub, xs[1:], xs), map(sub, ys[1:], ys), strict=True))
    return f"M{xs[0]} {ys[0]}l{' '.join(map(str, moves))}z".replace(" -", "-")
