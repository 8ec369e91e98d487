"""The levels of communes and of intercommunalities, apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.french.scale import Scale
from generator.indicators.counts import count_levels
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many collectivities of a kind, in all and at each level (from the highest to 1)."""

    kind: CollectivityKind
    total: int
    by_level: dict[int, int]

    @property
    def mean_level(self) -> float:
        """The mean level; 0 when there are none."""
        return sum(level * count for level, count in self.by_level.items()) / self.total if self.total else 0.0


def count_by_kind(awards: Iterable[Award], scale: Scale) -> tuple[KindCount, ...]:
    """One count for each kind, communes first, zeros included."""
    every = tuple(awards)
    groups = {kind: [award for award in every if award.collectivity.kind is kind] for kind in CollectivityKind}
    return tuple(KindCount(kind, len(group), count_levels(group, scale)) for kind, group in groups.items())
