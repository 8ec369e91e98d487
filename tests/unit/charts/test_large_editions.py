"""Charts hold for editions of thousands: one place beside all the others is seen, and a chart stays on its page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

import pytest

from generator.charts.catalogue import CATALOGUE
from generator.charts.drawing.canvas import THINNEST, Canvas
from generator.charts.drawing.paths import Point
from generator.charts.drawing.sketch import ChartData
from generator.charts.drawing.strokes import Ink
from generator.indicators.counts import count_edition
from generator.model.outlines import Outlines
from tests.builders import MORBIHAN, RHONE, make_award, make_collectivity, make_record

PAGE = 860
"""Pixels: the height of a page's text."""


def data_of(outlines: Outlines, total: int) -> ChartData:
    """All at the same level in one région, but one."""
    many = (make_award(level=3) for _ in range(total - 1))
    alone = replace(make_award(level=1), collectivity=make_collectivity(department=MORBIHAN), region="Bretagne")
    record = make_record(*chain(many, [alone]))
    return ChartData(record, count_edition(record, (MORBIHAN, RHONE)), outlines)


class Ruler(Canvas):
    """A canvas that measures the rectangles painted on it."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__(width, height)
        self.sides: list[float] = []

    def polygon(self, rings: Iterable[Sequence[Point]], ink: Ink) -> None:
        for ring in rings:
            self.sides += [max(along) - min(along) for along in zip(*ring, strict=True)]


@pytest.mark.parametrize("name", ["regions", "niveaux-par-region", "departements-nombre", "types", "habitants"])
def test_one_of_three_thousand_is_as_thick_as_a_press_can_print(outlines: Outlines, name: str) -> None:
    sketch = CATALOGUE[name](data_of(outlines, 3000))
    ruler = Ruler(sketch.width, sketch.height)
    sketch.draw(ruler)
    assert min(ruler.sides) >= THINNEST - 1e-6


@pytest.mark.parametrize("total", [700, 1500, 3000, 6000])
def test_a_sign_for_each_place_stays_on_a_page(outlines: Outlines, total: int) -> None:
    assert CATALOGUE["niveaux"](data_of(outlines, total)).height <= PAGE
