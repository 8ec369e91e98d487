"""Figures that a source declares and nobody counts: one bar each, in the order of the source."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import ChartKind, Table
from generator.charts.drawing.sketch import ChartData, Sketch
from generator.charts.drawing.style import BOLD, STRONG, TEXT, WIDTH, Role
from generator.french.words import NARROW
from generator.model.names import ChartName
from generator.model.statistics import DeclaredFigure

PER_CENT = ", en %"
"""How the name of a share ends; the sign then goes with the number."""
_ROW, _BAR = 62, 16


def sketch_declared(data: ChartData, name: ChartName) -> Sketch:
    """The figures whose key « graphique » names the chart."""
    figures = shown_figures(data, name)
    most = max(figures, key=lambda figure: figure.value)
    detail = " ; ".join(f"{_label(figure)} : {_value(figure)}" for figure in figures)
    sources = dict.fromkeys(figure.source for figure in figures)
    titles = [source.title for source in data.record.edition.sources if source.id in sources]
    return Sketch(
        name=name.value,
        kind=ChartKind.CHART,
        title=f"{_label(most)}\u00a0: {_value(most)}",
        alternative=f"{len(figures)} nombres déclarés, une barre chacun.",
        description=f"Le plus grand : {_label(most)}, {_value(most)}. Dans l’ordre de la source : {detail}.",
        table=Table(("Ce qui est déclaré", "Nombre"), tuple((_label(figure), _value(figure)) for figure in figures)),
        source=f"Chiffres déclarés : {' ; '.join(titles)}.",
        height=_ROW * len(figures),
        draw=lambda canvas: _draw(canvas, figures),
    )


def shown_figures(data: ChartData, name: ChartName) -> list[DeclaredFigure]:
    """The figures of a chart, in the order of the source."""
    return [figure for figure in data.record.figures if figure.chart == name]


def _draw(canvas: Canvas, figures: Sequence[DeclaredFigure]) -> None:
    whole = 100 if all(_is_share(figure) for figure in figures) else max(figure.value for figure in figures)
    for place, figure in enumerate(figures):
        y = place * _ROW
        canvas.text(0, y + 20, _label(figure), size=TEXT)
        canvas.text(WIDTH, y + 21, _value(figure), size=STRONG, weight=BOLD, anchor="right")
        canvas.rectangle(0, y + 30, WIDTH, _BAR, canvas.fill(Role.LAND))
        canvas.rectangle(0, y + 30, WIDTH * figure.value / whole, _BAR, canvas.fill(Role.ACCENT))


def _is_share(figure: DeclaredFigure) -> bool:
    return figure.label.endswith(PER_CENT)


def _label(figure: DeclaredFigure) -> str:
    return figure.label.removesuffix(PER_CENT)


def _value(figure: DeclaredFigure) -> str:
    number = f"{figure.written}{NARROW}%" if _is_share(figure) else figure.written
    return f"{figure.qualifier} {number}".strip()
