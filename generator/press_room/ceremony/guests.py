"""Who wears a badge at a ceremony: the jury, those who speak, the partners, a delegate of each laureate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.french.words import slug, sort_key
from generator.model.award import Award
from generator.model.yearbook import EditionRecord
from generator.press_room.kit.laureate import Laureate

JURY, SPEAKER, LAUREATE = "Jury", "À la tribune", "Collectivité labellisée"


@dataclass(frozen=True, slots=True)
class Guest:
    """``kinds`` say why one is there. A body has no ``first`` name: who comes for it writes theirs by hand."""

    kinds: tuple[str, ...]
    last: str
    first: str = ""
    role: str = ""
    award: Award | None = None

    @property
    def name(self) -> str:
        """« Anne Faure », « Vannes »."""
        return f"{self.first} {self.last}".strip()


def guests_of(record: EditionRecord) -> tuple[Guest, ...]:
    """The jury, then those who speak, then the partners, each by name; who is of two groups has one badge."""
    found: dict[str, Guest] = {}
    for group in (_jury(record), _speakers(record), _partners(record)):
        for guest in sorted(group, key=lambda one: sort_key(one.last)):
            known = found.get(slug(guest.name))
            found[slug(guest.name)] = replace(known, kinds=known.kinds + guest.kinds) if known else guest
    return tuple(found.values())


def delegates_of(laureates: Sequence[Laureate]) -> tuple[Guest, ...]:
    """One of each collectivity, by name: so they lie on the table where people arrive."""
    found = (Guest((LAUREATE,), one.name, role=where(one.award), award=one.award) for one in laureates)
    return tuple(sorted(found, key=lambda one: sort_key(one.last)))


def where(award: Award) -> str:
    """« Savoie, Auvergne-Rhône-Alpes »; a département that is its region, or the laureate itself, is said once."""
    department = award.collectivity.department.name
    return f"{department}, {award.region}" if department not in (award.name, award.region) else award.region


def _jury(record: EditionRecord) -> Iterator[Guest]:
    for one in record.jury:
        duty = one.duty or ""
        yield Guest((f"{duty[:1].upper()}{duty[1:]}" or JURY,), one.last_name, one.first_name or "", one.role)


def _speakers(record: EditionRecord) -> Iterator[Guest]:
    for one in record.speakers:
        first, _, last = one.name.partition(" ")
        yield Guest((SPEAKER,), last or first, first if last else "", one.role)


def _partners(record: EditionRecord) -> Iterator[Guest]:
    for one in record.partners:
        yield Guest((one.kind.value.capitalize(),), one.name or one.acronym or "", role=_acronym(one.acronym, one.name))


def _acronym(acronym: str | None, name: str) -> str:
    return acronym or "" if name else ""
