"""What the editions say when they are read together. Regions are always those of today."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.french.scale import MOST, Scale
from generator.french.words import sort_key
from generator.indicators.counts import EditionIndicators, count_edition
from generator.indicators.moves import Moves, compare
from generator.indicators.participation import Participation, find_participation
from generator.model.award import Award
from generator.model.yearbook import EditionRecord, Yearbook

ABSENT = 0
"""In a flow, the level of those that a palmarès does not name."""


@dataclass(frozen=True, slots=True)
class RegionAcross:
    """A region of today and its number of collectivities in each edition, oldest first."""

    region: str
    totals: tuple[int, ...]

    @property
    def change(self) -> int:
        """What it gained, or lost if negative, from the first edition to the last."""
        return self.totals[-1] - self.totals[0]


@dataclass(frozen=True, slots=True)
class Faithful:
    """A collectivity that every edition names, under its latest name, with its level in each, oldest first."""

    latest: Award
    levels: tuple[int, ...]

    @property
    def progress(self) -> int:
        """The levels gained, or lost if negative, from the first edition to the last."""
        return self.levels[-1] - self.levels[0]


@dataclass(frozen=True)
class Across:
    """All the editions that have an award, two at least, oldest first, and what joins them.

    ``numbers`` are the labels' (13 for the 13th); ``regions`` are in alphabetical order; ``moves`` go from each edition
    to the next one, ``whole`` from the first to the last.
    """

    editions: tuple[EditionIndicators, ...]
    numbers: tuple[int, ...]
    participation: tuple[Participation, ...]
    regions: tuple[RegionAcross, ...]
    faithful: tuple[Faithful, ...]
    moves: tuple[Moves, ...]
    whole: Moves

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the editions."""
        return tuple(edition.year for edition in self.editions)

    @property
    def first(self) -> EditionIndicators:
        """The oldest edition."""
        return self.editions[0]

    @property
    def last(self) -> EditionIndicators:
        """The newest edition."""
        return self.editions[-1]

    @property
    def scale(self) -> Scale:
        """How the label counts."""
        return self.last.scale

    def edition(self, year: int) -> EditionIndicators:
        """The counts of one of the editions."""
        return self.editions[self.years.index(year)]

    def between(self, before: int, now: int) -> Moves:
        """The moves of a pair of editions that follow each other."""
        return next(moves for moves in self.moves if (moves.before, moves.now) == (before, now))

    def missing(self, moves: Moves) -> int:
        """How many editions of the label lie between the two of a pair, after their numbers."""
        before, now = (self.numbers[self.years.index(year)] for year in (moves.before, moves.now))
        return max(0, now - before - 1)


def build_across(yearbook: Yearbook) -> Across | None:
    """The editions read together; None when fewer than two have an award."""
    records = [record for record in yearbook.editions if record.awards]
    if len(records) < 2:
        return None
    return Across(
        editions=tuple(count_edition(record, yearbook.departments) for record in records),
        numbers=tuple(record.edition.number for record in records),
        participation=find_participation(yearbook),
        regions=count_regions_of_today(records),
        faithful=find_faithful(records),
        moves=tuple(compare(before, now, records) for before, now in pairwise(records)),
        whole=compare(records[0], records[-1], records),
    )


def count_regions_of_today(records: Sequence[EditionRecord]) -> tuple[RegionAcross, ...]:
    """The collectivities of each region of today in each edition, whatever the regions that the edition prints."""
    counts = [Counter(award.collectivity.department.region for award in record.awards) for record in records]
    names = sorted({name for counted in counts for name in counted}, key=sort_key)
    return tuple(RegionAcross(name, tuple(counted[name] for counted in counts)) for name in names)


def find_faithful(records: Sequence[EditionRecord]) -> tuple[Faithful, ...]:
    """Those that every edition names, mergers followed, in French alphabetical order."""
    by_heir = [{award.heir: award for award in record.awards} for record in records]
    always = set.intersection(*(set(awards) for awards in by_heir)) if by_heir else set()
    found = (
        Faithful(by_heir[-1][heir], tuple(awards[heir].level for awards in by_heir)) for heir in sorted(always)
    )  # fmt: skip
    return tuple(sorted(found, key=lambda one: sort_key(one.latest.name)))


def count_flows(moves: Moves) -> dict[tuple[int, int], int]:
    """How many went from each level to each level, ``ABSENT`` included, the highest levels first; no zeros."""
    levels = Counter((_level(move.before), _level(move.now)) for move in moves.moves)
    order = range(MOST, ABSENT - 1, -1)
    return {(here, there): levels[here, there] for here in order for there in order if levels[here, there]}


def count_high(edition: EditionIndicators) -> int:
    """How many collectivities have a high level."""
    return sum(edition.by_level[level] for level in edition.scale.high)


def moved_regions(awards: Iterable[Award]) -> list[tuple[str, int]]:
    """The regions of today of some awards with their number, the most numerous first."""
    counts = Counter(award.collectivity.department.region for award in awards)
    return sorted(counts.items(), key=lambda item: (-item[1], sort_key(item[0])))


def _level(award: Award | None) -> int:
    return award.level if award else ABSENT
