"""The palmarès place by place: who is labelled there, how large each edition is, what profiles tell of older years.

What is said of one place at a time looks here, so that it depends on its place and not on the whole palmarès.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.french.words import sort_key
from generator.indicators.counts import count_levels
from generator.indicators.memory import tell
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind
from generator.model.yearbook import EditionRecord, Yearbook


@dataclass(frozen=True, slots=True)
class Size:
    """How many an edition names, of each kind and at each level (from the highest to 1)."""

    communes: int
    intercommunalities: int
    by_level: tuple[tuple[int, int], ...]

    @property
    def total(self) -> int:
        """All of them."""
        return self.communes + self.intercommunalities


def award_key(year: int, code: str) -> str:
    """Where ``group_awards`` holds the award of a collectivity."""
    return f"{year} {code}"


def department_key(year: int, code: str) -> str:
    """Where it holds those of a département."""
    return f"{year} département {code}"


def region_key(year: int, name: str) -> str:
    """Where it holds those of a region of the edition."""
    return f"{year} région {name}"


def group_awards(yearbook: Yearbook) -> Mapping[str, tuple[Award, ...]]:
    """The awards by collectivity, département and region of each edition, in alphabetical order."""
    found: dict[str, list[Award]] = defaultdict(list)
    for record in yearbook.editions:
        for award in sorted(record.awards, key=lambda award: (sort_key(award.name), award.collectivity.code)):
            found[award_key(record.year, award.collectivity.code)].append(award)
            found[department_key(record.year, award.collectivity.department.code)].append(award)
            found[region_key(record.year, award.region)].append(award)
    return {key: tuple(awards) for key, awards in found.items()}


def measure_editions(yearbook: Yearbook) -> Mapping[str, Size]:
    """The size of each edition by its year, written."""
    return {str(record.year): _size(record) for record in yearbook.editions}


def _size(record: EditionRecord) -> Size:
    communes = sum(award.collectivity.kind is CollectivityKind.COMMUNE for award in record.awards)
    return Size(communes, len(record.awards) - communes, tuple(count_levels(record.awards, record.scale).items()))


def told_levels(yearbook: Yearbook) -> Mapping[str, tuple[tuple[int, int, int], ...]]:
    """What profiles say without doubt of years that have no edition, by code of the heir.

    Each is (year of the edition that tells, year told, level).
    """
    held = {record.year for record in yearbook.editions}
    return {
        heir: tuple(
            (record.year, year, level)
            for record, profile in profiles
            for year, level in sorted(profile.results.items())
            if year not in held and level and year not in profile.doubtful
        )
        for heir, profiles in tell(yearbook.editions).profiles.items()
    }
