"""Which collectivities a made project labels, by edition: drawn from the register, always the same for a seed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from generator.model.collectivity import Collectivity, CollectivityKind
from generator.model.register import Register, normalise

NEWEST_YEAR = 2024
EVERY_COMMUNE = 0
"""As a number of places: every commune that its département and its name tell from all others, today and before."""
ALL = "toutes"
_NAME = re.compile(rf"(?P<editions>\d+) x (?P<places>\d+|{ALL})(?: / (?P<distinct>\d+))?")
_LEVELS, _SHARES = (1, 2, 3, 4, 5), (20, 26, 26, 18, 10)
_FIRST_LEVELS, _FIRST_SHARES = (1, 2, 3), (55, 33, 12)
_MOVES, _MOVE_SHARES = (0, 1, -1, 2, -2), (70, 18, 9, 2, 1)
_RETURNS = 5
"""One place comes back for as many that come for the first time."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a made project is: places in each edition, editions, places in all of them together."""

    places: int
    editions: int = 1
    distinct: int = 0

    @classmethod
    def named(cls, name: str) -> Size:
        """« 25 x 300 », « 25 x 300 / 2100 », « 1 x toutes »: editions, places in each, places in all. Or ValueError."""
        found = _NAME.fullmatch(name)
        if found is None:
            raise ValueError(f"« {name} » is no size: « 25 x 300 / 2100 », « 1 x toutes »")
        places = EVERY_COMMUNE if found["places"] == ALL else int(found["places"])
        return cls(places, int(found["editions"]), int(found["distinct"] or 0))

    @property
    def years(self) -> range:
        """One edition a year, up to the newest."""
        return range(NEWEST_YEAR - self.editions + 1, NEWEST_YEAR + 1)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A collectivity under its name of that day, and its level."""

    place: Collectivity
    level: int


def ceremony_day(year: int) -> date:
    """The day on which the names of an edition are official."""
    return date(year, 2, 4)


def draw_history(size: Size, seed: int, register: Register) -> dict[int, tuple[Labelled, ...]]:
    """The palmarès of each year. Most places stay; some leave, come, or come back; few levels move by more than one."""
    chance = Random(seed)
    history: dict[int, tuple[Labelled, ...]] = {}
    levels: dict[str, int] = {}
    seen: dict[str, int] = {}
    for number, year in enumerate(size.years):
        official = official_places(register, ceremony_day(year), for_ever=size.places == EVERY_COMMUNE)
        if number:
            levels = _next_levels(levels, seen, official, _newcomers(size, number), chance)
        else:
            levels = _first_levels(official, size.places or len(official), chance)
        seen |= {code: seen.get(code, 0) + 1 for code in levels}
        history[year] = tuple(Labelled(official[code], levels[code]) for code in sorted(levels))
    return history


def official_places(register: Register, day: date, *, for_ever: bool) -> dict[str, Collectivity]:
    """The communes of that day that « Name (département) » means without a doubt: that day, or ``for_ever``."""
    rows = [row for department in sorted(register.departments) for row in register.rows.get(department, ())]
    named = Counter(_written(row) for row in rows if for_ever or row.is_valid(day))
    return {
        row.code: row
        for row in rows
        if row.kind is CollectivityKind.COMMUNE
        and row.is_valid(day)
        and row.latitude is not None
        and row.department.old_region
        and named[_written(row)] == 1
    }


def _written(row: Collectivity) -> tuple[str, str]:
    return row.department.code, normalise(row.name)


def _newcomers(size: Size, number: int) -> int:
    """How many places the edition of that number names for the first time, so that the sum is ``distinct``."""
    coming, steps = max(0, size.distinct - size.places), size.editions - 1
    return coming * number // steps - coming * (number - 1) // steps


def _first_levels(official: Mapping[str, Collectivity], count: int, chance: Random) -> dict[str, int]:
    chosen = chance.sample(sorted(official), min(count, len(official)))
    return {code: chance.choices(_LEVELS, _SHARES)[0] for code in chosen}


def _next_levels(
    levels: Mapping[str, int],
    seen: Mapping[str, int],
    official: Mapping[str, Collectivity],
    coming: int,
    chance: Random,
) -> dict[str, int]:
    """The levels a year later: the faithful move a little, the youngest leave first."""
    former = sorted(code for code in seen if code in official and code not in levels)
    back = chance.sample(former, min(len(former), coming // _RETURNS))
    new = chance.sample(sorted(official.keys() - seen.keys()), coming)
    faithful = sorted((code for code in levels if code in official), key=lambda code: _wish_to_stay(seen[code], chance))
    leaving = max(0, len(faithful) + len(back) + len(new) - len(levels))
    moved = {code: _moved(levels[code], chance) for code in faithful[leaving:]}
    return moved | {code: chance.choices(_FIRST_LEVELS, _FIRST_SHARES)[0] for code in (*back, *new)}


def _wish_to_stay(times: int, chance: Random) -> float:
    return float(chance.random() ** (1 / times))


def _moved(level: int, chance: Random) -> int:
    return min(5, max(1, level + chance.choices(_MOVES, _MOVE_SHARES)[0]))


def by_region(labelled: tuple[Labelled, ...], year: int) -> Iterator[tuple[str, dict[int, list[str]]]]:
    """Each region of that year with the names of each level, as ``palmares.yaml`` holds them."""
    regions: dict[str, dict[int, list[str]]] = {}
    for one in labelled:
        department = one.place.department
        region = department.region if year >= 2016 else department.old_region
        written = f"{one.place.name} ({department.code})"
        regions.setdefault(region, {}).setdefault(one.level, []).append(written)
    for region in sorted(regions):
        yield region, {level: sorted(regions[region][level]) for level in sorted(regions[region], reverse=True)}
