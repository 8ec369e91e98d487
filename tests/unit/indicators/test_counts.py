"""Counts of small palmarès, and what must hold of the real one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.indicators.counts import PopulationClass, count_edition, population_class
from generator.model.collectivity import CollectivityKind
from generator.model.yearbook import Yearbook
from tests.builders import MORBIHAN, RHONE, make_award, make_record

DEPARTMENTS = (MORBIHAN, RHONE)


@given(st.lists(st.integers(1, 5)))
def test_every_count_adds_up(levels: list[int]) -> None:
    awards = [make_award(level, code=str(n), department=DEPARTMENTS[n % 2]) for n, level in enumerate(levels)]
    counted = count_edition(make_record(*awards), DEPARTMENTS)
    assert counted.total == len(levels) == sum(counted.by_level.values()) == sum(counted.by_kind.values())
    assert counted.total == sum(counted.by_population_class.values()) == sum(r.total for r in counted.by_region)
    assert counted.total == sum(department.total for department in counted.by_department)
    assert sum(level * number for level, number in counted.by_level.items()) == sum(levels)


def test_population_classes_have_the_bounds_of_2012() -> None:
    bounds = {2_999: "VILLAGE", 3_000: "TOWN", 19_999: "TOWN", 20_000: "CITY", 99_999: "CITY", 100_000: "LARGE_CITY"}
    for inhabitants, name in bounds.items():
        assert population_class(make_award(populations=((2016, inhabitants),))) is PopulationClass[name]
    assert population_class(make_award(populations=())) is PopulationClass.UNKNOWN


def test_inhabitants_of_communes_and_of_intercommunalities_are_summed_apart() -> None:
    awards = (
        make_award(code="1", populations=((2016, 1_000),)),
        make_award(code="2", populations=((2016, 9_000),), kind=CollectivityKind.INTERCOMMUNALITY),
        make_award(code="3", populations=()),
    )
    population = count_edition(make_record(*awards), DEPARTMENTS).population
    assert (population.communes, population.intercommunalities, population.unknown) == (1_000, 9_000, 1)


def test_a_department_without_award_is_counted_as_zero() -> None:
    counted = count_edition(make_record(make_award()), DEPARTMENTS)
    assert [(d.department.code, d.total) for d in counted.by_department] == [("56", 0), ("69", 1)]


def test_the_real_edition_of_2020(real_yearbook: Yearbook) -> None:
    """The totals of an independent count of the source, list by list."""
    record = next(record for record in real_yearbook.editions if record.year == 2020)
    counted = count_edition(record, real_yearbook.departments)
    assert counted.total == 232
    assert counted.by_level == {5: 63, 4: 48, 3: 58, 2: 44, 1: 19}
    assert len(counted.by_region) == 16
    assert {r.region: r.total for r in counted.by_region}["Île-de-France"] == 53
