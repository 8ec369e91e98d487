"""Communes and intercommunalities, their names through time, and where they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

OVERSEAS = {
    "971": "Guadeloupe",
    "972": "Martinique",
    "973": "Guyane",
    "974": "La Réunion",
    "976": "Mayotte",
}
"""The overseas départements by code, in the order in which maps show them."""


class CollectivityKind(StrEnum):
    """The value is the one of the register and of the open data."""

    COMMUNE = "commune"
    INTERCOMMUNALITY = "epci"


@dataclass(frozen=True, slots=True)
class Department:
    """A département with its region of today and of before 2016."""

    code: str
    name: str
    region: str
    old_region: str


@dataclass(frozen=True, slots=True)
class Collectivity:
    """One dated row of the register.

    ``code``: INSEE code of a commune or SIREN of an intercommunality, always text. ``start`` and ``end`` bound the
    days when the name was official (end excluded, None when open). Populations are legal populations by reference
    year. ``latitude`` and ``longitude`` are WGS84 degrees of the town hall, None when unknown.
    """

    code: str
    kind: CollectivityKind
    nature: str
    name: str
    start: date | None
    end: date | None
    successor: str
    department: Department
    populations: tuple[tuple[int, int], ...]
    latitude: float | None
    longitude: float | None

    def is_valid(self, day: date) -> bool:
        """Whether this was the official name on that day."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def population(self, year: int) -> tuple[int, int] | None:
        """(reference year, inhabitants) of the last legal population up to ``year``, else of the first after it."""
        known = [pair for pair in self.populations if pair[0] <= year]
        return max(known, default=None) or min(self.populations, default=None)
