"""What the maps share: the sheet, the lens over Paris, coloured areas and their key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.style import BOLD, SMALL, WIDTH, Role
from generator.geography.projection import Point
from generator.geography.sheet import MapSheet, lay_out, roomiest_point
from generator.model.collectivity import OVERSEAS
from generator.model.outlines import Outlines

HEIGHT = 660
GRAIN = 0.9
"""Coasts and borders are snapped to this many pixels: it halves the file and cannot be seen."""

LENS_CENTRE, LENS_RADIUS = (511.0, 87.0), 86.0
"""The circle that holds Paris and the petite couronne."""
OVERSEAS_TOP, _OVERSEAS_HEIGHT = 556.0, 72.0


Rings = tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True)
class Area:
    """One coloured area: its rings on the sheet, its colour, and what is written in it."""

    rings: Rings
    fill: Role
    text: str
    on_fill: Role


@lru_cache(maxsize=4)
def map_sheet(outlines: Outlines) -> MapSheet:
    """The frames common to all maps, on a sheet of ``WIDTH`` by ``HEIGHT`` pixels."""
    (x, y), radius = LENS_CENTRE, LENS_RADIUS * 0.74
    pitch = WIDTH / len(OVERSEAS)
    boxes = {code: (i * pitch + 14, OVERSEAS_TOP, pitch - 28, _OVERSEAS_HEIGHT) for i, code in enumerate(OVERSEAS)}
    return lay_out(outlines, (0, 34, 524, 492), (x - radius, y - radius + 4, 2 * radius, 2 * radius), boxes)


@dataclass(frozen=True, slots=True)
class Shapes:
    """The départements on the sheet, by code: all of them, and Paris and the petite couronne under the lens."""

    departments: Mapping[str, Rings]
    inner_suburbs: Mapping[str, Rings]


@lru_cache(maxsize=4)
def place_shapes(outlines: Outlines) -> Shapes:
    """The outlines on the sheet of all maps: they are placed once for all editions."""
    sheet = map_sheet(outlines)
    return Shapes(
        {
            code: as_rings(sheet.overseas.get(code, sheet.mainland).rings(rings, GRAIN))
            for code, rings in outlines.departments.items()
        },
        {code: as_rings(sheet.lens.rings(rings, GRAIN)) for code, rings in outlines.inner_suburbs.items()},
    )


def as_rings(rings: Iterable[Iterable[Point]]) -> Rings:
    """Rings that nobody changes."""
    return tuple(map(tuple, rings))


def tint(count: int, starts: Sequence[int]) -> tuple[Role, Role]:
    """Colours of an area and of the number in it."""
    rank = sum(1 for start in starts if count >= start)
    return (Role[f"TINT_{rank}"], Role[f"ON_TINT_{rank}"]) if rank else (Role.LAND, Role.MUTED)


def draw_area(canvas: Canvas, area: Area, size: float) -> None:
    canvas.polygon(area.rings, canvas.outlined(area.fill, Role.BORDER, 0.8))
    if area.text:
        x, y = _middle(area.rings)
        canvas.text(x, y + size * 0.34, area.text, size=size, weight=BOLD, fill=area.on_fill, anchor="center")


@lru_cache(maxsize=1024)
def _middle(rings: Rings) -> Point:
    return roomiest_point(rings)


def draw_classes(canvas: Canvas, x: float, y: float, starts: Sequence[int]) -> None:
    """The key of a map: one square for each class, the largest numbers on top."""
    labels = [
        (f"{start} et plus" if place == len(starts) - 1 else _range(start, starts[place + 1] - 1), start)
        for place, start in enumerate(starts)
    ]
    for place, (label, start) in enumerate([*labels[::-1], ("aucune", 0)]):
        top = y + 22 * place
        canvas.rectangle(x, top, 18, 16, canvas.fill(tint(start, starts)[0]))
        canvas.text(x + 26, top + 13, label, size=SMALL)


def _range(low: int, high: int) -> str:
    return str(low) if low == high else f"{low} à {high}" if high - low > 1 else f"{low} ou {high}"


def draw_lens(canvas: Canvas, sheet: MapSheet) -> None:
    """The circle around the enlarged petite couronne, tied to its place."""
    x, y = LENS_CENTRE
    paris = sheet.mainland.place(2.35, 48.86)
    length = ((paris[0] - x) ** 2 + (paris[1] - y) ** 2) ** 0.5
    edge = (x + (paris[0] - x) * LENS_RADIUS / length, y + (paris[1] - y) * LENS_RADIUS / length)
    canvas.line([paris, edge], canvas.stroked(Role.MUTED, 0.9))
    canvas.circle(x, y, LENS_RADIUS, canvas.stroked(Role.MUTED, 0.9))
    for line, words in enumerate(("Paris et", "petite couronne")):
        canvas.text(WIDTH, y + LENS_RADIUS + 18 + 17 * line, words, size=SMALL, fill=Role.MUTED, anchor="right")


def draw_overseas_names(canvas: Canvas) -> None:
    pitch = WIDTH / len(OVERSEAS)
    canvas.rectangle(0, OVERSEAS_TOP - 16, WIDTH, 1, canvas.fill(Role.RULE))
    for place, name in enumerate(OVERSEAS.values()):
        canvas.text((place + 0.5) * pitch, HEIGHT - 10, name, size=SMALL, fill=Role.MUTED, anchor="center")
