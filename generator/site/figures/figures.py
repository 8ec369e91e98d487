"""Charts and maps as pages show them: numbered captions, drawings, tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache, partial

from generator.charts.drawing.chart import Chart
from generator.french.sizes import written_size
from generator.french.words import number
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.parts import FigurePart
from generator.pages.rendering import environment
from generator.site.figures.files import figure_csv
from generator.site.frame.facts import SiteFacts


def number_figures(charts: Mapping[str, Chart]) -> dict[str, str]:
    """« Graphique 1 », « Carte 1 »: each kind is numbered apart, in the order of the catalogue."""
    seen: Counter[str] = Counter()
    labels = {}
    for name, chart in charts.items():
        seen[chart.kind] += 1
        labels[name] = f"{chart.kind} {seen[chart.kind]}"
    return labels


def figure_part(record: EditionRecord, chart: Chart, label: str, here: str) -> FigurePart:
    """A chart of an edition as the page ``here`` shows it."""
    page = urls.figure(record.year, chart.name)
    return show_figure(chart, label, here, partial(urls.figure_file, record.year), page)


def across_part(facts: SiteFacts, name: str, here: str) -> FigurePart:
    """A chart of all the editions as the page ``here`` shows it."""
    charts = facts.publication.across
    return show_figure(charts[name], number_figures(charts)[name], here, urls.across_file, urls.across_figure(name))


def show_figure(chart: Chart, label: str, here: str, address: Callable[[str, str], str], page: str) -> FigurePart:
    """A chart as the page ``here`` shows it.

    ``address`` gives its files by name and suffix, ``page`` is its own page.
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
        words=_columns_of_words(chart),
        source=chart.source,
        svg=file(".svg"),
        svg_dark=file("-sombre.svg"),
        csv=file(".csv"),
        page=urls.relative(here, page),
        width=chart.width,
        height=chart.height,
        svg_size=written_size(len(chart.svg)),
        csv_size=written_size(len(figure_csv(chart))),
    )


def _columns_of_words(chart: Chart) -> tuple[int, ...]:
    """The columns that hold no number, « moins de 1 % » being one."""
    columns = range(len(chart.table.header))
    return tuple(n for n in columns if all(_is_word(row[n]) for row in chart.table.rows))


def _is_word(cell: str | int | float) -> bool:
    return isinstance(cell, str) and any(letter.isalpha() for letter in cell)


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
    return environment().get_template("site/figures/_figure.html").module.figure  # type: ignore[attr-defined,no-any-return]
