"""Each département through the editions: how many collectivities, at which levels, and the way of each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.french.scale import Scale
from generator.french.words import sort_key
from generator.indicators.counts import count_levels
from generator.model.award import Award
from generator.model.collectivity import OVERSEAS, Department
from generator.model.yearbook import EditionRecord, Yearbook


@dataclass(frozen=True, slots=True)
class Trajectory:
    """A collectivity under its latest name, with its level in each edition, oldest first: 0 when it is absent."""

    latest: Award
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DepartmentAcross:
    """A département in each of the ``years``, oldest first.

    ``by_level`` are counts from the highest level to 1, zeros included; ``trajectories`` start with the highest of
    the last level.
    """

    department: Department
    years: tuple[int, ...]
    by_level: tuple[Mapping[int, int], ...]
    trajectories: tuple[Trajectory, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """Its number of collectivities in each edition."""
        return tuple(sum(counts.values()) for counts in self.by_level)

    @property
    def mean_levels(self) -> tuple[float | None, ...]:
        """The mean level in each edition, None without a collectivity."""
        sums = (sum(level * count for level, count in counts.items()) for counts in self.by_level)
        return tuple(points / total if total else None for points, total in zip(sums, self.totals, strict=True))


def build_departments(yearbook: Yearbook) -> tuple[DepartmentAcross, ...]:
    """Every département by code, those that no palmarès names included."""
    records = [record for record in yearbook.editions if record.awards]
    named = {award.collectivity.department for record in records for award in record.awards}
    departments = {one.code: one for one in (*named, *filter(_is_department, yearbook.departments))}
    return tuple(_follow(one, records) for _, one in sorted(departments.items()))


def _is_department(one: Department) -> bool:
    """Not an overseas territory of another status, which the register holds too."""
    return one.code < "97" or one.code in OVERSEAS


def _follow(department: Department, records: Sequence[EditionRecord]) -> DepartmentAcross:
    scale = records[-1].scale if records else Scale()
    found = [[a for a in r.awards if a.collectivity.department.code == department.code] for r in records]
    years = tuple(record.year for record in records)
    return DepartmentAcross(
        department, years, tuple(count_levels(awards, scale) for awards in found), _trajectories(found)
    )


def _trajectories(found: Sequence[Iterable[Award]]) -> tuple[Trajectory, ...]:
    by_heir = [{award.heir: award for award in awards} for awards in found]
    latest = {heir: award for awards in by_heir for heir, award in awards.items()}
    ways = (
        Trajectory(award, tuple(awards[heir].level if heir in awards else 0 for awards in by_heir))
        for heir, award in latest.items()
    )
    return tuple(sorted(ways, key=_highest_first))


def _highest_first(one: Trajectory) -> tuple[tuple[int, ...], tuple[str, str]]:
    return tuple(-level for level in reversed(one.levels)), sort_key(one.latest.name)
