"""Charts and maps as pages show them: numbered captions, drawings, tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache, partial

from generator.charts.chart import Chart
from generator.french import number
from generator.model.edition import Chapter
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.figure_files import figure_csv
from generator.pages.parts import FigurePart
from generator.pages.rendering import environment
from generator.pages.sizes import written_size


def number_figures(charts: Mapping[str, Chart]) -> dict[str, str]:
    """« Graphique 1 », « Carte 1 »: each kind is numbered apart, in the order of the catalogue."""
    seen: Counter[str] = Counter()
    labels = {}
    for name, chart in charts.items():
        seen[chart.kind] += 1
        labels[name] = f"{chart.kind} {seen[chart.kind]}"
    return labels


def figure_part(record: EditionRecord, chart: Chart, label: str, here: str) -> FigurePart:
    """A chart as the page ``here`` shows it; ``page`` is "" when the edition does not gather its figures."""
    gathered = Chapter.FIGURES in record.edition.chapters
    page = urls.figure(record.year, chart.name) if gathered else ""
    return show_figure(chart, label, here, partial(urls.figure_file, record.year), page)


def show_figure(chart: Chart, label: str, here: str, address: Callable[[str, str], str], page: str) -> FigurePart:
    """A chart as the page ``here`` shows it.

    ``address`` gives its files by name and suffix, ``page`` is where it is gathered with the others ("" for nowhere).
    """

    def file(suffix: str) -> str:
        return urls.relative(here, address(chart.name, suffix))

    return FigurePart(
        anchor=chart.name,
        label=label,
        title=chart.title,
        alternative=chart.alternative,
        description=chart.description,
        header=chart.table.header,
        rows=tuple(tuple(_written(cell) for cell in row) for row in chart.table.rows),
        source=chart.source,
        svg=file(".svg"),
        svg_dark=file("-sombre.svg"),
        csv=file(".csv"),
        page=urls.relative(here, page) if page else "",
        width=chart.width,
        height=chart.height,
        svg_size=written_size(len(chart.svg)),
        csv_size=written_size(len(figure_csv(chart))),
    )


def _written(cell: str | int | float) -> str:
    """A number as French writes it: « 1 234 », « 3,4 »."""
    if isinstance(cell, str):
        return cell
    return number(cell) if isinstance(cell, int) else number(cell, 1)


def figure_html(part: FigurePart) -> str:
    """A figure standing in a text."""
    return str(_macro()(part))


@cache
def _macro() -> Callable[[FigurePart], object]:
    return environment().get_template("site/_figure.html").module.figure  # type: ignore[attr-defined,no-any-return]
