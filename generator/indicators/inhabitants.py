"""Inhabitants of the labelled communes, by class of population.

Intercommunalities are left out: their communes may be labelled too, and would count twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.indicators.counts import PopulationClass, population_class
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind


@dataclass(frozen=True, slots=True)
class ClassInhabitants:
    """How many labelled communes are in a class of population, and how many people live there."""

    population_class: PopulationClass
    communes: int
    inhabitants: int


@dataclass(frozen=True, slots=True)
class Inhabitants:
    """The classes from the smallest communes to the largest, empty ones included.

    ``reference_year`` is the year of most of the legal populations (0 when none is known); ``unknown`` communes have
    no known population and are counted nowhere else.
    """

    reference_year: int
    classes: tuple[ClassInhabitants, ...]
    unknown: int

    @property
    def communes(self) -> int:
        """The communes whose population is known."""
        return sum(row.communes for row in self.classes)

    @property
    def inhabitants(self) -> int:
        """The inhabitants of those communes."""
        return sum(row.inhabitants for row in self.classes)


def count_inhabitants(awards: Iterable[Award]) -> Inhabitants:
    """The inhabitants of the labelled communes, by legal population nearest to each award's year."""
    communes: Counter[PopulationClass] = Counter()
    inhabitants: Counter[PopulationClass] = Counter()
    years: Counter[int] = Counter()
    for award in awards:
        if award.collectivity.kind is not CollectivityKind.COMMUNE:
            continue
        name, population = population_class(award), award.collectivity.population(award.year)
        communes[name] += 1
        if population is not None:
            years[population[0]] += 1
            inhabitants[name] += population[1]
    known = [name for name in PopulationClass if name is not PopulationClass.UNKNOWN]
    rows = tuple(ClassInhabitants(name, communes[name], inhabitants[name]) for name in known)
    reference = max(sorted(years), key=lambda year: years[year], default=0)
    return Inhabitants(reference, rows, communes[PopulationClass.UNKNOWN])
