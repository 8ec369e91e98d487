"""The drawings that are no figures: the constellation, the monograms, the icon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot

from markupsafe import Markup, escape

from generator.charts.at_sign import svg_shapes
from generator.charts.projection import Point
from generator.model.outlines import Outlines
from generator.model.people import JuryMember
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.locator import INSET_TOP, SIZE, land_path, place_of
from generator.pages.parts import Drawing

SKY, PLACES = "constellation", "lieux"
SKY_SIZE = (1000, 1000)
SCALE = SKY_SIZE[0] / SIZE
LONGEST_LINK = 62.0
"""Stars farther apart than this (in the map's units, 3 km each) are not joined."""

RADII = {1: 2.0, 2: 2.6, 3: 3.2, 4: 4.0}


def sky_drawing(year: int, here: str) -> Drawing:
    """The constellation of an edition, as a page shows it."""
    return Drawing(urls.relative(here, urls.drawing(year, SKY)), *SKY_SIZE)


def draw_sky(record: EditionRecord, outlines: Outlines) -> bytes:
    """One star a collectivity, larger with its level, an orange @ for five; the nearest are joined by thin lines."""
    stars = [(a.level, place) for a in record.awards if (place := place_of(a.collectivity, outlines))]
    stars.sort()
    mainland = [place for _, place in stars if place[1] < INSET_TOP]
    shown = {award.collectivity.department.code for award in record.awards}
    width, height = SKY_SIZE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<path transform="scale({SCALE:g})" fill="#8fa3cc" fill-opacity=".09" d="{land_path(outlines, shown)}"/>'
        f'<path fill="none" stroke="#a9bbe6" stroke-opacity=".38" d="{"".join(_lines(mainland))}"/>'
        f'<defs><g id="a" fill="none" stroke-width="3.6" stroke-linecap="round">{svg_shapes()}</g></defs>'
        f"{''.join(_star(level, place) for level, place in stars)}</svg>"
    ).encode()


def _star(level: int, place: Point) -> str:
    x, y = place[0] * SCALE, place[1] * SCALE
    if level < 5:
        return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{RADII[level]:g}" fill="#fff" fill-opacity="{0.5 + level / 10:.1f}"/>'
    return (
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="11" fill="#14213d"/>'
        f'<use href="#a" transform="translate({x - 8.4:.1f} {y - 8.4:.1f})scale(.7)" stroke="#ff8a47"/>'
    )


def _lines(places: Sequence[Point]) -> Iterator[str]:
    """The shortest tree that joins the stars (Prim), without its longest branches."""
    if not places:
        return
    nearest = {i: (_apart(places[0], places[i]), 0) for i in range(1, len(places))}
    while nearest:
        star = min(nearest, key=lambda i: (nearest[i], i))
        length, joined = nearest.pop(star)
        if length < LONGEST_LINK:
            (x, y), (u, v) = places[joined], places[star]
            yield f"M{x * SCALE:.0f} {y * SCALE:.0f}L{u * SCALE:.0f} {v * SCALE:.0f}"
        for other in nearest:
            nearest[other] = min(nearest[other], (_apart(places[star], places[other]), star))


def _apart(first: Point, second: Point) -> float:
    return hypot(first[0] - second[0], first[1] - second[1])


def monogram(member: JuryMember) -> Markup:
    """A portrait without a photograph: the initials in the ring of an @."""
    initials = escape(f"{member.first_name[:1]}{member.last_name[:1]}")
    return Markup(  # noqa: S704 -- the initials are escaped
        '<svg class="monogram" viewBox="0 0 96 96" aria-hidden="true">'
        f'<g class="ring" transform="scale(4)">{svg_shapes()}</g>'
        f'<text x="48" y="48">{initials}</text></svg>'
    )


def icon() -> bytes:
    """The site's icon: the @ in orange on the night."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        '<rect width="32" height="32" rx="7" fill="#14213d"/>'
        f'<g transform="translate(4 4)" fill="none" stroke="#ff8a47" stroke-width="3">{svg_shapes()}</g></svg>'
    ).encode()
