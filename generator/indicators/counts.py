"""Counts of one edition's palmarès."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from generator.french.scale import Scale
from generator.french.words import sort_key
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind, Department
from generator.model.yearbook import EditionRecord, Yearbook

Key = TypeVar("Key")


class PopulationClass(StrEnum):
    """The classes of the 2012 yearbook; the value is the French label."""

    VILLAGE = "moins de 3 000 habitants"
    TOWN = "de 3 000 à 19 999 habitants"
    CITY = "de 20 000 à 99 999 habitants"
    LARGE_CITY = "100 000 habitants et plus"
    UNKNOWN = "population inconnue"


@dataclass(frozen=True, slots=True)
class RegionCount:
    """How many collectivities a region has, in all and at each level (from the highest to 1)."""

    region: str
    total: int
    by_level: dict[int, int]

    @property
    def mean_level(self) -> float:
        """The mean level."""
        return sum(level * count for level, count in self.by_level.items()) / self.total


@dataclass(frozen=True, slots=True)
class DepartmentCount:
    """How many collectivities a département has, in all and at each level."""

    department: Department
    total: int
    by_level: dict[int, int]


@dataclass(frozen=True, slots=True)
class Population:
    """Inhabitants concerned, by legal population of ``reference_year``.

    Communes and intercommunalities are summed apart: a labelled commune may lie in a labelled intercommunality, so
    ``communes + intercommunalities`` counts some inhabitants twice. ``unknown`` collectivities have no population.
    """

    reference_year: int
    communes: int
    intercommunalities: int
    unknown: int


@dataclass(frozen=True)
class EditionIndicators:
    """Everything counted in one edition. Regions and départements in French alphabetical order.

    ``others`` are the sizes of lists that a source may announce, by the name written in ``comparer``.
    """

    year: int
    total: int
    by_level: dict[int, int]
    by_kind: dict[CollectivityKind, int]
    by_population_class: dict[PopulationClass, int]
    levels_by_population_class: dict[PopulationClass, dict[int, int]]
    by_region: tuple[RegionCount, ...]
    by_department: tuple[DepartmentCount, ...]
    population: Population
    others: Mapping[str, int]
    scale: Scale

    @property
    def mean_level(self) -> float:
        """The mean level of the edition."""
        return sum(level * count for level, count in self.by_level.items()) / self.total if self.total else 0.0

    def named(self) -> dict[str, int]:
        """The indicators that a declared figure may be compared with, by the name written in ``comparer``."""
        return {
            "collectivites": self.total,
            "communes": self.by_kind[CollectivityKind.COMMUNE],
            "intercommunalites": self.by_kind[CollectivityKind.INTERCOMMUNALITY],
            "regions": len(self.by_region),
            "departements": sum(1 for count in self.by_department if count.total),
            "habitants_communes": self.population.communes,
            "habitants": self.population.communes + self.population.intercommunalities,
            **{f"niveau_{level}": count for level, count in self.by_level.items()},
            **{f"{REGION_PREFIX}{region.region}": region.total for region in self.by_region},
            **self.others,
        }


_COMPARABLE = (
    "collectivites",
    "communes",
    "intercommunalites",
    "regions",
    "departements",
    "habitants_communes",
    "habitants",
)
_COMPARABLE_LISTS = ("membres_jury", "tiers_lieux", "fiches_villes")
REGION_PREFIX = "region:"
"""« region:Bretagne » is compared with the collectivities of that region."""


def comparable(scale: Scale) -> tuple[str, ...]:
    """What a declared figure may be compared with, beside the regions."""
    return (*_COMPARABLE, *(f"niveau_{level}" for level in scale.levels), *_COMPARABLE_LISTS)


def population_class(award: Award) -> PopulationClass:
    """The class of a collectivity by its legal population nearest to the edition's year."""
    population = award.collectivity.population(award.year)
    if population is None:
        return PopulationClass.UNKNOWN
    bounds = (
        (3_000, PopulationClass.VILLAGE),
        (20_000, PopulationClass.TOWN),
        (100_000, PopulationClass.CITY),
    )
    return next((name for bound, name in bounds if population[1] < bound), PopulationClass.LARGE_CITY)


def count_levels(awards: Iterable[Award], scale: Scale) -> dict[int, int]:
    """Number of awards at each level, from the highest to 1, zeros included."""
    counted = Counter(award.level for award in awards)
    return {level: counted[level] for level in scale.levels}


def count_by_region(awards: Iterable[Award], scale: Scale) -> tuple[RegionCount, ...]:
    """One count for each region that has an award, in alphabetical order."""
    groups = _group(awards, lambda award: award.region)
    return tuple(RegionCount(name, len(group), count_levels(group, scale)) for name, group in _by_name(groups))


def count_by_department(
    awards: Iterable[Award], departments: Iterable[Department], scale: Scale
) -> tuple[DepartmentCount, ...]:
    """One count for each département, those without an award included, in the order of their codes."""
    groups = _group(awards, lambda award: award.collectivity.department.code)
    return tuple(
        DepartmentCount(department, len(group := groups.get(department.code, [])), count_levels(group, scale))
        for department in departments
    )


def count_population(awards: Iterable[Award]) -> Population:
    """Inhabitants of the labelled communes and intercommunalities (see ``Population``)."""
    totals: Counter[CollectivityKind] = Counter()
    unknown, years = 0, Counter[int]()
    for award in awards:
        population = award.collectivity.population(award.year)
        if population is None:
            unknown += 1
            continue
        years[population[0]] += 1
        totals[award.collectivity.kind] += population[1]
    reference = max(years, key=lambda year: years[year], default=0)
    return Population(reference, totals[CollectivityKind.COMMUNE], totals[CollectivityKind.INTERCOMMUNALITY], unknown)


def count_edition(record: EditionRecord, departments: Iterable[Department]) -> EditionIndicators:
    """All the counts of one edition."""
    awards, scale = record.awards, record.scale
    kinds = Counter(award.collectivity.kind for award in awards)
    classes = _group(awards, population_class)
    return EditionIndicators(
        year=record.year,
        total=len(awards),
        by_level=count_levels(awards, scale),
        by_kind={kind: kinds[kind] for kind in CollectivityKind},
        by_population_class={name: len(classes.get(name, [])) for name in PopulationClass},
        levels_by_population_class={name: count_levels(classes.get(name, []), scale) for name in PopulationClass},
        by_region=count_by_region(awards, scale),
        by_department=count_by_department(awards, departments, scale),
        population=count_population(awards),
        others=MappingProxyType(_count_others(record)),
        scale=scale,
    )


def _count_others(record: EditionRecord) -> dict[str, int]:
    places = {"tiers_lieux": record.third_places.counted} if record.third_places else {}
    profiles = {"fiches_villes": len(record.profiles)} if record.profiles else {}
    return {"membres_jury": len(record.jury), **places, **profiles}


def build_indicators(yearbook: Yearbook) -> dict[int, EditionIndicators]:
    """The counts of each edition, by year."""
    return {record.year: count_edition(record, yearbook.departments) for record in yearbook.editions}


def _by_name(groups: dict[str, list[Award]]) -> list[tuple[str, list[Award]]]:
    return sorted(groups.items(), key=lambda item: sort_key(item[0]))


def _group(awards: Iterable[Award], key: Callable[[Award], Key]) -> dict[Key, list[Award]]:
    groups: dict[Key, list[Award]] = {}
    for award in awards:
        groups.setdefault(key(award), []).append(award)
    return groups
