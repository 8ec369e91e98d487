"""The order in which names stand in lists."""

from __future__ import annotations

from collections.abc import Iterable

from generator.french.words import sort_key
from generator.model.award import Award


def in_order(awards: Iterable[Award]) -> list[Award]:
    """In French alphabetical order."""
    return sorted(awards, key=lambda award: (sort_key(award.name), award.collectivity.code))
