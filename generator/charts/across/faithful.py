"""« fideles »: those that every edition names, by their level in the first and in the last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil

from generator.charts.across.wording import LABEL, NUMBER, number_of_editions, source
from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import Sketch
from generator.charts.drawing.style import BOLD, LARGE, SEMIBOLD, WIDTH, Role, level_role
from generator.charts.drawing.wording import at_signs, listed
from generator.french.words import count as counted
from generator.french.words import number
from generator.indicators.across import Across, Faithful
from generator.indicators.counts import LEVELS

_COLUMNS = tuple(reversed(LEVELS))
_LEFT, _TOP, _PITCH, _SIGN = 104.0, 62.0, 19.0, 15.0
_CELL = (WIDTH - _LEFT) / len(_COLUMNS)
_PER_LINE = int((_CELL - 12) // _PITCH)
_LEAST, _PAD = 48.0, 12.0


def sketch_faithful(across: Across) -> Sketch:
    """A grid of @: a row for each first level, a column for each last one, the diagonal for those that stay."""
    rows = across.faithful
    title = _title(across)
    levels = [level for level in LEVELS if any(one.levels[0] == level for one in rows)]
    return Sketch(
        name="fideles",
        kind=ChartKind.CHART,
        title=title,
        alternative=f"Niveau des collectivités fidèles en {across.first.year} et en {across.last.year}.",
        description=_description(rows),
        table=Table(
            ("Collectivité", "Département", *map(str, across.years), "Écart"),
            tuple(
                (one.latest.name, one.latest.collectivity.department.code, *one.levels, _signed(one.progress))
                for one in sorted(rows, key=lambda one: -one.progress)
            ),
        ),
        source=f"{source(across.years)} Fusions et changements de nom suivis.",
        height=round(_TOP + sum(_row_height(_cells(rows), level) for level in levels) + 2),
        draw=lambda canvas: _draw(canvas, across, levels),
    )


def _title(across: Across) -> str:
    up = sum(one.progress > 0 for one in across.faithful)
    down = sum(one.progress < 0 for one in across.faithful)
    one, many = "collectivité est", "collectivités sont"
    lead = f"{counted(len(across.faithful), one, many)} aux {number_of_editions(across)} palmarès"
    gained = "aucune n’a gagné d’arobase" if not up else f"{number(up)} {'a' if up == 1 else 'ont'} gagné des arobases"
    lost = "aucune n’en a perdu" if not down else f"{number(down)} en {'a' if down == 1 else 'ont'} perdu"
    return f"{lead}\u00a0: {gained}, {lost}"


def _description(rows: Sequence[Faithful]) -> str:
    steady = sum(one.progress == 0 for one in rows)
    same = "Aucune ne finit au niveau de ses débuts." if not steady else (
        f"{counted(steady, 'finit au niveau de ses débuts', 'finissent au niveau de leurs débuts')}."
    )  # fmt: skip
    most = max(one.progress for one in rows)
    if most < 1:
        return same
    best = [one.latest.name for one in rows if one.progress == most]
    jump = f"Le plus grand progrès est de {counted(most, 'arobase')}\u00a0: "
    return f"{same} {jump}{listed(best) if len(best) <= 8 else counted(len(best), 'collectivité')}."


def _signed(value: int) -> str:
    return f"{'+' if value > 0 else '−'}{abs(value)}" if value else "0"


def _cells(rows: Sequence[Faithful]) -> dict[tuple[int, int], int]:
    cells: dict[tuple[int, int], int] = {}
    for one in rows:
        pair = (one.levels[0], one.levels[-1])
        cells[pair] = cells.get(pair, 0) + 1
    return cells


def _row_height(cells: Mapping[tuple[int, int], int], level: int) -> float:
    most = max(cells.get((level, column), 0) for column in _COLUMNS)
    return max(_LEAST, 24 + ceil(most / _PER_LINE) * _PITCH + 2 * _PAD)


def _draw(canvas: Canvas, across: Across, levels: Sequence[int]) -> None:
    cells = _cells(across.faithful)
    canvas.text(0, 24, str(across.first.year), size=LARGE, weight=BOLD)
    canvas.text(_LEFT + 8, 24, str(across.last.year), size=LARGE, weight=BOLD)
    _draw_key(canvas)
    for place, column in enumerate(_COLUMNS):
        canvas.text(_LEFT + place * _CELL + 8, 52, at_signs(column), size=LABEL, weight=SEMIBOLD)
    y = _TOP
    for level in levels:
        height = _row_height(cells, level)
        canvas.rectangle(0, y, WIDTH, 1, canvas.fill(Role.RULE))
        canvas.text(0, y + 30, at_signs(level), size=LABEL, weight=SEMIBOLD)
        for place, column in enumerate(_COLUMNS):
            _draw_cell(canvas, (_LEFT + place * _CELL, y, height), (level, column), cells.get((level, column), 0))
        y += height


def _draw_key(canvas: Canvas) -> None:
    words = "même niveau\u202f; à droite, en progrès"
    width = canvas.text_width(words, size=LABEL)
    canvas.rectangle(WIDTH - width - 24, 10, 15, 15, canvas.stroked(Role.MUTED, 1.2))
    canvas.text(WIDTH, 23, words, size=LABEL, fill=Role.MUTED, anchor="right")


def _draw_cell(canvas: Canvas, box: tuple[float, float, float], pair: tuple[int, int], value: int) -> None:
    x, y, height = box
    if pair[0] == pair[1]:
        canvas.rectangle(x, y + 4, _CELL - 3, height - 8, canvas.stroked(Role.MUTED, 1.2))
    if not value:
        return
    canvas.text(x + 8, y + 30, number(value), size=NUMBER, weight=BOLD)
    points = [
        (x + 8 + (i % _PER_LINE + 0.5) * _PITCH - 1, y + 24 + _PAD + (i // _PER_LINE + 0.5) * _PITCH + 2)
        for i in range(value)
    ]
    canvas.at_signs(points, _SIGN, level_role(pair[1]))
