"""Charts hold for editions that nobody has seen yet: one award, ties, unknown places, the regions of before 2016."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.charts.catalogue import CATALOGUE
from generator.charts.drawing.sketch import ChartData
from generator.indicators.counts import count_edition
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind
from generator.model.outlines import Outlines
from tests.builders import MORBIHAN, RHONE, drawn, make_award, make_collectivity, make_record


def data_of(outlines: Outlines, *awards: Award) -> ChartData:
    record = make_record(*awards)
    return ChartData(record, count_edition(record, (MORBIHAN, RHONE)), outlines)


@pytest.mark.parametrize("name", sorted(CATALOGUE))
@pytest.mark.parametrize("level", [1, 5])
def test_one_award_is_enough(outlines: Outlines, name: str, level: int) -> None:
    sketch = CATALOGUE[name](data_of(outlines, make_award(level=level)))
    assert sketch.title
    assert drawn(sketch).startswith(b"<svg")


def test_before_2016_regions_are_those_of_the_time(outlines: Outlines) -> None:
    award = replace(make_award(), year=2012, region="Rhône-Alpes")
    today = data_of(outlines, award)
    then = ChartData(today.record, replace(today.indicators, year=2012), outlines)
    drawings = [drawn(CATALOGUE["carte-regions"](data)) for data in (today, then)]
    number_of_one = drawings[1].count(b"<use")
    assert number_of_one > drawings[0].count(b"<use")


def test_levels_that_tie_are_said_to_tie(outlines: Outlines) -> None:
    awards = [make_award(level=level) for level in (2, 5)]
    title = CATALOGUE["niveaux"](data_of(outlines, *awards)).title
    assert title == "Deux niveaux à égalité\u00a0: 1\u00a0collectivité sur 2 pour chacun"


def test_a_place_without_coordinates_is_owned_up_to(outlines: Outlines) -> None:
    lost = replace(make_award(), collectivity=make_collectivity(latitude=None, longitude=None))
    description = CATALOGUE["carte-niveaux"](data_of(outlines, make_award(), lost)).description
    assert "1\u00a0collectivité n’est pas placée." in description


def test_an_edition_of_intercommunalities_only(outlines: Outlines) -> None:
    only = replace(make_award(), collectivity=make_collectivity(kind=CollectivityKind.INTERCOMMUNALITY))
    for name in ("types", "habitants"):
        assert drawn(CATALOGUE[name](data_of(outlines, only)))
