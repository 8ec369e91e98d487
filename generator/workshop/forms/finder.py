"""Finds a collectivity from what somebody types: « vanes » proposes Vannes (56)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from generator.french.near import NEAR
from generator.model.collectivity import Collectivity, CollectivityKind
from generator.model.register import Register, normalise, on_day, split_name

FEWEST_LETTERS = 2
LONGEST = 80
MOST_FOUND = 8
MERGED = date(2016, 1, 1)
"""The day when today's regions came."""

_DOUBLE = re.compile(r"(.)\1")


@dataclass(frozen=True, slots=True)
class Found:
    """A name as files write it, what it is, and the region under which a palmarès of that day has it."""

    name: str
    detail: str
    region: str


def find(register: Register, typed: str, day: date) -> tuple[Found, ...]:
    """The names official on that day that look like what was typed, the likeliest first."""
    name, department = split_name(typed.strip()[:LONGEST])
    wanted = normalise(name)
    if len(wanted) < FEWEST_LETTERS:
        return ()
    found: dict[str, Collectivity] = {}
    for looks in _by_likeness(register, wanted):
        rows = [row for look in looks for row in _rows(register, look, department, day)]
        found |= {row.code: row for row in sorted(rows, key=_inhabitants, reverse=True) if row.code not in found}
        if len(found) >= MOST_FOUND:
            break
    if not found:
        found = {row.code: row for look in _near(register, wanted) for row in _rows(register, look, department, day)}
    return tuple(_shown(row, day) for row in [*found.values()][:MOST_FOUND])


def _by_likeness(register: Register, wanted: str) -> Iterator[list[str]]:
    """Names that are the same, then those that begin so, then those with a word that does."""
    looks = register.keys_by_look
    yield [wanted] if wanted in looks else []
    yield [look for look in looks if look.startswith(wanted)]
    yield [look for look in looks if f" {wanted}" in look]


def _near(register: Register, wanted: str) -> list[str]:
    """What was mistyped: a letter for two first. The first letter is seldom wrong, and the length hardly differs."""
    span = 1 + len(wanted) // 3
    near = [one for one in register.keys_by_look if one[:1] == wanted[:1] and abs(len(one) - len(wanted)) <= span]
    single = _DOUBLE.sub(r"\1", wanted)
    same = [one for one in near if _DOUBLE.sub(r"\1", one) == single]
    return list(dict.fromkeys([*same, *get_close_matches(wanted, near, MOST_FOUND, NEAR)]))


def _rows(register: Register, look: str, department: str, day: date) -> list[Collectivity]:
    keys = [key for key in register.keys_by_look[look] if department in ("", key[0])]
    return on_day((row for key in keys for row in register.rows_by_name[key]), day)


def _inhabitants(row: Collectivity) -> int:
    return row.populations[-1][1] if row.populations else 0


def _shown(row: Collectivity, day: date) -> Found:
    place = row.department
    region = place.old_region if day < MERGED and place.old_region else place.region
    kind = "commune" if row.kind is CollectivityKind.COMMUNE else "intercommunalité"
    detail = ", ".join(dict.fromkeys(part for part in (kind, place.name, region) if part))
    return Found(f"{row.name} ({place.code})" if place.code else row.name, detail, region)
