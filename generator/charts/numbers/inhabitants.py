"""« habitants »: the same communes twice, by number and by inhabitants."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import ChartData, Sketch
from generator.charts.drawing.style import BOLD, SEMIBOLD, SMALL, STRONG, TEXT, WIDTH, Role
from generator.charts.drawing.wording import capitalised, percent
from generator.french.words import count as counted
from generator.french.words import number
from generator.indicators.counts import PopulationClass
from generator.indicators.inhabitants import ClassInhabitants, Inhabitants, count_inhabitants

_NAMES = {
    PopulationClass.VILLAGE: "moins de 3\u202f000 habitants",
    PopulationClass.TOWN: "3\u202f000 à 19\u202f999",
    PopulationClass.CITY: "20\u202f000 à 99\u202f999",
    PopulationClass.LARGE_CITY: "100\u202f000 habitants et plus",
}
_TINTS = {
    PopulationClass.VILLAGE: (Role.TINT_1, Role.ON_TINT_1),
    PopulationClass.TOWN: (Role.TINT_2, Role.ON_TINT_2),
    PopulationClass.CITY: (Role.TINT_3, Role.ON_TINT_3),
    PopulationClass.LARGE_CITY: (Role.TINT_5, Role.ON_TINT_5),
}
_BAR, _GAP, _TOP = 54.0, 62.0, 66.0
_HEIGHT = 330


def sketch_inhabitants(data: ChartData) -> Sketch:
    """« habitants »: share of each class among the labelled communes, then among their inhabitants."""
    people = count_inhabitants(data.record.awards)
    rows = [row for row in people.classes if row.communes]
    title = _title(people, rows)
    left_out = f" {counted(people.unknown, 'commune')} sans population connue." if people.unknown else ""
    return Sketch(
        name="habitants", kind=ChartKind.CHART, title=title,
        alternative="Part de chaque classe de communes, en nombre puis en habitants.",
        description=(
            f"{title}. Les {counted(people.communes, 'commune labellisée', 'communes labellisées')} réunissent "
            f"{counted(people.inhabitants, 'habitant')}. "
            + " ".join(_describe(row, people) for row in rows)
        ),
        table=Table(
            ("Population de la commune", "Communes", "Habitants", "Part des communes", "Part des habitants"),
            tuple(
                (
                    capitalised(_NAMES[row.population_class]), row.communes, row.inhabitants,
                    percent(row.communes, people.communes), percent(row.inhabitants, people.inhabitants),
                )
                for row in rows
            ),
        ),
        source=(
            f"Palmarès de l’édition {data.indicators.year}\u202f; INSEE, populations légales "
            f"{people.reference_year}. Intercommunalités non comptées.{left_out}"
        ),
        height=_HEIGHT,
        draw=lambda canvas: _draw(canvas, people, rows),
    )  # fmt: skip


def _title(people: Inhabitants, rows: Sequence[ClassInhabitants]) -> str:
    """The class whose share changes most between communes and inhabitants."""
    if not rows or not people.inhabitants:
        return "Habitants des communes labellisées"
    row = max(rows, key=lambda r: abs(r.inhabitants / people.inhabitants - r.communes / people.communes))
    return (
        f"{percent(row.communes, people.communes)} des communes labellisées, "
        f"{percent(row.inhabitants, people.inhabitants)} de leurs habitants\u00a0: {_class_words(row)}"
    )


def _class_words(row: ClassInhabitants) -> str:
    name = _NAMES[row.population_class]
    return f"les communes de {name}" + ("" if "habitants" in name else " habitants")


def _describe(row: ClassInhabitants, people: Inhabitants) -> str:
    return (
        f"{capitalised(_class_words(row))}\u00a0: {percent(row.communes, people.communes)} des communes, "
        f"{percent(row.inhabitants, people.inhabitants)} des habitants."
    )


def _draw(canvas: Canvas, people: Inhabitants, rows: Sequence[ClassInhabitants]) -> None:
    above = _edges([row.communes for row in rows])
    below = _edges([row.inhabitants for row in rows])
    second = _TOP + _BAR + _GAP
    _draw_heading(canvas, 20, number(people.communes), "communes labellisées")
    _draw_heading(canvas, second + _BAR + 74, number(people.inhabitants), "habitants")
    for place, row in enumerate(rows):
        tint, on_tint = _TINTS[row.population_class]
        upper, lower = above[place : place + 2], below[place : place + 2]
        canvas.ribbon(upper, _TOP + _BAR, lower, second, tint)
        for (start, end), y, value in ((upper, _TOP, row.communes), (lower, second, row.inhabitants)):
            canvas.rectangle(start, y, max(1.0, end - start - 1.5), _BAR, canvas.fill(tint))
            share = percent(value, people.communes if y == _TOP else people.inhabitants)
            _draw_share(canvas, start, end, y, share, on_tint, _TOP + _BAR + 17 if y == _TOP else second - 8)
    _draw_classes(canvas, above, rows, _TOP - 12)
    _draw_classes(canvas, below, rows, second + _BAR + 22)


def _edges(values: Sequence[int]) -> list[float]:
    """Where each share starts and ends, over the whole width."""
    total = sum(values) or 1
    return [0.0, *((WIDTH + 1.5) * value / total for value in accumulate(values))]


def _draw_heading(canvas: Canvas, y: float, value: str, words: str) -> None:
    canvas.text(0, y, value, size=STRONG + 4, weight=BOLD)
    canvas.text(canvas.text_width(value, size=STRONG + 4, weight=BOLD) + 9, y, words, size=TEXT)


def _draw_share(canvas: Canvas, start: float, end: float, y: float, share: str, on_tint: Role, beside: float) -> None:
    """A share in its bar, or on the ribbon beside it (baseline ``beside``) when the bar is too narrow."""
    if canvas.text_width(share, size=STRONG, weight=BOLD) + 14 <= end - start:
        canvas.text(start + 8, y + _BAR / 2 + 6.5, share, size=STRONG, weight=BOLD, fill=on_tint)
    else:
        at_end = end > WIDTH - 1
        x = WIDTH - 4 if at_end else start + 3
        canvas.text(x, beside, share, size=TEXT, weight=BOLD, anchor="right" if at_end else "left")


def _draw_classes(canvas: Canvas, edges: Sequence[float], rows: Sequence[ClassInhabitants], y: float) -> None:
    """The names of the classes along a bar, where there is room; the last one may hang to the left."""
    free = 0.0
    for place, row in enumerate(rows):
        start, end = edges[place : place + 2]
        name = _NAMES[row.population_class].replace(" habitants", "")
        width = canvas.text_width(name, size=SMALL, weight=SEMIBOLD)
        if place == len(rows) - 1:
            start = min(start, WIDTH - width)
        fits = place == len(rows) - 1 or width <= end - start - 4
        if fits and start >= free:
            canvas.text(start, y, name, size=SMALL, weight=SEMIBOLD, fill=Role.MUTED)
            free = start + width + 8
