"""All that the editions remember of a collectivity: its levels year by year, its mentions, profile and cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.award import Award, Mention
from generator.model.fact import facts_in
from generator.model.network import Member, Profile
from generator.model.practice import Initiative, InitiativeTheme, Technology
from generator.model.yearbook import EditionRecord, Yearbook


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


def find_memories(yearbook: Yearbook) -> Mapping[str, Memory]:
    """The memory of each collectivity ever labelled, by the code of the one that continues it today."""
    return {heir: _remember(yearbook, heir, awards) for heir, awards in yearbook.awards_by_code.items()}


def _remember(yearbook: Yearbook, heir: str, awards: tuple[Award, ...]) -> Memory:
    codes = {heir, *(award.collectivity.code for award in awards)}
    profiles = tuple(
        (r, profile) for r in yearbook.editions for profile in r.profiles if _is(r, profile.collectivity, heir)
    )
    return Memory(
        history=tuple(sorted(_history(yearbook, awards, profiles), key=lambda point: point.year)),
        mentions=tuple(m for r in yearbook.editions for m in r.mentions if m.collectivity.code in codes),
        profiles=profiles,
        cards=tuple(
            (r, theme, card)
            for r in yearbook.editions
            for theme in r.initiatives
            for card in theme.cards
            if _is(r, card.collectivity, heir)
        ),
        technologies=tuple(
            (r, one) for r in yearbook.editions for one in r.technologies if _is(r, one.collectivity, heir)
        ),
        memberships=tuple(r.year for r in yearbook.editions if any(_is(r, name, heir) for name in _members(r))),
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


def _is(record: EditionRecord, written: str, heir: str) -> bool:
    known = record.named.get(written)
    return known is not None and known.heir == heir


def _members(record: EditionRecord) -> Iterator[str]:
    return (member.name for member in facts_in(record.members) if isinstance(member, Member))
