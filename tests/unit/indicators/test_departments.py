"""Each département through the editions."""

from __future__ import annotations

from dataclasses import replace

from generator.indicators.departments import build_departments
from generator.model.yearbook import EditionRecord, Yearbook
from tests.builders import MORBIHAN, RHONE, make_award, make_edition, make_year, make_yearbook

FIRST = make_year(2012, Agen=3, Bron=5, Caen=2)
SECOND = make_year(2019, Agen=5, Bron=5, Dole=1)


def test_totals_levels_and_ways_of_a_departement() -> None:
    empty, rhone = build_departments(make_yearbook(FIRST, SECOND))
    assert (rhone.department, rhone.years, rhone.totals) == (RHONE, (2012, 2019), (3, 3))
    assert [counts[5] for counts in rhone.by_level] == [1, 2]
    assert [round(mean or 0, 2) for mean in rhone.mean_levels] == [3.33, 3.67]
    ways = [(way.latest.name, way.levels) for way in rhone.trajectories]
    assert ways == [("Bron", (5, 5)), ("Agen", (3, 5)), ("Dole", (0, 1)), ("Caen", (2, 0))]
    assert (empty.department, empty.totals, empty.mean_levels) == (MORBIHAN, (0, 0), (None, None))


def test_a_merged_collectivity_is_one_way_under_its_latest_name() -> None:
    old = replace(make_award(2, name="Jaunay-Clan", code="86115"), year=2019, heir="69029")
    before = EditionRecord(make_edition(year=2019, number=20), awards=(old,))
    after = EditionRecord(make_edition(), awards=(make_award(3, name="Jaunay-Marigny"),))
    _, rhone = build_departments(make_yearbook(before, after))
    assert [(way.latest.name, way.levels) for way in rhone.trajectories] == [("Jaunay-Marigny", (2, 3))]


def test_territories_of_another_status_are_no_departements(real_yearbook: Yearbook) -> None:
    every = build_departments(real_yearbook)
    assert len(every) == 101
    assert {"2A", "971", "976"} < {one.department.code for one in every}
    for place, record in enumerate(real_yearbook.editions):
        assert sum(one.totals[place] for one in every) == len(record.awards)
