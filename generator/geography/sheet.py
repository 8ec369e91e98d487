"""Where things stand on the sheet: mainland and Corsica, Paris under a lens, and the overseas départements in a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.geography.projection import Point, lambert93, local_frame
from generator.model.collectivity import OVERSEAS
from generator.model.outlines import Outlines, Ring

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Points = npt.NDArray[np.float64]
    """A row a point, in pixels."""

INNER_SUBURBS = ("75", "92", "93", "94")
"""Paris and the petite couronne, which the lens enlarges."""

Box = tuple[float, float, float, float]
"""Left, top, width and height in pixels."""

Border = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the map at its own scale: ``project`` gives metres, which become pixels of the sheet."""

    project: Callable[[float, float], Point]
    pixels_per_metre: float
    left: float
    top: float

    def place(self, longitude: float, latitude: float) -> Point:
        """The point of the sheet, in pixels."""
        x, y = self.project(longitude, latitude)
        return self.left + x * self.pixels_per_metre, self.top - y * self.pixels_per_metre

    def rings(self, rings: Iterable[Ring], grain: float) -> list[list[Point]]:
        """Rings on the sheet, snapped to a grid of ``grain`` pixels; those too small to be seen are left out."""
        drawn = (_snapped([self.place(x, y) for x, y in ring], grain) for ring in rings)
        return [ring for ring in drawn if len(ring) > 2 and abs(area(ring)) > 1.5 * grain]


@dataclass(frozen=True, slots=True)
class MapSheet:
    """The frames of a map: mainland, lens over Paris, and one by overseas département code."""

    mainland: Frame
    lens: Frame
    overseas: Mapping[str, Frame]

    def frame(self, department: str) -> Frame:
        """The frame where a département's marks stand; the lens for Paris and the petite couronne."""
        if department in INNER_SUBURBS:
            return self.lens
        return self.overseas.get(department, self.mainland)


def lay_out(outlines: Outlines, mainland: Box, lens: Box, overseas: Mapping[str, Box]) -> MapSheet:
    """Fit each part of the country into its box."""
    home = [ring for code, rings in outlines.departments.items() if code not in OVERSEAS for ring in rings]
    suburbs = [ring for rings in outlines.inner_suburbs.values() for ring in rings]
    frames = {
        code: _fit(_local(outlines.departments[code]), outlines.departments[code], box)
        for code, box in overseas.items()
        if code in outlines.departments
    }
    return MapSheet(_fit(lambert93, home, mainland), _fit(lambert93, suburbs, lens), frames)


def outer_rings(rings: Iterable[Sequence[Point]], grain: float) -> list[list[Point]]:
    """The outline of several neighbours together: the borders that two of them share cancel out.

    The rings must be snapped to a grid of ``grain`` pixels, so that shared borders are the same.
    """
    borders: Counter[Border] = Counter()
    for ring in rings:
        cells = [(round(x / grain), round(y / grain)) for x, y in ring]
        for start, end in zip(cells, [*cells[1:], cells[0]], strict=True):
            if borders[end, start]:
                borders[end, start] -= 1
            else:
                borders[start, end] += 1
    return [[(x * grain, y * grain) for x, y in ring] for ring in _chained(borders)]


def area(ring: Sequence[Point]) -> float:
    """Signed area of a ring, in the square of its unit."""
    turned = [*ring[1:], ring[0]]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, turned, strict=True)) / 2


def roomiest_point(rings: Sequence[Sequence[Point]], steps: int = 14) -> Point:
    """The point inside the area (holes and lagoons excluded) farthest from its borders: where a number is written."""
    import numpy as np  # here: maps that are kept need no arrays

    ring = np.array(max(rings, key=lambda candidate: abs(area(candidate))))
    starts = np.array([point for one in rings for point in one])
    ends = np.array([point for one in rings for point in (*one[1:], one[0])])
    (west, north), (east, south) = ring.min(0), ring.max(0)
    cells = (np.arange(steps) + 0.5) / steps
    grid = np.stack(np.meshgrid(west + (east - west) * cells, north + (south - north) * cells, indexing="ij"), -1)
    inside = grid.reshape(-1, 2)[_are_inside(grid.reshape(-1, 1, 2), starts, ends)]
    if not len(inside):
        return float(ring[0][0]), float(ring[0][1])
    marks = np.concatenate([starts, (starts + ends) / 2])
    # Numbers are wider than high: room at the sides counts for more.
    room = ((inside[:, None] - marks) ** 2 @ np.array([0.6, 1.0])).min(1)
    x, y = inside[room.argmax()].tolist()
    return x, y


def _are_inside(points: Points, starts: Points, ends: Points) -> npt.NDArray[np.bool_]:
    """Whether a ray to the east of each point crosses the borders an odd number of times."""
    import numpy as np

    x, y = points[..., 0], points[..., 1]
    (x1, y1), (x2, y2) = starts.T, ends.T
    straddles = (y1 > y) != (y2 > y)
    crossing = x1 + (y - y1) * (x2 - x1) / np.where(y1 == y2, 1, y2 - y1)
    return np.asarray((straddles & (x < crossing)).sum(1) % 2 == 1)


def _local(rings: Sequence[Ring]) -> Callable[[float, float], Point]:
    latitudes = [latitude for ring in rings for _, latitude in ring]
    true_latitude = (min(latitudes) + max(latitudes)) / 2
    return lambda longitude, latitude: local_frame(longitude, latitude, true_latitude)


def _fit(project: Callable[[float, float], Point], rings: Iterable[Ring], box: Box) -> Frame:
    """The largest scale at which the rings fit into the box, centred."""
    points = [project(x, y) for ring in rings for x, y in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    left, top, width, height = box
    scale = min(width / (east - west), height / (north - south))
    shift_x = left + (width - (east - west) * scale) / 2 - west * scale
    shift_y = top + (height - (north - south) * scale) / 2 + north * scale
    return Frame(project, scale, shift_x, shift_y)


def _snapped(points: Iterable[Point], grain: float) -> list[Point]:
    """Points on the grid, repeats and the closing point left out."""
    kept: list[Point] = []
    for x, y in points:
        point = (round(x / grain) * grain, round(y / grain) * grain)
        if not kept or kept[-1] != point:
            kept.append(point)
    return kept[:-1] if len(kept) > 1 and kept[0] == kept[-1] else kept


def _chained(borders: Counter[Border]) -> list[list[tuple[int, int]]]:
    """Closed rings made of directed borders laid end to end."""
    following: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for (start, end), count in borders.items():
        following.setdefault(start, []).extend([end] * count)
    rings = []
    for first in list(following):
        while following.get(first):
            ring = [first]
            while (ends := following.get(ring[-1])) and (len(ring) == 1 or ring[-1] != first):
                ring.append(ends.pop())
            if len(ring) > 3:
                rings.append(ring[:-1])
    return rings
