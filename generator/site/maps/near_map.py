"""A small map around a collectivity: those of its département and of its region, each a link; names where they fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.french.scale import Scale
from generator.french.words import WIDE
from generator.geography.near import Whole, around, beside, degrees, is_free, span_of
from generator.geography.projection import Point
from generator.geography.sheet import INNER_SUBURBS
from generator.model.award import Award
from generator.model.collectivity import Collectivity
from generator.model.outlines import Outlines
from generator.site.maps.shapes import whole_path

WIDTH, HEIGHT, MARGIN = 640, 360, 36
NOTHING = Markup()
_INLAND = Markup("M0 0v360h640v-360z")
"""Around the petite couronne, whose outlines alone are fine enough: land without borders."""
_RADIUS, _LETTER, _LINE = 7.0, 8.6, 19.0
"""Of a mark; the mean width of a letter and the height of a line, in units of the map."""


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


def near_map(
    one: Collectivity, others: Sequence[tuple[Award, str]], outlines: Outlines, scale: Scale
) -> NearMap | None:
    """The map of ``one`` and of ``others`` with their addresses; None when a place is unknown or nobody is near."""
    known = [(award, href, place) for award, href in others if (place := degrees(award.collectivity))]
    own = degrees(one)
    if own is None or not known:
        return None
    view = span_of([own, *(place for _, _, place in known)]).fit(WIDTH, HEIGHT, MARGIN)
    home = one.department.code
    is_inner = home in INNER_SUBURBS and bool(outlines.inner_suburbs)
    shapes = outlines.inner_suburbs if is_inner else outlines.departments
    others_around = (ring for code, rings in shapes.items() if code != home for ring in rings)
    bar = view.bar()
    return NearMap(
        width=WIDTH,
        height=HEIGHT,
        land=(_INLAND if is_inner else NOTHING) + whole_path(view.drawn(view.near(outlines, others_around))),
        home=whole_path(view.drawn(shapes.get(home, ()))),
        place=view.place(*own),
        marks=tuple(_marks(view.place(*own), known, view.place, scale)),
        scale=round(bar * view.scale),
        kilometres=bar,
    )


def _marks(
    own: Whole,
    known: Sequence[tuple[Award, str, Point]],
    place: Callable[[float, float], Whole],
    scale: Scale,
) -> Iterator[NearMark]:
    """The neighbours in the order in which they are given: the first names have the first choice of room."""
    spots = [place(*point) for *_, point in known]
    taken = [around(spot, _RADIUS) for spot in (own, *spots)]
    for (award, href, _), (x, y) in zip(known, spots, strict=True):
        name = f"{award.name}{WIDE}: {scale.count(award.level)}"
        boxes = beside((x, y), _RADIUS + 4, len(award.name) * _LETTER, _LINE)
        found = next((box for box in boxes if is_free(box, taken, WIDTH, HEIGHT - 24)), None)
        if found:
            taken.append(found)
        yield NearMark(x, y, href, name, award.name if found else "", bool(found and found[0] < x))
