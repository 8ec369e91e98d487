"""The near map of a département or a region: its land among its neighbours, who is labelled there, names that fit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.marks import draw_marks
from generator.charts.drawing.sketch import COUNTED, OUTLINES_CREDIT, Sketch
from generator.charts.drawing.style import REGULAR, SEMIBOLD, SMALL, WIDTH, Role
from generator.french.scale import Scale
from generator.french.words import WIDE
from generator.geography.clipping import clipped
from generator.geography.near import Box, Span, View, Whole, around, beside, degrees, is_free, span_of
from generator.geography.projection import Point
from generator.geography.sheet import INNER_SUBURBS
from generator.model.award import Award
from generator.model.collectivity import OVERSEAS
from generator.model.outlines import Outlines, Ring

MARGIN, LOWEST, HIGHEST = 26, 250, 350
"""Pixels around the land, and how high the map may be."""
_KEY, _BAR, _LINE, _RADIUS, _TICK, _EDGE = 42, 24, 17.0, 7.5, 6, 6


@dataclass(frozen=True, slots=True)
class Land:
    """A territory: ``name`` is a part of its drawing's address, ``title`` what it shows, ``codes`` its départements."""

    name: str
    title: str
    codes: frozenset[str]


def can_be_mapped(codes: Collection[str], awards: Iterable[Award]) -> bool:
    """Whether somebody's place is known, and the land is one piece of the world: an overseas département is alone."""
    is_one = len(codes) == 1 or not any(code in OVERSEAS for code in codes)
    return is_one and any(degrees(award.collectivity) for award in awards)


def sketch_territory(land: Land, awards: Sequence[Award], outlines: Outlines, scale: Scale) -> Sketch:
    """The map of a land that can be mapped."""
    placed = tuple(award for award in awards if degrees(award.collectivity))
    span = _span(land.codes, placed, outlines)
    view = span.fit(WIDTH, _height(span), MARGIN)
    missing = len(awards) - len(placed)
    where = "chacune à sa place, par niveau" if len(placed) > 1 else "à sa place"
    left_out = f" {missing} sans place connue." if missing else ""
    return Sketch(
        name=land.name, kind=ChartKind.MAP, title=land.title,
        alternative=f"Carte{WIDE}: {land.title[:1].lower()}{land.title[1:]}, {where}.{left_out}",
        description=f"{land.title}. {_levels(placed, scale)}.",
        table=Table(("Collectivité", "Niveau"), tuple((award.name, award.level) for award in awards)),
        source=f"{COUNTED.format(year=awards[0].year)} {OUTLINES_CREDIT}", height=view.height + _KEY,
        draw=lambda canvas: _draw(canvas, view, land.codes, placed, outlines, scale),
    )  # fmt: skip


def _levels(awards: Iterable[Award], scale: Scale) -> str:
    return ", ".join(f"{award.name} {scale.at_short(award.level)}" for award in awards)


def _span(codes: Collection[str], placed: Iterable[Award], outlines: Outlines) -> Span:
    """That of the land, and of who is placed: an outline may be missing, or cut an islet off."""
    points = [place for award in placed if (place := degrees(award.collectivity))]
    shapes = _shapes(codes, outlines)
    return span_of([*points, *(point for code in codes for ring in shapes.get(code, ()) for point in ring)])


def _shapes(codes: Collection[str], outlines: Outlines) -> Mapping[str, tuple[Ring, ...]]:
    """The outlines of all: the finer ones where the petite couronne is alone."""
    is_inner = bool(codes) and set(codes) <= set(INNER_SUBURBS) and bool(outlines.inner_suburbs)
    return outlines.inner_suburbs if is_inner else outlines.departments


def _height(span: Span) -> int:
    share = span.high / span.wide if span.wide else 1.0
    return round(min(max((WIDTH - 2 * MARGIN) * share + 2 * MARGIN, LOWEST), HIGHEST))


