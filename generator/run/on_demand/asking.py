"""Whom a person means by what they type: an edition, a code, a name, a name and its département."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, TypeVar

from generator.findings.errors import LaureateUnknown, UnknownEdition
from generator.french.words import slug
from generator.model.register import split_name
from generator.model.yearbook import Yearbook

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed: names or codes, a region, a département, or everything; the edition's year, 0 for the newest."""

    names: tuple[str, ...] = ()
    region: str = ""
    department: str = ""
    all: bool = False
    year: int = 0


@dataclass(frozen=True, slots=True)
class Bearer(Generic[T]):
    """What bears a name: its code, and the code of its département, "" where it has none."""

    what: T
    code: str
    name: str
    department: str = ""

    @property
    def place(self) -> str:
        """« Vannes (56) »."""
        return f"{self.name} ({self.department})" if self.department else self.name


def year_of(yearbook: Yearbook, asked: Asked) -> int:
    """The edition's. Raises UnknownEdition."""
    years = [record.year for record in yearbook.editions]
    if asked.year and asked.year not in years:
        raise UnknownEdition(annee=asked.year, choix=", ".join(map(str, years)))
    return asked.year or years[-1]


def named(bearers: Sequence[Bearer[T]], typed: str) -> list[Bearer[T]]:
    """The one of that code, else those of that name, in its département when it is typed: « Marnay (70) »."""
    name, department = split_name(typed)
    found = [one for one in bearers if one.code.lower() == typed.strip().lower()]
    found = found or [one for one in bearers if slug(one.name) == slug(name)]
    return [one for one in found if one.department == department] if department else found


def unknown(bearers: Sequence[Bearer[T]], typed: str, year: int, found: Sequence[Bearer[T]] = ()) -> LaureateUnknown:
    """Nobody of that name, or several: who is near."""
    by_name = {slug(one.name): one.place for one in bearers}
    near = [one.place for one in found]
    near = near or [by_name[one] for one in get_close_matches(slug(split_name(typed)[0]), by_name, 5, 0.6)]
    hint = f"Vouliez-vous dire {' ou '.join(near)} ?" if near else "Cherchez son nom à la page du palmarès."
    return LaureateUnknown(nom=typed, annee=year, indice=hint)
