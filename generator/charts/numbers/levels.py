"""The levels of an edition: one sign for each labelled collectivity."""

from __future__ import annotations

from math import ceil

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import COUNTED, ChartData, Sketch
from generator.charts.drawing.style import BOLD, HUGE, SEMIBOLD, SMALL, TEXT, WIDTH, Role, level_role
from generator.charts.drawing.wording import capitalised, decimal, listed, percent
from generator.french.words import count as counted
from generator.french.words import in_words
from generator.indicators.counts import EditionIndicators

_LEFT = 150
_PITCH = 21.4
_GAP = 26
_SIGN = 17
_TALLEST = 760
"""Pixels: with its title and its words, the chart then fills a page of the book."""


def sketch_levels(data: ChartData) -> Sketch:
    """« niveaux »: rows of signs, as many as there are collectivities at each level."""
    counts = data.indicators
    top, title = _title(counts)
    tops = listed(data.scale.short(level) for level in top)
    return Sketch(
        name="niveaux",
        kind=ChartKind.CHART,
        title=title,
        alternative=f"Nombre de collectivités à chaque niveau\u202f; le plus attribué est {tops}.",
        description=_description(counts),
        table=Table(
            ("Niveau", "Collectivités", "Part"),
            tuple(
                (capitalised(data.scale.short(n)), value, percent(value, counts.total))
                for n, value in counts.by_level.items()
            ),
        ),
        source=COUNTED.format(year=counts.year),
        height=round(_height(counts, _pitch(counts))),
        draw=lambda canvas: _draw(canvas, counts),
    )


def _title(counts: EditionIndicators) -> tuple[list[int], str]:
    """The most frequent levels, and the sentence that says so."""
    highest = max(counts.by_level.values())
    top = [level for level, count in counts.by_level.items() if count == highest]
    part = f"{counted(highest, 'collectivité')} sur {counts.total}"
    if len(top) == 1:
        return top, f"{capitalised(counts.scale.the(top[0]))} est le niveau le plus attribué\u00a0: {part}"
    return top, f"{in_words(len(top)).capitalize()} niveaux à égalité\u00a0: {part} pour chacun"


def _description(counts: EditionIndicators) -> str:
    scale = counts.scale
    by_level = ", ".join(f"{scale.short(level)}\u00a0: {count}" for level, count in counts.by_level.items())
    low = min(counts.by_level.values())
    lowest = [level for level, count in counts.by_level.items() if count == low]
    high = sum(counts.by_level[level] for level in scale.high)
    return (
        f"{_title(counts)[1]}. "
        f"Le moins attribué est {listed(map(scale.the, lowest))} ({counted(low, 'collectivité')}). "
        f"{percent(high, counts.total).capitalize()} des collectivités {scale.have} {scale.either(scale.high)}\u202f; "
        f"la moyenne est de {scale.mean(decimal(counts.mean_level), counts.mean_level)}. Le détail\u00a0: {by_level}."
    )


def _pitch(counts: EditionIndicators) -> float:
    """The step from a sign to the next: the signs grow smaller where all would not stand on a page."""
    steps = (_PITCH * share / 100 for share in range(100, 0, -2))
    return next((step for step in steps if _height(counts, step) <= _TALLEST), _PITCH / 50)


def _height(counts: EditionIndicators, pitch: float) -> float:
    return sum(_row_height(counts.by_level[level], pitch) for level in counts.scale.levels) - _GAP + 4


def _per_line(pitch: float) -> int:
    return int((WIDTH - _LEFT) // pitch)


def _row_height(count: int, pitch: float) -> float:
    return max(2 * _PITCH, ceil(count / _per_line(pitch)) * pitch) + _GAP


def _draw(canvas: Canvas, counts: EditionIndicators) -> None:
    top, pitch = 0.0, _pitch(counts)
    for level in counts.scale.levels:
        _draw_row(canvas, top, level, counts, pitch)
        top += _row_height(counts.by_level[level], pitch)


def _words_left(canvas: Canvas, counts: EditionIndicators) -> float:
    """Where the words begin, right of the widest number."""
    widest = max(canvas.text_width(str(count), size=HUGE, weight=BOLD) for count in counts.by_level.values())
    return max(70.0, widest + 10.6)


def _draw_row(canvas: Canvas, top: float, level: int, counts: EditionIndicators, pitch: float) -> None:
    count, total = counts.by_level[level], counts.total
    if level != counts.scale.top:
        canvas.rectangle(0, top - _GAP / 2 - 0.5, WIDTH, 1, canvas.fill(Role.RULE))
    canvas.text(0, top + 31, str(count), size=HUGE, weight=BOLD)
    offset = _words_left(canvas, counts)
    canvas.text(offset, top + 16, counts.scale.drawn(level), size=TEXT + 1, weight=SEMIBOLD)
    canvas.text(offset, top + 33, percent(count, total), size=SMALL, fill=Role.MUTED)
    size = _per_line(pitch)
    places = [(_LEFT + (i % size + 0.5) * pitch, top + (i // size + 0.5) * pitch) for i in range(count)]
    canvas.signs(places, _SIGN * pitch / _PITCH, level_role(counts.scale.step(level)))