def _draw(
    canvas: Canvas, view: View, codes: Collection[str], awards: Sequence[Award], outlines: Outlines, scale: Scale
) -> None:
    _draw_land(canvas, view, codes, outlines)
    spots = {award: view.place(*place) for award in awards if (place := degrees(award.collectivity))}
    for level in reversed(scale.levels):
        draw_marks(
            canvas, scale.shape(level), [spots[award] for award in awards if award.level == level], scale.step(level)
        )
    _draw_names(canvas, view, spots)
    _draw_bar(canvas, view)
    _draw_key(canvas, view.height, awards, scale)


def _draw_land(canvas: Canvas, view: View, codes: Collection[str], outlines: Outlines) -> None:
    shapes = _shapes(codes, outlines)
    if shapes is outlines.inner_suburbs:  # inland: there is no sea around, and no outline fine enough
        canvas.rectangle(0, 0, view.width, view.height, canvas.fill(Role.LAND))
    beyond = (ring for code, rings in shapes.items() if code not in codes for ring in rings)
    for rings, role in ((view.near(outlines, beyond), Role.LAND), (_of(shapes, codes), Role.TINT_1)):
        canvas.polygon(_inside(view, rings), canvas.outlined(role, Role.BORDER, 1.0))


def _of(shapes: Mapping[str, tuple[Ring, ...]], codes: Iterable[str]) -> Iterator[Ring]:
    return (ring for code in sorted(codes) for ring in shapes.get(code, ()))


def _inside(view: View, rings: Iterable[Ring]) -> Iterator[Sequence[Point]]:
    return (clipped(ring, view.width, view.height) for ring in view.drawn(rings))


def _draw_names(canvas: Canvas, view: View, spots: Mapping[Award, Whole]) -> None:
    """Names where they fit: the highest levels, then the largest towns, have the first choice of room."""
    taken = [around(spot, _RADIUS) for spot in spots.values()]
    taken.append((0, view.height - _BAR, view.width / 3, view.height))
    for award in sorted(spots, key=_rank):
        wide = canvas.text_width(award.name, size=SMALL, weight=SEMIBOLD)
        free = partial(is_free, taken=tuple(taken), width=view.width - _EDGE, height=view.height)
        box = next(filter(free, beside(spots[award], _RADIUS + 3, wide, _LINE)), None)
        if box:
            taken.append(box)
            _write(canvas, box, award.name)


def _rank(award: Award) -> tuple[int, int, str]:
    people = award.collectivity.population(award.year)
    return -award.level, -(people[1] if people else 0), award.collectivity.code


def _write(canvas: Canvas, box: Box, name: str) -> None:
    canvas.text(box[0], box[3] - 4, name, size=SMALL, weight=SEMIBOLD)


def _draw_bar(canvas: Canvas, view: View) -> None:
    kilometres = view.bar()
    left, right, y = 12.0, 12 + kilometres * view.scale, view.height - 12.0
    canvas.line([(left, y - _TICK), (left, y), (right, y), (right, y - _TICK)], canvas.stroked(Role.MUTED, 1.2))
    canvas.text(right + 8, y + 1, f"{kilometres}{WIDE}km", size=SMALL, weight=REGULAR, fill=Role.MUTED)


def _draw_key(canvas: Canvas, top: int, awards: Sequence[Award], scale: Scale) -> None:
    """The marks of the levels that the map shows, the highest first, and how many there are."""
    counts = [(level, sum(1 for award in awards if award.level == level)) for level in scale.levels]
    shown = [(level, number) for level, number in counts if number]
    pitch = WIDTH / max(len(shown), 5)
    for rank, (level, number) in enumerate(shown):
        x, y = rank * pitch + 12, top + _KEY / 2 + 3
        draw_marks(canvas, scale.shape(level), [(x, y)], scale.step(level), 1.1)
        said = scale.drawn(level)
        canvas.text(x + 14, y + 5, said, size=SMALL, weight=SEMIBOLD)
        wide = canvas.text_width(said, size=SMALL, weight=SEMIBOLD)
        canvas.text(x + 22 + wide, y + 5, str(number), size=SMALL, fill=Role.MUTED)
