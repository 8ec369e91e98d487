"""Who stands near whom in an edition: in the département, in the region, in size. Sorted once for all its pages."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from generator.geography.distance import metres
from generator.geography.nearest import Nearest
from generator.geography.projection import Point
from generator.keeping.watching import Watched, note, watch
from generator.model.award import Award
from generator.model.collectivity import CollectivityKind
from generator.model.yearbook import EditionRecord
from generator.site.palmares.order import in_order

CELLS, SIZES = "voisinages", "tailles"
"""The name of the circles as a watched value, and the cell that holds who is how large."""
Sized = tuple[int, str]
"""A population and the code of who has it."""


class Circles(Watched):
    """The circle of each edition. What a page reads of one is a cell: a region, a département, who is how large."""

    def __init__(self, records: Iterable[EditionRecord]) -> None:
        """A circle is made when it is first asked for."""
        self._records = {record.year: record for record in records}
        self._made: dict[int, Circle] = {}

    @property
    def cell_name(self) -> str:
        """There is one for all editions."""
        return CELLS

    def held(self, field: str) -> object:
        """The awards of a region or of a département, or the sizes, as ``Circle`` notes them."""
        year, _, what = field.partition(" ")
        circle = self[int(year)]
        return circle.sizes() if what == SIZES else circle.among(what)

    def __getitem__(self, year: int) -> Circle:
        if year not in self._made:
            with watch():  # who asks depends on what it reads of it, not on the whole palmarès
                self._made[year] = Circle(self._records[year])
        return self._made[year]


class Circle:
    """The awards of an edition as neighbours of each other."""

    def __init__(self, record: EditionRecord) -> None:
        """Index the awards; those of a département are kept in the order of the alphabet."""
        self._year = record.year
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

    def among(self, what: str) -> tuple[Award, ...]:
        """The awards of a region, or of a département by its code. Raises KeyError when there is none."""
        found = self._regions.get(what) or self._departments.get(what)
        if found is None:
            raise KeyError(what)
        return tuple(found)

    def sizes(self) -> tuple[tuple[str, tuple[Sized, ...]], ...]:
        """Who is how large, by kind."""
        return tuple((kind.name, tuple(sizes)) for kind, sizes in self._sizes.items())

    def _note(self, what: str) -> None:
        note([(CELLS, f"{self._year} {what}")])

    def region_total(self, award: Award) -> int:
        """How many the region has."""
        self._note(award.region)
        return len(self._regions[award.region])

    def same_department(self, award: Award, most: int) -> list[Award]:
        """The others of the département by name; where there are more than that, the nearest of them."""
        code, home = award.collectivity.code, award.collectivity.department.code
        self._note(home)
        others = [other for other in self._departments[home] if other.collectivity.code != code]
        if len(others) <= most:
            return others
        kept = {_code(other) for other in self._nearest(award, most, lambda other: _home(other) == home)}
        return [other for other in others if _code(other) in kept]

    def department_total(self, award: Award) -> int:
        """How many the département has."""
        self._note(_home(award))
        return len(self._departments[_home(award)])

    def around(self, award: Award, most: int) -> list[Award]:
        """The nearest others of the region that are in another département."""
        return self._nearest(award, most, lambda other: _home(other) != _home(award))

    def _nearest(self, award: Award, most: int, is_wanted: Callable[[Award], bool]) -> list[Award]:
        """The nearest others of the region that are wanted; those of unknown place come last, by code."""
        place = metres(award.collectivity)
        self._note(award.region)

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
        self._note(SIZES)
        for other in found:
            self._note(_home(other))
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
