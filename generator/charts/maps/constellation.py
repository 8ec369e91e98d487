"""France as a field of lights, one for each labelled collectivity, joined as a network: for covers and openers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.charts.drawing.paths import compact_path
from generator.charts.drawing.style import DARK, NIGHT, level_role
from generator.charts.maps.emblem import accessible
from generator.french.scale import MOST, Scale
from generator.geography.projection import Point
from generator.geography.sheet import Box, MapSheet, lay_out, outer_rings
from generator.model.award import Award
from generator.model.collectivity import OVERSEAS
from generator.model.outlines import Outlines

_UNIT = 210.0
"""The drawing's own width: millimetres on an A4 cover."""

_GRAIN = 0.7
_NEIGHBOURS = 2
_FULL_SCALE = 0.00016
"""Units per metre at which the lights have the radii below (an A4 cover)."""

_RADII = {1: 0.55, 2: 0.65, 3: 0.75, 4: 0.88, 5: 1.0, 6: 1.13, 7: 1.25, 8: 1.47, 9: 1.7}
_OPACITIES = {1: 0.75, 2: 0.78, 3: 0.8, 4: 0.85, 5: 0.9, 6: 0.93, 7: 0.95, 8: 0.98, 9: 1.0}
"""Of a light, by its step."""


@dataclass(frozen=True)
class ConstellationColours:
    """Colours of a constellation; ``ground`` None leaves the paper or the page to show."""

    ground: str | None = NIGHT
    land: str = "#1b2b4d"
    coast: str = "#3b4f7a"
    network: str = "#7f95c4"
    steps: Mapping[int, str] = field(
        default_factory=lambda: {step: DARK[level_role(step)] for step in range(1, MOST + 1)}
    )


@dataclass(frozen=True, slots=True)
class _Star:
    place: Point
    step: int
    department: str


def draw_constellation(
    awards: Iterable[Award],
    outlines: Outlines,
    scale: Scale,
    *,
    ratio: float = 297 / 210,
    colours: ConstellationColours | None = None,
    title: str | None = None,
) -> str:
    """An SVG 210 units wide and ``ratio`` times as high: upright for a cover, below 1 for the head of a page.

    Every part has a class (``land``, ``network``, ``ties``, ``level-1`` to ``level-9``) that a style sheet may colour
    again. Overseas départements lie in a row under the mainland, or in a column at its left, all of them as soon as
    one is named: a yearbook of the mainland alone has none. Without ``title`` the drawing is decorative.
    """
    awards = tuple(awards)
    tones, height = colours or ConstellationColours(), _UNIT * ratio
    sheet = _sheet(outlines, height, _names_overseas(awards))
    stars = _stars(awards, sheet, scale)
    marks = _marks(stars, tones, sheet.mainland.pixels_per_metre / _FULL_SCALE)
    ground = f'<rect width="{_UNIT:g}" height="{height:.1f}" fill="{tones.ground}"/>' if tones.ground else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="constellation" viewBox="0 0 {_UNIT:g} {height:.1f}" '
        f"{accessible(title)}>{ground}{_land(outlines, sheet, tones)}{_network(stars, tones)}{marks}</svg>"
    )


def draw_cover_sky(awards: tuple[Award, ...], outlines: Outlines, scale: Scale) -> bytes:
    """The constellation of a book's cover, as a file."""
    return draw_constellation(awards, outlines, scale).encode()


def _names_overseas(awards: Iterable[Award]) -> bool:
    """Whether an overseas département is named."""
    return any(award.collectivity.department.code in OVERSEAS for award in awards)


def _sheet(outlines: Outlines, height: float, with_overseas: bool) -> MapSheet:
    """Where the parts of the country go: a row below on an upright sheet, a column at the left on a wide one."""
    if height >= _UNIT:
        main: Box = (7, height * 0.28, _UNIT - 14, height * 0.56)
        boxes = {code: (18 + i * 36.0, height * 0.875, 28.0, 22.0) for i, code in enumerate(OVERSEAS)}
    else:
        main = (_UNIT * 0.42, height * 0.06, _UNIT * 0.55, height * 0.88)
        step = height * 0.88 / len(OVERSEAS)
        boxes = {
            code: (_UNIT * 0.30, height * 0.06 + i * step, step * 0.9, step * 0.72) for i, code in enumerate(OVERSEAS)
        }
    return lay_out(outlines, main, main, boxes if with_overseas else {})


