"""« fideles »: those that every edition names, by their level in the first and in the last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from generator.charts.across.wording import LABEL, NUMBER, number_of_editions, source
from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import Sketch
from generator.charts.drawing.style import BOLD, LARGE, SEMIBOLD, WIDTH, Role, level_role
from generator.charts.drawing.wording import listed
from generator.french.scale import Scale
from generator.french.words import count as counted
from generator.french.words import elide, number
from generator.indicators.across import Across, Faithful

_LEFT, _TOP, _PITCH, _SIGN = 104.0, 62.0, 19.0, 15.0
_LEAST, _PAD = 48.0, 12.0


def sketch_faithful(across: Across) -> Sketch:
    """A grid of signs: a row for each first level, a column for each last one, the diagonal for those that stay."""
    rows = across.faithful
    title = _title(across)
    grid = _Grid(across.scale)
    levels = [level for level in across.scale.levels if any(one.levels[0] == level for one in rows)]
    return Sketch(
        name="fideles",
        kind=ChartKind.CHART,
        title=title,
        alternative=f"Niveau des collectivités fidèles en {across.first.year} et en {across.last.year}.",
        description=_description(rows, across.scale),
        table=Table(
            ("Collectivité", "Département", *map(str, across.years), "Écart"),
            tuple(
                (one.latest.name, one.latest.collectivity.department.code, *one.levels, _signed(one.progress))
                for one in sorted(rows, key=lambda one: -one.progress)
            ),
        ),
        source=f"{source(across.years)} Fusions et changements de nom suivis.",
        height=round(_TOP + sum(grid.row_height(_cells(rows), level) for level in levels) + 2),
        draw=lambda canvas: _draw(canvas, across, levels, grid),
    )


def _title(across: Across) -> str:
    up = sum(one.progress > 0 for one in across.faithful)
    down = sum(one.progress < 0 for one in across.faithful)
    one, many = "collectivité est", "collectivités sont"
    lead = f"{counted(len(across.faithful), one, many)} aux {number_of_editions(across)} palmarès"
    gained = _gained(up, across.scale)
    lost = "aucune n’en a perdu" if not down else f"{number(down)} en {'a' if down == 1 else 'ont'} perdu"
    return f"{lead}\u00a0: {gained}, {lost}"


def _gained(up: int, scale: Scale) -> str:
    if not up:
        return f"aucune n’a gagné {elide('de', scale.unit(1))}"
    return f"{number(up)} {'a' if up == 1 else 'ont'} gagné des {scale.unit()}"


def _description(rows: Sequence[Faithful], scale: Scale) -> str:
    steady = sum(one.progress == 0 for one in rows)
    same = "Aucune ne finit au niveau de ses débuts." if not steady else (
        f"{counted(steady, 'finit au niveau de ses débuts', 'finissent au niveau de leurs débuts')}."
    )  # fmt: skip
    most = max(one.progress for one in rows)
    if most < 1:
        return same
    best = [one.latest.name for one in rows if one.progress == most]
    jump = f"Le plus grand progrès est de {number(most)}\u00a0{scale.unit(most)}\u00a0: "
    return f"{same} {jump}{listed(best) if len(best) <= 8 else counted(len(best), 'collectivité')}."


def _signed(value: int) -> str:
    return f"{'+' if value > 0 else '−'}{abs(value)}" if value else "0"


def _cells(rows: Sequence[Faithful]) -> dict[tuple[int, int], int]:
    cells: dict[tuple[int, int], int] = {}
    for one in rows:
        pair = (one.levels[0], one.levels[-1])
        cells[pair] = cells.get(pair, 0) + 1
    return cells


@dataclass(frozen=True)
class _Grid:
    """The columns of the drawing, one a level, the lowest at the left."""

    scale: Scale

    @property
    def columns(self) -> tuple[int, ...]:
        return tuple(reversed(self.scale.levels))

    @property
    def cell(self) -> float:
        return (WIDTH - _LEFT) / self.scale.top

    @property
    def per_line(self) -> int:
        """How many signs stand side by side in a cell."""
        return int((self.cell - 12) // _PITCH)

    def row_height(self, cells: Mapping[tuple[int, int], int], level: int) -> float:
        most = max(cells.get((level, column), 0) for column in self.columns)
        return max(_LEAST, 24 + ceil(most / self.per_line) * _PITCH + 2 * _PAD)


def _draw(canvas: Canvas, across: Across, levels: Sequence[int], grid: _Grid) -> None:
    cells, scale = _cells(across.faithful), grid.scale
    canvas.text(0, 24, str(across.first.year), size=LARGE, weight=BOLD)
    canvas.text(_LEFT + 8, 24, str(across.last.year), size=LARGE, weight=BOLD)
    _draw_key(canvas)
    for place, column in enumerate(grid.columns):
        canvas.text(_LEFT + place * grid.cell + 8, 52, scale.drawn(column), size=LABEL, weight=SEMIBOLD)
    y = _TOP
    for level in levels:
        height = grid.row_height(cells, level)
        canvas.rectangle(0, y, WIDTH, 1, canvas.fill(Role.RULE))
        canvas.text(0, y + 30, scale.drawn(level), size=LABEL, weight=SEMIBOLD)
        for place, column in enumerate(grid.columns):
            box, value = (_LEFT + place * grid.cell, y, height), cells.get((level, column), 0)
            _draw_cell(canvas, grid, box, (level, column), value)
        y += height


def _draw_key(canvas: Canvas) -> None:
    words = "même niveau\u202f; à droite, en progrès"
    width = canvas.text_width(words, size=LABEL)
    canvas.rectangle(WIDTH - width - 24, 10, 15, 15, canvas.stroked(Role.MUTED, 1.2))
    canvas.text(WIDTH, 23, words, size=LABEL, fill=Role.MUTED, anchor="right")


def _draw_cell(canvas: Canvas, grid: _Grid, box: tuple[float, float, float], pair: tuple[int, int], value: int) -> None:
    x, y, height = box
    if pair[0] == pair[1]:
        canvas.rectangle(x, y + 4, grid.cell - 3, height - 8, canvas.stroked(Role.MUTED, 1.2))
    if not value:
        return
    canvas.text(x + 8, y + 30, number(value), size=NUMBER, weight=BOLD)
    across = grid.per_line
    points = [
        (x + 8 + (i % across + 0.5) * _PITCH - 1, y + 24 + _PAD + (i // across + 0.5) * _PITCH + 2)
        for i in range(value)
    ]
    canvas.signs(points, _SIGN, level_role(grid.scale.step(pair[1])))
