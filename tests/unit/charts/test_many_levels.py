"""A label may have up to nine levels: each its tone and its mark, and every drawing keeps inside its sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.charts.catalogue import CATALOGUE
from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.marks import level_shape
from generator.charts.drawing.sketch import ChartData, Sketch
from generator.charts.drawing.strokes import Stamps, Words
from generator.charts.drawing.style import DARK, GREY, LIGHT, WIDTH, level_role
from generator.charts.maps.territory import Land, sketch_territory
from generator.french.scale import MOST, Scale, Sign
from generator.indicators.counts import count_edition
from generator.model.outlines import Outlines
from generator.model.yearbook import Yearbook
from generator.site.maps.atlas import MARKS
from tests.builders import HOUSE, RHONE, make_award, make_record

FLOWERS = Sign("fleur", "fleurs", True, "", "fleur")


@pytest.fixture(scope="module")
def data(real_yearbook: Yearbook, outlines: Outlines) -> ChartData:
    """The places of the real palmarès, from one to nine flowers."""
    awards = tuple(replace(a, level=1 + n % MOST) for n, a in enumerate(real_yearbook.newest.awards))
    record = make_record(*awards, house=replace(HOUSE, scale=Scale(MOST, FLOWERS)))
    return ChartData(record, count_edition(record, (*real_yearbook.departments,)), outlines)


@pytest.mark.parametrize("top", range(2, MOST + 1))
def test_each_level_has_its_tone_and_its_mark(top: int) -> None:
    """In every palette, in the file to take away and in the page."""
    scale = Scale(top)
    for palette in (LIGHT, DARK, GREY):
        assert len({palette[level_role(scale.step(level))] for level in scale.levels}) == top
    assert len({level_shape(scale.shape(level)) for level in scale.levels}) == top
    assert len({MARKS[scale.shape(level)] for level in scale.levels}) == top


def test_few_levels_have_as_many_corners_as_the_level() -> None:
    assert [Scale(5).shape(level) for level in range(1, 6)] == [1, 3, 5, 7, 9]
    assert [Scale(3).shape(level) for level in range(1, 4)] == [1, 3, 5]


def outside(sketch: Sketch) -> Iterator[str]:
    """The words and the marks that leave the sheet."""
    canvas = Canvas(sketch.width, sketch.height, FLOWERS)
    sketch.draw(canvas)
    shares = {"left": 0.0, "center": 0.5, "right": 1.0}
    for stroke in canvas.drawing().strokes:
        if isinstance(stroke, Words):
            wide = canvas.text_width(stroke.text, size=stroke.size, weight=stroke.weight)
            left = stroke.x - shares[stroke.anchor] * wide
            if left < -1 or left + wide > WIDTH + 1 or not 0 <= stroke.y <= sketch.height:
                yield stroke.text
        elif isinstance(stroke, Stamps):
            yield from (str(point) for point in stroke.points if not (0 <= point[0] <= WIDTH))


@pytest.mark.parametrize("name", sorted(CATALOGUE))
def test_nine_levels_keep_inside_the_sheet(data: ChartData, name: str) -> None:
    assert [*outside(CATALOGUE[name](data))] == []


def test_the_map_of_a_territory_holds_the_key_of_nine_levels(outlines: Outlines) -> None:
    awards = [make_award(level, name=f"Bron-{level}", code=f"6902{level}") for level in range(1, MOST + 1)]
    land = Land("carte-rhone", "Les neuf collectivités labellisées du Rhône en 2020", frozenset({RHONE.code}))
    assert [*outside(sketch_territory(land, awards, outlines, Scale(MOST, FLOWERS)))] == []
