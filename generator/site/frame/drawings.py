"""The drawings that are no figures: the constellation, the monograms, the icon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from math import hypot

from markupsafe import Markup

from generator.charts.maps.emblem import draw_monogram
from generator.design.sign import reached, shapes
from generator.french.scale import MOST, Sign, strength
from generator.model.outlines import Outlines
from generator.model.people import JuryMember
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.parts import Drawing
from generator.site.maps.locator import INSET_TOP, SIZE, land_path, place_of

SKY, PLACES = "constellation", "lieux"
SKY_SIZE = (1000, 1000)
SCALE = SKY_SIZE[0] / SIZE
LONGEST_LINK = 155.0
"""Stars farther apart than this are not joined (the sky is 1 000 wide)."""

RADII = {1: 2.0, 2: 2.3, 3: 2.6, 4: 2.9, 5: 3.2, 6: 3.6, 7: 4.0, 8: 4.4, 9: 8.5}
"""Of a star, by its step."""
GAP = 1.5
"""Between two stars of a crowded place, which are pushed apart until they no longer touch."""

MOST_STARS = 800
"""With more there is no room to make, and lines between neighbours are a haze: each stands where it is."""


def sky_drawing(year: int, here: str) -> Drawing:
    """The constellation of an edition, as a page shows it."""
    return Drawing(urls.relative(here, urls.drawing(year, SKY)), *SKY_SIZE)


@dataclass
class _Star:
    """A collectivity in the sky; it moves while it is pushed."""

    step: int
    x: float
    y: float

    def push(self, other: _Star) -> bool:
        """Whether the two stars touched; they are then moved apart, each by half."""
        wanted = RADII[self.step] + RADII[other.step] + GAP
        across, down = other.x - self.x or 0.01, other.y - self.y
        apart = hypot(across, down)
        if apart >= wanted:
            return False
        shift = (wanted - apart) / 2 / apart
        self.x, self.y = self.x - across * shift, self.y - down * shift
        other.x, other.y = other.x + across * shift, other.y + down * shift
        return True


def draw_sky(record: EditionRecord, outlines: Outlines) -> bytes:
    """One star a collectivity, larger with its level, the orange sign for the highest; the nearest are joined.

    It is a sky more than a map: crowded stars make room for each other.
    """
    stars = _stars(record, outlines)
    shown = {award.collectivity.department.code for award in record.awards}
    mainland = [star for star in stars if star.y < INSET_TOP * SCALE]
    width, height = SKY_SIZE
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<path transform="scale({SCALE:g})" fill="#8fa3cc" fill-opacity=".09" d="{land_path(outlines, shown)}"/>'
        f'<path fill="none" stroke="#a9bbe6" stroke-opacity=".38" d="{"".join(_lines(mainland))}"/>'
        f"<defs>{_defined(record.scale.sign)}</defs>"
        f"{''.join(map(_drawn, stars))}</svg>"
    ).encode()


def _stars(record: EditionRecord, outlines: Outlines) -> list[_Star]:
    scale = record.scale
    places = [(scale.step(a.level), place) for a in record.awards if (place := place_of(a.collectivity, outlines))]
    stars = [_Star(step, x * SCALE, y * SCALE) for step, (x, y) in sorted(places)]
    farthest = 2 * RADII[MOST] + GAP
    for _ in range(60 if len(stars) <= MOST_STARS else 0):
        in_order = sorted(stars, key=lambda star: (star.x, star.y))
        touched = [
            star.push(other)
            for rank, star in enumerate(in_order)
            for other in takewhile(lambda o, star=star: o.x - star.x < farthest, in_order[rank + 1 :])  # type: ignore[misc]
        ]
        if not any(touched):
            break
    return stars


def _defined(sign: Sign) -> str:
    """The sign in the colour of whoever uses it."""
    return f'<g id="a" {reached(sign, "currentColor", 3.6)}>{shapes(sign)}</g>'


def _drawn(star: _Star) -> str:
    if star.step < MOST:
        return (
            f'<circle cx="{star.x:.0f}" cy="{star.y:.0f}" r="{RADII[star.step]:g}" fill="#fff" '
            f'fill-opacity="{0.5 + strength(star.step) / 10:.2g}"/>'
        )
    return (
        f'<circle cx="{star.x:.1f}" cy="{star.y:.1f}" r="10" fill="#0f1a33"/>'
        f'<use href="#a" transform="translate({star.x - 8.4:.1f} {star.y - 8.4:.1f})scale(.7)" color="#ff8a47"/>'
    )


def _lines(stars: Sequence[_Star]) -> Iterator[str]:
    """The shortest tree that joins the stars (Prim), without its longest branches; none where they touch anyway."""
    if not stars or len(stars) > MOST_STARS:
        return
    nearest = {i: (_apart(stars[0], stars[i]), 0) for i in range(1, len(stars))}
    while nearest:
        rank = min(nearest, key=lambda i: (nearest[i], i))
        length, joined = nearest.pop(rank)
        if length < LONGEST_LINK:
            yield f"M{stars[joined].x:.0f} {stars[joined].y:.0f}L{stars[rank].x:.0f} {stars[rank].y:.0f}"
        for other in nearest:
            nearest[other] = min(nearest[other], (_apart(stars[rank], stars[other]), rank))


def _apart(first: _Star, second: _Star) -> float:
    return hypot(first.x - second.x, first.y - second.y)


def monogram(member: JuryMember, seed: str, sign: Sign) -> Markup:
    """A portrait without a photograph; decorative, the name stands beside it."""
    return Markup(draw_monogram(member.initials, seed, sign))


def icon(sign: Sign) -> bytes:
    """The site's icon: the sign in orange on the night."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        '<rect width="32" height="32" rx="7" fill="#14213d"/>'
        f'<g transform="translate(4 4)" {reached(sign, "#ff8a47", 3)}>{shapes(sign)}</g></svg>'
    ).encode()
