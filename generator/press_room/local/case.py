"""What the palmarès says of one collectivity in one edition, and what that makes of its release."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.french.places import PlaceName, intercommunality, town
from generator.indicators.counts import PopulationClass, population_class
from generator.indicators.places import award_key, department_key, region_key
from generator.model.award import Award
from generator.model.collectivity import Collectivity, CollectivityKind
from generator.model.yearbook import EditionRecord
from generator.publication.publication import Publication

A_TOWN = 5_000
"""The inhabitants from which a commune is called a town."""


class Pattern(StrEnum):
    """What a release opens with: the first of these that is true of the collectivity."""

    FALL = "recul"
    TOP_RISE = "plus haut niveau atteint"
    TOP_SAME = "plus haut niveau conservé"
    TOP = "plus haut niveau"
    RISE = "progrès"
    RETURN = "retour"
    ONLY = "seule de son département"
    FIRST = "première labellisation connue"
    VILLAGE = "village"
    SAME = "niveau conservé"
    HELD = "niveau obtenu"


@dataclass(frozen=True)
class Case:
    """A collectivity in an edition.

    ``before`` is its last award in an earlier edition of the yearbook, None without one or when it was another
    collectivity then; ``known`` are its own earlier (year, level), oldest first, those that profiles tell included;
    ``is_new`` when the yearbook knows no label before this one, of whatever it continues. ``editions`` are the years of
    the palmarès up to this one; ``follows`` when this one is the label's next after the last of them: else nobody knows
    what happened between. ``department`` and ``region`` are who is labelled there.
    """

    record: EditionRecord
    award: Award
    name: PlaceName
    before: Award | None
    known: tuple[tuple[int, int], ...]
    is_new: bool
    follows: bool
    editions: tuple[int, ...]
    department: tuple[Award, ...]
    region: tuple[Award, ...]

    @property
    def year(self) -> int:
        """The edition's."""
        return self.award.year

    @property
    def level(self) -> int:
        """What it obtained."""
        return self.award.level

    @property
    def previous(self) -> int:
        """The year of the edition before this one, 0 without one."""
        return self.editions[-2] if len(self.editions) > 1 else 0

    @property
    def was_there(self) -> bool:
        """Whether the edition before this one names it."""
        return self.before is not None and self.before.year == self.previous

    @property
    def gap(self) -> int:
        """The levels gained since the edition before, lost if negative."""
        return self.level - self.before.level if self.before and self.was_there else 0

    @property
    def is_top(self) -> bool:
        """Whether its level is the highest."""
        return self.level == self.record.scale.top

    @property
    def is_alone(self) -> bool:
        """Whether nobody else of its département is labelled."""
        return len(self.department) == 1

    @property
    def is_faithful(self) -> bool:
        """Whether every edition names it, three at least."""
        years = {year for year, _ in self.known}
        return len(self.editions) > 2 and years.issuperset(self.editions[:-1])

    @property
    def population(self) -> tuple[int, int] | None:
        """(reference year, inhabitants)."""
        return self.award.collectivity.population(self.year)

    @property
    def pattern(self) -> Pattern:
        """What its release opens with."""
        return next(pattern for pattern in Pattern if self._is(pattern))

    def _is(self, pattern: Pattern) -> bool:
        same = self.was_there and not self.gap and self.follows
        return {
            Pattern.FALL: self.gap < 0,
            Pattern.TOP_RISE: self.is_top and self.gap > 0 and self.follows,
            Pattern.TOP_SAME: self.is_top and same,
            Pattern.TOP: self.is_top,
            Pattern.RISE: self.gap > 0,
            Pattern.RETURN: self.before is not None and not self.was_there and self.follows,
            Pattern.ONLY: self.is_alone and not self._is_the_department,
            Pattern.FIRST: bool(self.previous) and self.is_new,
            Pattern.VILLAGE: population_class(self.award) is PopulationClass.VILLAGE,
            Pattern.SAME: same,
            Pattern.HELD: True,
        }[pattern]

    @property
    def _is_the_department(self) -> bool:
        """Paris is the only commune of its département."""
        return self.award.name == self.award.collectivity.department.name


def find_case(publication: Publication, year: int, code: str) -> Case:
    """The case of a collectivity by the code that it had. Raises KeyError when the edition does not name it."""
    (award, *_) = publication.awards_by_place[award_key(year, code)]
    records = [
        one for one in publication.yearbook.editions if one.year <= year and publication.sizes[str(one.year)].total
    ]
    earlier = [a for a in publication.yearbook.awards_by_code[award.heir] if a.year < year]
    own = [a for a in earlier if a.collectivity.code == code]
    known = _told(publication, award) | {a.year: a.level for a in own}
    places, last = publication.awards_by_place, records[-2:-1]
    return Case(
        record=records[-1],
        award=award,
        name=name_of(award.collectivity, year),
        before=own[-1] if own and own[-1] is earlier[-1] else None,
        known=tuple(sorted(known.items())),
        is_new=not earlier and not known,
        follows=any(one.edition.number + 1 == records[-1].edition.number for one in last),
        editions=tuple(one.year for one in records),
        department=places[department_key(year, award.collectivity.department.code)],
        region=places[region_key(year, award.region)],
    )


def _told(publication: Publication, award: Award) -> dict[int, int]:
    """The levels of earlier years that a profile tells, in this edition or before."""
    told = publication.told_levels.get(award.heir, ())
    return {year: level for told_in, year, level in told if told_in <= award.year and year < award.year}


def name_of(one: Collectivity, year: int) -> PlaceName:
    """A collectivity in a sentence."""
    if one.kind is CollectivityKind.INTERCOMMUNALITY:
        return intercommunality(one.name, one.nature)
    population = one.population(year)
    return town(one.name, "ville" if population and population[1] >= A_TOWN else "commune", one.department.code)