def _stars(awards: Iterable[Award], sheet: MapSheet, scale: Scale) -> list[_Star]:
    stars = []
    for award in awards:
        town = award.collectivity
        if town.longitude is None or town.latitude is None:
            continue
        frame = sheet.overseas.get(town.department.code, sheet.mainland)
        stars.append(_Star(frame.place(town.longitude, town.latitude), scale.step(award.level), town.department.code))
    return stars


def _land(outlines: Outlines, sheet: MapSheet, tones: ConstellationColours) -> str:
    home = [
        ring
        for code, rings in outlines.departments.items()
        if code not in OVERSEAS
        for ring in sheet.mainland.rings(rings, _GRAIN)
    ]
    rings = outer_rings(home, _GRAIN)
    for code, frame in sheet.overseas.items():
        rings += frame.rings(outlines.departments[code], _GRAIN / 2)
    data = "".join(f"M{_pairs(ring)}z" for ring in rings)
    return (
        f'<path class="land" fill="{tones.land}" stroke="{tones.coast}" stroke-width=".3" stroke-linejoin="round" '
        f'd="{compact_path(data)}"/>'
    )


def _pairs(points: Sequence[Point]) -> str:
    return "L".join(f"{x:.2f} {y:.2f}" for x, y in points)


def _network(stars: Sequence[_Star], tones: ConstellationColours) -> str:
    home = [star.place for star in stars if star.department not in OVERSEAS]
    data = "".join(f"M{_pairs((home[a], home[b]))}" for a, b in sorted(links(home)))
    ties = "".join(_tie(star.place, home) for star in stars if star.department in OVERSEAS)
    style = f'fill="none" stroke="{tones.network}" stroke-linecap="round"'
    return (
        f'<path class="network" {style} stroke-width=".34" stroke-opacity=".75" d="{compact_path(data)}"/>'
        f'<path class="ties" {style} stroke-width=".26" stroke-opacity=".6" stroke-dasharray=".1 .9" d="{ties}"/>'
    )


def links(places: Sequence[Point]) -> set[tuple[int, int]]:
    """Pairs of indices: the shortest tree that joins all places, and each place's two nearest neighbours."""
    pairs = set(_shortest_tree(places))
    for here, place in enumerate(places):
        near = sorted((other for other in range(len(places)) if other != here), key=lambda o: _gap(place, places[o]))
        pairs |= {(min(here, other), max(here, other)) for other in near[:_NEIGHBOURS]}
    return pairs


def _shortest_tree(places: Sequence[Point]) -> Iterable[tuple[int, int]]:
    """Prim's algorithm: join the nearest place that is still alone, again and again."""
    alone = {index: (_gap(places[0], places[index]), 0) for index in range(1, len(places))}
    while alone:
        joined = min(alone, key=lambda index: (alone[index][0], index))
        _, partner = alone.pop(joined)
        yield min(joined, partner), max(joined, partner)
        for index, (gap, _) in alone.items():
            nearer = _gap(places[joined], places[index])
            if nearer < gap:
                alone[index] = (nearer, joined)


def _gap(first: Point, second: Point) -> float:
    return (first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2


def _tie(place: Point, home: Sequence[Point]) -> str:
    """A dotted curve from an overseas place to the nearest mainland one on the sheet."""
    if not home:
        return ""
    goal = min(home, key=lambda other: _gap(place, other))
    bend = ((place[0] + goal[0]) / 2 + (goal[1] - place[1]) * 0.18, (place[1] + goal[1]) / 2)
    return f"M{place[0]:.1f} {place[1]:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {goal[0]:.1f} {goal[1]:.1f}"


def _marks(stars: Sequence[_Star], tones: ConstellationColours, scale: float) -> str:
    """Lights by level, the highest last and with a halo."""
    groups = []
    for step, colour in sorted(tones.steps.items()):
        places = [star.place for star in stars if star.step == step]
        radius = _RADII[step] * scale
        halo = _dots(places, radius * 2.1, 'fill-opacity=".16"') if step == MOST else ""
        dots = _dots(places, radius, f'fill-opacity="{_OPACITIES[step]:g}"')
        groups.append(f'<g class="level-{step}" fill="{colour}">{halo}{dots}</g>')
    return "".join(groups)


def _dots(places: Sequence[Point], radius: float, style: str) -> str:
    """Discs as one path of round dots: strokes of no length with round ends would not print everywhere."""
    arcs = f"a{radius:.2f} {radius:.2f} 0 1 0 {2 * radius:.2f} 0a{radius:.2f} {radius:.2f} 0 1 0 {-2 * radius:.2f} 0"
    return f'<path {style} d="' + "".join(f"M{x - radius:.2f} {y:.2f}{arcs}" for x, y in places) + '"/>'
