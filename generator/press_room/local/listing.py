"""Which local releases an edition has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.french.words import slug, sort_key
from generator.model.award import Award
from generator.model.collectivity import Department
from generator.press_room.local.near import has_department_map, has_region_map
from generator.press_room.local.release import local_release
from generator.press_room.local.territory import department_release, region_release
from generator.press_room.paper import Paper
from generator.publication.publication import Publication


class Scope(StrEnum):
    """What a local release is about."""

    COLLECTIVITY = "collectivite"
    DEPARTMENT = "departement"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class LocalRelease:
    """A release that can be written: ``code`` is that of the collectivity or département, or the region's name.

    ``stem`` is its part of an address, which stays as long as the code and the name in that edition.
    """

    scope: Scope
    year: int
    code: str
    name: str
    stem: str

    def write(self, publication: Publication) -> Paper:
        """The document."""
        return _WRITERS[self.scope](publication, self.year, self.code)

    def has_map(self, publication: Publication) -> bool:
        """Whether it shows the near map of its territory; nothing is written or drawn to tell."""
        told = _MAPS.get(self.scope)
        return bool(told and told(publication, self.year, self.code))


_WRITERS: dict[Scope, Callable[[Publication, int, str], Paper]] = {
    Scope.COLLECTIVITY: local_release,
    Scope.DEPARTMENT: department_release,
    Scope.REGION: region_release,
}


_MAPS: dict[Scope, Callable[[Publication, int, str], bool]] = {
    Scope.DEPARTMENT: has_department_map,
    Scope.REGION: has_region_map,
}


def release_of_collectivity(award: Award) -> LocalRelease:
    """That of a collectivity."""
    one = award.collectivity
    return LocalRelease(Scope.COLLECTIVITY, award.year, one.code, one.name, f"{slug(one.name)}-{one.code.lower()}")


def release_of_department(year: int, one: Department) -> LocalRelease:
    """That of a département."""
    stem = f"departement-{slug(one.name)}-{one.code.lower()}"
    return LocalRelease(Scope.DEPARTMENT, year, one.code, one.name, stem)


def release_of_region(year: int, name: str) -> LocalRelease:
    """That of a region of an edition."""
    return LocalRelease(Scope.REGION, year, name, name, f"region-{slug(name)}")


def releases_of(publication: Publication, year: int) -> Iterator[LocalRelease]:
    """The releases of an edition: collectivities, then départements, then regions, each in order; none is written."""
    record = publication.yearbook.record(year)
    for award in sorted(record.awards, key=lambda award: (sort_key(award.name), award.collectivity.code)):
        yield release_of_collectivity(award)
    departments = {award.collectivity.department.code: award.collectivity.department for award in record.awards}
    for _, department in sorted(departments.items()):
        yield release_of_department(year, department)
    for name in sorted({award.region for award in record.awards}, key=sort_key):
        yield release_of_region(year, name)
