"""Every chart and map of an edition, by name: one function and one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.charts.drawing.chart import Chart
from generator.charts.drawing.sketch import ChartData, Sketch
from generator.charts.maps.areas import sketch_department_map, sketch_region_map
from generator.charts.maps.places import sketch_place_map
from generator.charts.numbers.bars import sketch_departments_ranking, sketch_levels_by_region, sketch_regions
from generator.charts.numbers.declared import shown_figures, sketch_declared
from generator.charts.numbers.distribution import sketch_kinds, sketch_mean_level, sketch_population
from generator.charts.numbers.inhabitants import sketch_inhabitants
from generator.charts.numbers.levels import sketch_levels
from generator.charts.numbers.third_places import sketch_third_places
from generator.indicators.counts import EditionIndicators
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


def make_charts(record: EditionRecord, indicators: EditionIndicators, outlines: Outlines) -> dict[str, Chart]:
    """Every chart of an edition by name, in the order of the catalogue; none for an edition without an award."""
    data = ChartData(record, indicators, outlines)
    accent, mark = record.edition.accent, str(record.year)
    return {sketch.name: sketch.finish(accent, mark, record.scale.sign) for sketch in sketch_charts(data)}


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
