"""The charts of what only some editions hold say what the facts say."""

from __future__ import annotations

import pytest

from generator.charts.catalogue import DECLARED
from generator.charts.drawing.sketch import ChartData
from generator.charts.numbers.declared import shown_figures, sketch_declared
from generator.charts.numbers.third_places import sketch_third_places
from generator.indicators.counts import count_edition
from generator.model.names import ChartName
from generator.model.outlines import Outlines
from generator.model.yearbook import Yearbook


@pytest.fixture(scope="module")
def data(real_yearbook: Yearbook) -> ChartData:
    record = next(record for record in real_yearbook.editions if record.year == 2019)
    return ChartData(record, count_edition(record, real_yearbook.departments), Outlines({}, {}))


def test_third_places_add_up(data: ChartData) -> None:
    sketch = sketch_third_places(data)
    assert len(sketch.table.rows) == 18
    assert sum(int(row[3]) for row in sketch.table.rows) == 1510
    assert sketch.table.rows[0] == ("Île-de-France", 278, 37, 315)
    assert "près de 1\u202f800" in sketch.description


def test_shares_are_written_as_shares(data: ChartData) -> None:
    sketch = sketch_declared(data, ChartName.INEQUALITIES)
    assert sketch.title == "Français jugeant urgentes des formations au numérique\u00a0: 43\u202f%"
    assert ("Français « abandonnistes »", "19\u202f%") in sketch.table.rows


def test_numbers_are_written_as_numbers(data: ChartData) -> None:
    sketch = sketch_declared(data, ChartName.OPEN_DATA)
    assert [row[1] for row in sketch.table.rows] == ["4\u202f510", "plus de 343"]


@pytest.mark.parametrize("name", DECLARED)
def test_only_figures_that_ask_for_it_are_drawn(data: ChartData, name: ChartName) -> None:
    assert {figure.chart for figure in shown_figures(data, name)} == {name}
