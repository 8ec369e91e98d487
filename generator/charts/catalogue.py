"""Every chart and map of an edition, by name: one function and one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.metadata import version
from types import MappingProxyType

from generator.charts.drawing.chart import Chart
from generator.charts.drawing.sketch import ChartData, Sketch
from generator.charts.drawing.style import DARK, GREY, LIGHT, Role, chart_fonts, recolour, with_accent
from generator.charts.drawing.tidy import ID_PREFIX
from generator.charts.maps.areas import sketch_department_map, sketch_region_map
from generator.charts.maps.places import sketch_place_map
from generator.charts.numbers.bars import sketch_departments_ranking, sketch_levels_by_region, sketch_regions
from generator.charts.numbers.declared import shown_figures, sketch_declared
from generator.charts.numbers.distribution import sketch_kinds, sketch_mean_level, sketch_population
from generator.charts.numbers.inhabitants import sketch_inhabitants
from generator.charts.numbers.levels import sketch_levels
from generator.charts.numbers.third_places import sketch_third_places
from generator.indicators.counts import EditionIndicators
from generator.keeping.cache import Cache, source_version
from generator.model.names import ChartName
from generator.model.outlines import Outlines
from generator.model.yearbook import EditionRecord

CATALOGUE: dict[str, Callable[[ChartData], Sketch]] = {
    "niveaux": sketch_levels,
    "regions": sketch_regions,
    "niveaux-par-region": sketch_levels_by_region,
    "niveau-moyen": sketch_mean_level,
    "types": sketch_kinds,
    "population": sketch_population,
    "habitants": sketch_inhabitants,
    "departements-nombre": sketch_departments_ranking,
    "carte-departements": sketch_department_map,
    "carte-regions": sketch_region_map,
    "carte-niveaux": sketch_place_map,
}

DECLARED = (ChartName.INEQUALITIES, ChartName.OPEN_DATA)
"""The charts of declared figures: drawn for the editions whose figures ask for them."""


def draw_charts(
    record: EditionRecord, indicators: EditionIndicators, outlines: Outlines, cache: Cache
) -> dict[str, Chart]:
    """Every chart of an edition by name, in the order of the catalogue; none for an edition without an award."""
    data = ChartData(record, indicators, outlines)
    key = _data_key(data)
    accent, mark = record.edition.accent, str(record.year)
    return {sketch.name: finish_chart(sketch, mark, accent, key, cache) for sketch in sketch_charts(data)}


def sketch_charts(data: ChartData) -> list[Sketch]:
    """What the charts of an edition say, in the order of the catalogue; none for an edition without an award."""
    if not data.indicators.total:
        return []
    return [*(sketch(data) for sketch in CATALOGUE.values()), *_sketch_sections(data)]


def _sketch_sections(data: ChartData) -> Iterator[Sketch]:
    """The charts of what only some editions hold."""
    if data.record.third_places:
        yield sketch_third_places(data)
    yield from (sketch_declared(data, name) for name in DECLARED if shown_figures(data, name))


def finish_chart(sketch: Sketch, mark: str, accent: str, data_key: tuple[str, ...], cache: Cache) -> Chart:
    """The chart in its three variants; the drawing itself comes from the cache when its data have not changed.

    ``mark`` keeps the identifiers of two drawings of the same name apart: the edition's year.
    """
    drawing = cache.remember((sketch.name, *data_key), lambda: draw_sketch(sketch, cache))

    def variant(letter: str, palette: MappingProxyType[Role, str]) -> bytes:
        prefix = f"{sketch.name}-{mark}{letter}"
        return recolour(drawing, palette).replace(ID_PREFIX.encode(), prefix.encode())

    return Chart(
        name=sketch.name, kind=sketch.kind, title=sketch.title, alternative=sketch.alternative,
        description=sketch.description, table=sketch.table, source=sketch.source,
        svg=variant("l", with_accent(LIGHT, accent)), svg_dark=variant("d", with_accent(DARK, accent)),
        svg_grey=variant("g", GREY), width=sketch.width, height=sketch.height,
    )  # fmt: skip


def draw_sketch(sketch: Sketch, cache: Cache) -> bytes:
    """The drawing as SVG in role colours (see ``style.recolour``); the cache only keeps its fonts."""
    # Imported here because it brings matplotlib: half a second that a build without a new drawing does not pay.
    from generator.charts.drawing.canvas import Canvas

    canvas = Canvas(sketch.width, sketch.height, chart_fonts(cache))
    sketch.draw(canvas)
    return canvas.svg()


def _data_key(data: ChartData) -> tuple[str, ...]:
    """All that a drawing depends on: numbers, places, code, and the version of the library that draws."""
    places = [
        (a.level, a.region, a.collectivity.code, a.name, a.collectivity.latitude, a.collectivity.longitude)
        for a in data.record.awards
    ]
    declared = [figure for figure in data.record.figures if figure.chart]
    return (
        repr(data.indicators), repr(places), repr((data.record.third_places, declared)), data.outlines.digest,
        *code_key(),
    )  # fmt: skip


def code_key() -> tuple[str, ...]:
    """The versions of all that draws."""
    rooms = ("generator.charts", "generator.indicators", "generator.design.fonts")
    return version("matplotlib"), *map(source_version, rooms)
