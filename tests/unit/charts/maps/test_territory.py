"""The near map of a département or a region: all of it, nothing outside, whoever can be placed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.sketch import Sketch
from generator.charts.drawing.strokes import Shape, Stamps, Words
from generator.charts.drawing.style import WIDTH
from generator.charts.maps.territory import Land, can_be_mapped, sketch_territory
from generator.french.scale import AT_SIGNS
from generator.geography.light_outlines import lighten
from generator.model.award import Award
from generator.model.outlines import Outlines
from generator.model.yearbook import Yearbook
from generator.pages.addresses import region_of
from tests.builders import make_award

LAND = Land("carte-rhone", "Les deux collectivités labellisées du Rhône en 2020", frozenset({"69"}))
BARE = Outlines({}, {})


def pieces(sketch: Sketch) -> tuple[list[Shape], list[Stamps], list[Words]]:
    canvas = Canvas(sketch.width, sketch.height, AT_SIGNS.sign)
    sketch.draw(canvas)
    strokes = canvas.drawing().strokes
    return (
        [one for one in strokes if isinstance(one, Shape)],
        [one for one in strokes if isinstance(one, Stamps)],
        [one for one in strokes if isinstance(one, Words)],
    )


def lands(yearbook: Yearbook) -> Iterator[tuple[Land, Sequence[Award]]]:
    """Every département and every region of the newest edition."""
    record = yearbook.newest
    for code in sorted({award.collectivity.department.code for award in record.awards}):
        yield Land(code, code, frozenset({code})), [a for a in record.awards if a.collectivity.department.code == code]
    for name in sorted({award.region for award in record.awards}):
        codes = frozenset(one.code for one in yearbook.departments if region_of(one, record.year) == name)
        yield Land(name, name, codes), [award for award in record.awards if award.region == name]


def test_every_real_territory_has_its_map(real_yearbook: Yearbook, outlines: Outlines) -> None:
    """Everything inside the sheet, a mark for each collectivity, at least one name."""
    light = lighten(outlines, 2.5)
    for land, awards in lands(real_yearbook):
        assert can_be_mapped(land.codes, awards), land.name
        sketch = sketch_territory(land, awards, light, AT_SIGNS)
        shapes, stamps, words = pieces(sketch)
        points = [pair for one in shapes for _, n in one.path for pair in zip(n[::2], n[1::2], strict=True)]
        points += [point for one in stamps for point in one.points]
        assert all(-0.01 <= x <= WIDTH + 0.01 and 0 <= y <= sketch.height for x, y in points), land.name
        marked = sum(len(one.points) for one in stamps if max(y for _, y in one.points) < sketch.height - 42)
        assert marked == len(awards), land.name
        assert {award.name for award in awards} & {one.text for one in words}, land.name


def test_no_name_lies_on_another(real_yearbook: Yearbook, outlines: Outlines) -> None:
    record, light = real_yearbook.newest, lighten(outlines, 2.5)
    awards = [award for award in record.awards if award.region == "Île-de-France"]
    canvas = Canvas(WIDTH, 1)
    _, _, words = pieces(sketch_territory(Land("idf", "L’Île-de-France", frozenset({"77"})), awards, light, AT_SIGNS))
    names = [one for one in words if one.text in {award.name for award in awards}]
    assert len(names) > 5
    for one, other in combinations(names, 2):
        wide = canvas.text_width(one.text, size=one.size, weight=one.weight)
        also = canvas.text_width(other.text, size=other.size, weight=other.weight)
        assert abs(one.y - other.y) >= 17 or one.x + wide <= other.x or other.x + also <= one.x


def test_a_land_without_outline_is_a_map_of_its_places() -> None:
    awards = [make_award(5, name="Bron"), make_award(2, name="Givors", code="69091", latitude=45.58)]
    sketch = sketch_territory(LAND, awards, BARE, AT_SIGNS)
    _, stamps, words = pieces(sketch)
    said = {one.text for one in words}
    assert {"Bron", "Givors"} <= said
    assert any(text.endswith("km") for text in said)
    assert len(stamps) >= 2
    assert sketch.alternative == (
        "Carte\u00a0: les deux collectivités labellisées du Rhône en 2020, chacune à sa place, par niveau."
    )


def test_who_has_no_place_is_said_and_not_drawn() -> None:
    awards = [make_award(5), make_award(2, name="Givors", code="69091", latitude=None, longitude=None)]
    sketch = sketch_territory(LAND, awards, BARE, AT_SIGNS)
    assert sketch.alternative.endswith("1 sans place connue.")
    assert "Givors" not in {one.text for one in pieces(sketch)[2]}


@pytest.mark.parametrize(
    ("codes", "expected"),
    [(("69",), True), (("974",), True), (("69", "01"), True), (("974", "971"), False), (("69", "974"), False)],
)
def test_an_overseas_departement_is_mapped_alone(codes: Sequence[str], expected: bool) -> None:
    assert can_be_mapped(codes, [make_award()]) is expected


def test_nobody_placed_no_map() -> None:
    assert not can_be_mapped(("69",), [make_award(longitude=None)])
