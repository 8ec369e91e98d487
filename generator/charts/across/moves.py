"""« evolution-2012-2019 »: where the collectivities of one palmarès are in the next, level by level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from generator.charts.across.wording import LABEL, NUMBER, source
from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import Sketch
from generator.charts.drawing.strokes import Ink
from generator.charts.drawing.style import BOLD, LARGE, SEMIBOLD, WIDTH, Role, level_role
from generator.charts.drawing.wording import capitalised
from generator.french.scale import Scale
from generator.french.words import count as counted
from generator.french.words import number
from generator.indicators.across import ABSENT, count_flows
from generator.indicators.moves import MoveKind, Moves

_LEFT, _RIGHT, _NODE = 142.0, WIDTH - 142.0, 15.0
_TOP, _PLOT, _GAP, _LINE = 46.0, 500.0, 14.0, 25.0


@dataclass(frozen=True, slots=True)
class _Node:
    """A level of one palmarès: its place on the drawing, from top to bottom."""

    level: int
    total: int
    top: float
    bottom: float


def moves_name(moves: Moves) -> str:
    """The name of the drawing of a pair, and the address of its page."""
    return f"evolution-{moves.before}-{moves.now}"


def _order(scale: Scale) -> tuple[int, ...]:
    """The levels from the highest, then those that a palmarès does not name."""
    return (*scale.levels, ABSENT)


def sketch_moves(moves: Moves, scale: Scale) -> Sketch:
    """Two columns of levels joined by bands; below them, those that only one palmarès names."""
    flows = count_flows(moves)
    title = _title(moves)
    return Sketch(
        name=moves_name(moves),
        kind=ChartKind.CHART,
        title=title,
        alternative=f"Passages d’un niveau à l’autre entre les palmarès de {moves.before} et de {moves.now}.",
        description=_description(moves, flows, scale),
        table=Table(
            (f"Niveau en {moves.before}", *(_column(level, moves.now, scale) for level in _order(scale)), "Total"),
            tuple(_row(level, flows, scale) for level in _order(scale) if _sum(flows, before=level)),
        ),
        source=f"{source((moves.before, moves.now))} Fusions et changements de nom suivis.",
        height=round(_TOP + _PLOT + _GAP * scale.top + 4),
        draw=lambda canvas: _draw(canvas, moves, flows, scale),
    )


def _title(moves: Moves) -> str:
    counts = moves.count()
    stayed = counts[MoveKind.RISER] + counts[MoveKind.STEADY] + counts[MoveKind.FALLER]
    if not stayed:
        return f"Aucune collectivité n’est à la fois au palmarès {moves.before} et au palmarès {moves.now}"
    lead = f"{counted(stayed, 'collectivité présente', 'collectivités présentes')} en {moves.before} et en {moves.now}"
    return f"{lead}\u00a0: {_progress(counts[MoveKind.RISER], counts[MoveKind.FALLER])}"


def _progress(risers: int, fallers: int) -> str:
    up = "aucune n’a progressé" if not risers else f"{number(risers)} {'a' if risers == 1 else 'ont'} progressé"
    down = "aucune n’a reculé" if not fallers else f"{number(fallers)} {'a' if fallers == 1 else 'ont'} reculé"
    return f"{up}, {down}"


def _description(moves: Moves, flows: Mapping[tuple[int, int], int], scale: Scale) -> str:
    counts = moves.count()
    arrived, left = _sum(flows, before=ABSENT), counts[MoveKind.DEPARTURE]
    steady = counts[MoveKind.STEADY]
    same = f"{counted(steady, 'garde son niveau', 'gardent leur niveau')}." if steady else "Aucune ne garde son niveau."
    changes = {pair: value for pair, value in flows.items() if ABSENT not in pair and pair[0] != pair[1]}
    words = [same]
    if changes:
        (start, end), most = max(changes.items(), key=lambda item: (item[1], item[0]))
        words.append(f"Le passage le plus fréquent va {scale.moved_short(start, end)} ({number(most)}).")
    words += [_arrived(arrived, flows.get((ABSENT, scale.top), 0), moves, scale), _left(left, moves)]
    return " ".join(words)


def _arrived(value: int, at_top: int, moves: Moves, scale: Scale) -> str:
    if not value:
        return f"Toutes celles de {moves.now} étaient au palmarès {moves.before}."
    one, many = (f"de {moves.now} {verb} pas au palmarès {moves.before}" for verb in ("n’était", "n’étaient"))
    among = f"dont {number(at_top)} " if value > 1 else ""
    top = f", {among}{scale.at_short(scale.top)}" if at_top else ""
    return f"{counted(value, f'collectivité {one}', f'collectivités {many}')}{top}."


def _left(value: int, moves: Moves) -> str:
    if not value:
        return f"Toutes celles de {moves.before} sont au palmarès {moves.now}."
    one, many = (f"de {moves.before} {verb} pas au palmarès {moves.now}" for verb in ("n’est", "ne sont"))
    return f"{counted(value, f'collectivité {one}', f'collectivités {many}')}."


def _column(level: int, year: int, scale: Scale) -> str:
    return f"{capitalised(scale.short(level))} en {year}" if level else f"Hors palmarès {year}"


def _row(level: int, flows: Mapping[tuple[int, int], int], scale: Scale) -> tuple[str | int, ...]:
    name = capitalised(scale.short(level)) if level else "Hors palmarès"
    return name, *(flows.get((level, there), 0) for there in _order(scale)), _sum(flows, before=level)


def _sum(flows: Mapping[tuple[int, int], int], before: int | None = None, now: int | None = None) -> int:
    return sum(v for (here, there), v in flows.items() if before in (None, here) and now in (None, there))


def _draw(canvas: Canvas, moves: Moves, flows: Mapping[tuple[int, int], int], scale: Scale) -> None:
    unit = _PLOT / max(1, sum(flows.values()))
    order = _order(scale)
    left = _nodes(order, [_sum(flows, before=level) for level in order], unit)
    right = _nodes(order, [_sum(flows, now=level) for level in order], unit)
    canvas.text(_LEFT, 26, str(moves.before), size=LARGE, weight=BOLD, anchor="right")
    canvas.text(_RIGHT, 26, str(moves.now), size=LARGE, weight=BOLD)
    _draw_bands(canvas, flows, (left, right), unit, scale)
    for nodes, x in ((left, _LEFT - _NODE), (right, _RIGHT)):
        for node in nodes:
            ink = canvas.outlined(Role.PAPER, Role.MUTED, 1.2)
            if node.level:
                ink = canvas.fill(level_role(scale.step(node.level)))
            canvas.rectangle(x, node.top, _NODE, max(1.0, node.bottom - node.top), ink)
    _draw_labels(canvas, left, scale, _LEFT - _NODE - 10, side="right")
    _draw_labels(canvas, right, scale, _RIGHT + _NODE + 10, side="left")


def _nodes(order: Sequence[int], totals: Sequence[int], unit: float) -> list[_Node]:
    nodes, y = [], _TOP
    for level, total in zip(order, totals, strict=True):
        if total:
            nodes.append(_Node(level, total, y, y + total * unit))
            y += total * unit + _GAP
    return nodes


def _draw_bands(
    canvas: Canvas,
    flows: Mapping[tuple[int, int], int],
    sides: tuple[Sequence[_Node], Sequence[_Node]],
    unit: float,
    scale: Scale,
) -> None:
    """Those that stay above those that come or go; within a node, the bands follow the order of the other side."""
    starts = _stack(flows, {node.level: node.top for node in sides[0]}, unit, side=0)
    ends = _stack(flows, {node.level: node.top for node in sides[1]}, unit, side=1)
    for pair in sorted(flows, key=lambda pair: (ABSENT not in pair, pair)):
        canvas.flow(_LEFT, starts[pair], _RIGHT, ends[pair], _band_ink(*pair, scale))


def _stack(
    flows: Mapping[tuple[int, int], int], tops: Mapping[int, float], unit: float, side: int
) -> dict[tuple[int, int], tuple[float, float]]:
    """The top and bottom of each band where it touches the nodes of one side (0 left, 1 right)."""
    free, found = dict(tops), {}
    for pair in sorted(flows, key=lambda pair: (_rank(pair[side]), _rank(pair[1 - side]))):
        top = free[pair[side]]
        free[pair[side]] = top + flows[pair] * unit
        found[pair] = (top, free[pair[side]])
    return found


def _rank(level: int) -> int:
    """The highest level first, the absent last: the order of the nodes."""
    return -level


def _band_ink(here: int, there: int, scale: Scale) -> Ink:
    if ABSENT in (here, there):
        return Ink(Role.RULE, opacity=0.6)
    return Ink(level_role(scale.step(there)), opacity=0.62)


def _draw_labels(
    canvas: Canvas, nodes: Sequence[_Node], scale: Scale, x: float, side: Literal["left", "right"]
) -> None:
    """The level and its number beside each node, pushed apart where nodes are thin."""
    middles = [(node.top + node.bottom) / 2 for node in nodes]
    for place, (before, now) in enumerate(pairwise(list(middles)), 1):
        middles[place] = max(now, middles[place - 1] + _LINE, before + _LINE)
    for node, y in zip(nodes, middles, strict=True):
        if node.level:
            _draw_pair(canvas, x, y + 6, scale.drawn(node.level), number(node.total), side)
        else:
            canvas.text(x, y - 3, "hors palmarès", size=LABEL, fill=Role.MUTED, anchor=side)
            canvas.text(x, y + 19, number(node.total), size=NUMBER, weight=BOLD, anchor=side)


def _draw_pair(canvas: Canvas, x: float, y: float, name: str, value: str, side: Literal["left", "right"]) -> None:
    """The level, then its number towards the edge."""
    room = -54.0 if side == "right" else 54.0
    canvas.text(x, y, name, size=LABEL, weight=SEMIBOLD, anchor=side)
    canvas.text(x + room, y, value, size=NUMBER, weight=BOLD, anchor=side)
