"""One of several ways of saying the same thing: always the same for a collectivity, another one for its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from generator.press_room.local.case import Case


@dataclass(frozen=True, slots=True)
class Choice:
    """``rank`` differs between the collectivities of a département.

    The lists of titles, leads and territories have three, four and five ways, which have no divisor in common: sixty
    neighbours read differently.
    """

    rank: int

    def of(self, ways: Sequence[str]) -> str:
        """One of them."""
        return ways[self.rank % len(ways)]


def choice_for(case: Case) -> Choice:
    """The rank of a collectivity among those of its département, from a start that differs between them."""
    one = case.award.collectivity
    codes = sorted(award.collectivity.code for award in case.department)
    return Choice(start_of(f"{case.year} {one.department.code}") + codes.index(one.code))


def start_of(words: str) -> int:
    """A number made of words: no order and no chance in it."""
    return int.from_bytes(blake2b(words.encode(), digest_size=2).digest(), "big")
