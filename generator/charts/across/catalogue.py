"""Every chart that reads the editions together, by name: one function and one line each; then one a pair."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.charts.across.faithful import sketch_faithful
from generator.charts.across.moves import sketch_moves
from generator.charts.across.participation import sketch_participation
from generator.charts.across.regions import sketch_regions_across
from generator.charts.across.shares import sketch_levels_across, sketch_population_across
from generator.charts.drawing.chart import Chart
from generator.charts.drawing.sketch import Sketch
from generator.indicators.across import Across

ACROSS: dict[str, Callable[[Across], Sketch]] = {
    "participation": sketch_participation,
    "niveaux": sketch_levels_across,
    "population": sketch_population_across,
    "regions": sketch_regions_across,
    "fideles": sketch_faithful,
}

IN_BOOKS = ("participation", "niveaux", "regions")
"""Those that a book shows of its edition and of those before it."""

MARK = "e"
"""Keeps the identifiers of these drawings apart from those of an edition, whose mark is its year."""


def make_across(across: Across | None, accent: str) -> dict[str, Chart]:
    """Every chart by name, those of the pairs last; none when there are fewer than two editions.

    ``accent`` is the colour of the pages that show them.
    """
    if across is None:
        return {}
    return {sketch.name: sketch.finish(accent, MARK, across.scale.sign) for sketch in sketch_across(across)}


def make_look_back(across: Across | None, accent: str) -> dict[str, Chart]:
    """The charts that a book shows of the editions up to its own, whose accent it has, by name."""
    return {name: ACROSS[name](across).finish(accent, MARK, across.scale.sign) for name in IN_BOOKS} if across else {}


def sketch_across(across: Across) -> Iterator[Sketch]:
    """The sketches, in the order in which pages show them."""
    for name, sketch in ACROSS.items():
        if name != "fideles" or across.faithful:
            yield sketch(across)
    yield from (sketch_moves(moves, across.scale) for moves in across.moves)
