"""Who stands near whom in an edition: in the département, in the region, in size. Sorted once for all its pages."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence

from generator.geography.distance import metres
from generator.geography.nearest import Nearest
from generator.geography.projection import Point
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind
from generator.model.yearbook import EditionRecord
from generator.site.palmares.order import in_order

Sized = tuple[int, str]
"""A population and the code of who has it."""


class Circle:
    """The awards of an edition as neighbours of each other."""

    def __init__(self, record: EditionRecord) -> None:
        """Index the awards; those of a département are kept in the order of the alphabet."""
        self._departments: dict[str, list[Award]] = defaultdict(list)
        self._regions: dict[str, list[Award]] = defaultdict(list)
        self._by_code = {award.collectivity.code: award for award in record.awards}
        self._sizes: dict[CollectivityKind, list[Sized]] = defaultdict(list)
        self._unplaced: dict[str, list[Award]] = defaultdict(list)
        placed: dict[str, list[tuple[Award, Point]]] = defaultdict(list)
        for award in in_order(record.awards):
            self._departments[award.collectivity.department.code].append(award)
            self._regions[award.region].append(award)
            if place := metres(award.collectivity):
                placed[award.region].append((award, place))
            else:
                self._unplaced[award.region].append(award)
            if population := award.collectivity.population(award.year):
                self._sizes[award.collectivity.kind].append((population[1], award.collectivity.code))
        self._near = {region: Nearest(placed[region], _code) for region in self._regions}
        for sizes in self._sizes.values():
            sizes.sort()

    def region_total(self, award: Award) -> int:
        """How many the region has."""
        return len(self._regions[award.region])

    def same_department(self, award: Award, most: int) -> list[Award]:
        """The others of the département by name; where there are more than that, the nearest of them."""
        code, home = award.collectivity.code, award.collectivity.department.code
        others = [other for other in self._departments[home] if other.collectivity.code != code]
        if len(others) <= most:
            return others
        kept = {_code(other) for other in self._nearest(award, most, lambda other: _home(other) == home)}
        return [other for other in others if _code(other) in kept]

    def department_total(self, award: Award) -> int:
        """How many the département has."""
        return len(self._departments[_home(award)])

    def around(self, award: Award, most: int) -> list[Award]:
        """The nearest others of the region that are in another département."""
        return self._nearest(award, most, lambda other: _home(other) != _home(award))

    def _nearest(self, award: Award, most: int, is_wanted: Callable[[Award], bool]) -> list[Award]:
        """The nearest others of the region that are wanted; those of unknown place come last, by code."""
        place = metres(award.collectivity)

        def is_other(other: Award) -> bool:
            return is_wanted(other) and other is not award

        near = self._near[award.region].of(place, most, is_other) if place else []
        others = self._regions[award.region] if place is None else self._unplaced[award.region]
        return [*near, *sorted(filter(is_other, others), key=_code)][:most]

    def peers(self, award: Award, most: int) -> list[Award]:
        """Those of the same kind whose population is nearest, the largest first."""
        population = award.collectivity.population(award.year)
        if population is None:
            return []
        nearest = _nearest(self._sizes[award.collectivity.kind], population[1], award.collectivity.code, most)
        found = [self._by_code[code] for _, code in nearest]
        known = {code: size for size, code in nearest}
        return sorted(found, key=lambda other: -known[other.collectivity.code])


def _code(award: Award) -> str:
    return award.collectivity.code


def _home(award: Award) -> str:
    return award.collectivity.department.code


def _nearest(sizes: Sequence[Sized], size: int, but: str, most: int) -> list[Sized]:
    """The sizes nearest to one, in the order of the difference, then of the code."""
    place = bisect_left(sizes, (size, ""))
    low, high = place, place
    while low > 0 and (place - low <= most or sizes[low - 1][0] == sizes[low][0]):
        low -= 1
    while high < len(sizes) and (high - place <= most + 1 or sizes[high][0] == sizes[high - 1][0]):
        high += 1
    near = (one for one in sizes[low:high] if one[1] != but)
    return sorted(near, key=lambda one: (abs(one[0] - size), one[1]))[:most]
