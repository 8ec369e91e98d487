"""Every part of the country is drawn, and at its place."""

from __future__ import annotations

import pytest

from generator.charts.drawing.style import WIDTH
from generator.charts.maps.areas import class_starts
from generator.charts.maps.parts import GRAIN, HEIGHT, map_sheet
from generator.geography.sheet import INNER_SUBURBS, area, outer_rings, roomiest_point
from generator.model.collectivity import OVERSEAS
from generator.model.outlines import Outlines

SQUARE = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]
NEXT = [(2.0, 0.0), (4.0, 0.0), (4.0, 2.0), (2.0, 2.0)]


def test_every_department_is_drawn_on_the_sheet(outlines: Outlines) -> None:
    sheet = map_sheet(outlines)
    assert len(outlines.departments) == 101
    for code, rings in outlines.departments.items():
        drawn = sheet.overseas.get(code, sheet.mainland).rings(rings, GRAIN)
        assert drawn, code
        assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for ring in drawn for x, y in ring), code


def test_insets_hold_all_that_belongs_to_them(outlines: Outlines) -> None:
    sheet = map_sheet(outlines)
    assert set(sheet.overseas) == set(OVERSEAS)
    assert set(outlines.inner_suburbs) == set(INNER_SUBURBS)
    assert sheet.lens.pixels_per_metre > 5 * sheet.mainland.pixels_per_metre


def test_towns_stand_where_they_are(outlines: Outlines) -> None:
    sheet = map_sheet(outlines)
    lille, nice, brest = (sheet.mainland.place(*town) for town in ((3.06, 50.63), (7.26, 43.71), (-4.49, 48.39)))
    assert brest[0] < lille[0] < nice[0]
    assert lille[1] < brest[1] < nice[1]


def test_shared_borders_cancel_out() -> None:
    (outline,) = outer_rings([SQUARE, NEXT], 1.0)
    assert abs(area(outline)) == pytest.approx(8.0)


def test_a_region_is_as_large_as_its_departments(outlines: Outlines) -> None:
    sheet = map_sheet(outlines)
    brittany = [
        ring for code in ("22", "29", "35", "56") for ring in sheet.mainland.rings(outlines.departments[code], GRAIN)
    ]
    whole = outer_rings(brittany, GRAIN)
    assert abs(sum(area(ring) for ring in whole)) == pytest.approx(abs(sum(area(ring) for ring in brittany)), rel=1e-6)


def test_a_number_is_written_inside_its_area() -> None:
    hook = [(0.0, 0.0), (10.0, 0.0), (10.0, 1.0), (4.0, 1.0), (4.0, 10.0), (0.0, 10.0)]
    x, y = roomiest_point([hook])
    assert 0 < x < 4
    assert 0 < y < 10


@pytest.mark.parametrize(
    ("largest", "starts"), [(1, (1,)), (3, (1, 2)), (13, (1, 2, 4, 7, 10)), (40, (1, 3, 6, 11, 21))]
)
def test_classes_of_a_map(largest: int, starts: tuple[int, ...]) -> None:
    assert class_starts(largest) == starts
