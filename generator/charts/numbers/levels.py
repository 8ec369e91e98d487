"""The five levels of an edition: one @ for each labelled collectivity."""

from __future__ import annotations

from math import ceil

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import COUNTED, ChartData, Sketch
from generator.charts.drawing.style import BOLD, HUGE, SEMIBOLD, SMALL, TEXT, WIDTH, Role, level_role
from generator.charts.drawing.wording import at_signs, decimal, in_words, listed, percent
from generator.french.words import count as counted
from generator.indicators.counts import LEVELS, EditionIndicators

_LEFT = 150
_PITCH = 21.4
_GAP = 26
_SIGN = 17
_TALLEST = 760
"""Pixels: with its title and its words, the chart then fills a page of the book."""


def sketch_levels(data: ChartData) -> Sketch:
    """« niveaux »: rows of @, as many as there are collectivities at each level."""
    counts = data.indicators
    top, title = _title(counts)
    tops = listed(at_signs(level) for level in top)
    return Sketch(
        name="niveaux",
        kind=ChartKind.CHART,
        title=title,
        alternative=f"Nombre de collectivités à chaque niveau\u202f; le plus attribué est {tops}.",
        description=_description(counts),
        table=Table(
            ("Niveau", "Collectivités", "Part"),
            tuple((at_signs(n), counts.by_level[n], percent(counts.by_level[n], counts.total)) for n in LEVELS),
        ),
        source=COUNTED.format(year=counts.year),
        height=round(_height(counts, _pitch(counts))),
        draw=lambda canvas: _draw(canvas, counts),
    )


def _title(counts: EditionIndicators) -> tuple[list[int], str]:
    """The most frequent levels, and the sentence that says so."""
    highest = max(counts.by_level.values())
    top = [level for level in LEVELS if counts.by_level[level] == highest]
    part = f"{counted(highest, 'collectivité')} sur {counts.total}"
    if len(top) == 1:
        return top, f"Le {at_signs(top[0])} est le niveau le plus attribué\u00a0: {part}"
    return top, f"{in_words(len(top)).capitalize()} niveaux à égalité\u00a0: {part} pour chacun"


def _description(counts: EditionIndicators) -> str:
    by_level = ", ".join(f"{at_signs(level)}\u00a0: {counts.by_level[level]}" for level in LEVELS)
    low = min(counts.by_level.values())
    lowest = [level for level in LEVELS if counts.by_level[level] == low]
    high_half = counts.by_level[5] + counts.by_level[4]
    return (
        f"{_title(counts)[1]}. "
        f"Le moins attribué est le {listed(at_signs(n) for n in lowest)} ({counted(low, 'collectivité')}). "
        f"{percent(high_half, counts.total).capitalize()} des collectivités ont 4 ou {at_signs(5)}\u202f; "
        f"la moyenne est de {decimal(counts.mean_level)}\u00a0@. Le détail\u00a0: {by_level}."
    )


def _pitch(counts: EditionIndicators) -> float:
    """The step from a sign to the next: the signs grow smaller where all would not stand on a page."""
    steps = (_PITCH * share / 100 for share in range(100, 0, -2))
    return next((step for step in steps if _height(counts, step) <= _TALLEST), _PITCH / 50)


def _height(counts: EditionIndicators, pitch: float) -> float:
    return sum(_row_height(counts.by_level[level], pitch) for level in LEVELS) - _GAP + 4


def _per_line(pitch: float) -> int:
    return int((WIDTH - _LEFT) // pitch)


def _row_height(count: int, pitch: float) -> float:
    return max(2 * _PITCH, ceil(count / _per_line(pitch)) * pitch) + _GAP


def _draw(canvas: Canvas, counts: EditionIndicators) -> None:
    top, pitch = 0.0, _pitch(counts)
    for level in LEVELS:
        _draw_row(canvas, top, level, counts, pitch)
        top += _row_height(counts.by_level[level], pitch)


def _words_left(canvas: Canvas, counts: EditionIndicators) -> float:
    """Where the words begin, right of the widest number."""
    widest = max(canvas.text_width(str(count), size=HUGE, weight=BOLD) for count in counts.by_level.values())
    return max(70.0, widest + 10.6)


def _draw_row(canvas: Canvas, top: float, level: int, counts: EditionIndicators, pitch: float) -> None:
    count, total = counts.by_level[level], counts.total
    if level != LEVELS[0]:
        canvas.rectangle(0, top - _GAP / 2 - 0.5, WIDTH, 1, canvas.fill(Role.RULE))
    canvas.text(0, top + 31, str(count), size=HUGE, weight=BOLD)
    offset = _words_left(canvas, counts)
    canvas.text(offset, top + 16, at_signs(level), size=TEXT + 1, weight=SEMIBOLD)
    canvas.text(offset, top + 33, percent(count, total), size=SMALL, fill=Role.MUTED)
    size = _per_line(pitch)
    places = [(_LEFT + (i % size + 0.5) * pitch, top + (i // size + 0.5) * pitch) for i in range(count)]
    canvas.at_signs(places, _SIGN * pitch / _PITCH, level_role(level))
