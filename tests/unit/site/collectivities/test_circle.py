"""Who stands around whom: the nearest of the region that are of another département."""

from __future__ import annotations

from dataclasses import replace

from generator.model.award import Award
from generator.site.collectivities.circle import Circle
from tests.builders import RHONE, make_award, make_record

AIN = replace(RHONE, code="01", name="Ain")


def award(name: str, north: float | None, **changes: object) -> Award:
    values = {"department": AIN, "latitude": north, "longitude": None if north is None else 4.9, **changes}
    return make_award(name=name, code=f"0100{name}", **values)


def test_the_nearest_of_other_departements_come_first_and_unknown_places_last() -> None:
    here = award("Bron", 45.7, department=RHONE)
    beside = award("Vénissieux", 45.7, department=RHONE)
    others = [award("c", 46.5), award("b", None), award("a", None), award("d", 45.9)]
    circle = Circle(make_record(here, beside, *others))
    assert [one.name for one in circle.around(here, 9)] == ["d", "c", "a", "b"]
    assert [one.name for one in circle.around(here, 1)] == ["d"]


def test_a_place_that_nobody_knows_has_its_others_by_code() -> None:
    here = award("Bron", None, department=RHONE)
    circle = Circle(make_record(here, award("c", 46.5), award("b", None), award("a", 45.9)))
    assert [one.name for one in circle.around(here, 2)] == ["a", "b"]


def test_a_large_departement_shows_the_nearest_by_name() -> None:
    here = award("m", 45.0)
    others = [award(name, north) for name, north in (("z", 45.1), ("c", 45.9), ("a", 45.2), ("b", None))]
    elsewhere = award("x", 45.0, department=RHONE)
    circle = Circle(make_record(here, elsewhere, *others))
    assert [one.name for one in circle.same_department(here, 4)] == ["a", "b", "c", "z"]
    assert [one.name for one in circle.same_department(here, 2)] == ["a", "z"]
    assert circle.department_total(here) == 5
