"""All that the editions remember of a collectivity: its levels year by year, its mentions, profile and cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TypeVar

from generator.model.award import Award, Mention
from generator.model.fact import facts_in
from generator.model.network import Member, Profile
from generator.model.practice import Initiative, InitiativeTheme, Technology
from generator.model.yearbook import EditionRecord, Yearbook

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class YearPoint:
    """A collectivity in one year. ``level`` is 0 when an edition of that year leaves it out.

    ``award`` is None when the level comes from the history that the profile of ``told_in`` prints.
    """

    year: int
    level: int
    award: Award | None
    told_in: int
    doubt: str = ""
    attended: bool = False


@dataclass(frozen=True, slots=True)
class Memory:
    """A collectivity through all the editions, each fact with the record that holds it."""

    history: tuple[YearPoint, ...]
    mentions: tuple[Mention, ...] = ()
    profiles: tuple[tuple[EditionRecord, Profile], ...] = ()
    cards: tuple[tuple[EditionRecord, InitiativeTheme, Initiative], ...] = ()
    technologies: tuple[tuple[EditionRecord, Technology], ...] = ()
    memberships: tuple[int, ...] = ()


_Card = tuple[EditionRecord, InitiativeTheme, Initiative]


@dataclass(frozen=True, slots=True)
class Told:
    """What all the editions tell, by the code of the one that continues each collectivity; mentions by its own code.

    Read once: to look for each collectivity through all editions would take the square of their number.
    """

    profiles: Mapping[str, Sequence[tuple[EditionRecord, Profile]]]
    cards: Mapping[str, Sequence[_Card]]
    technologies: Mapping[str, Sequence[tuple[EditionRecord, Technology]]]
    memberships: Mapping[str, Sequence[int]]
    mentions: Mapping[str, Sequence[tuple[int, Mention]]]


def find_memories(yearbook: Yearbook) -> Mapping[str, Memory]:
    """The memory of each collectivity ever labelled, by the code of the one that continues it today."""
    told = tell(yearbook.editions)
    return {heir: remember(yearbook, heir, told) for heir in yearbook.awards_by_code}


def tell(records: Sequence[EditionRecord]) -> Told:
    """What the editions tell beside their palmarès."""
    mentions = enumerate(mention for record in records for mention in record.mentions)
    return Told(
        _grouped((_heir(r, one.collectivity), (r, one)) for r in records for one in r.profiles),
        _grouped(
            (_heir(r, card.collectivity), (r, theme, card))
            for r in records
            for theme in r.initiatives
            for card in theme.cards
        ),
        _grouped((_heir(r, one.collectivity), (r, one)) for r in records for one in r.technologies),
        _grouped((heir, r.year) for r in records for heir in {_heir(r, name) for name in _members(r)}),
        _grouped((mention.collectivity.code, (number, mention)) for number, mention in mentions),
    )


def _grouped(pairs: Iterable[tuple[str | None, _Value]]) -> Mapping[str, Sequence[_Value]]:
    found: dict[str, list[_Value]] = {}
    for key, value in pairs:
        if key is not None:
            found.setdefault(key, []).append(value)
    return found


def remember(yearbook: Yearbook, heir: str, told: Told) -> Memory:
    """The memory of one collectivity, from what ``tell`` gathered."""
    awards = yearbook.awards_by_code[heir]
    codes = {heir, *(award.collectivity.code for award in awards)}
    profiles = tuple(told.profiles.get(heir, ()))
    mentions = sorted((pair for code in codes for pair in told.mentions.get(code, ())), key=itemgetter(0))
    return Memory(
        history=tuple(sorted(_history(yearbook, awards, profiles), key=lambda point: point.year)),
        mentions=tuple(mention for _, mention in mentions),
        profiles=profiles,
        cards=tuple(told.cards.get(heir, ())),
        technologies=tuple(told.technologies.get(heir, ())),
        memberships=tuple(told.memberships.get(heir, ())),
    )


def _history(
    yearbook: Yearbook, awards: tuple[Award, ...], profiles: tuple[tuple[EditionRecord, Profile], ...]
) -> Iterator[YearPoint]:
    """The editions first; a profile only tells the years that no edition here does."""
    by_year = {award.year: award for award in awards}
    for record in yearbook.editions:
        award = by_year.get(record.year)
        yield YearPoint(record.year, award.level if award else 0, award, record.year)
    held = {record.year for record in yearbook.editions}
    for record, profile in profiles:
        for year, level in profile.results.items():
            if year not in held:
                yield YearPoint(year, level, None, record.year, profile.doubtful.get(year, ""))
        for year in set(profile.attended) - held:
            yield YearPoint(year, 0, None, record.year, attended=True)


def _heir(record: EditionRecord, written: str) -> str | None:
    known = record.named.get(written)
    return known.heir if known is not None else None


def _members(record: EditionRecord) -> Iterator[str]:
    return (member.name for member in facts_in(record.members) if isinstance(member, Member))
