"""In which order the laureates are called to the stage, and what is read of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from generator.french.words import NARROW
from generator.press_room.ceremony.guests import where
from generator.press_room.kit.laureate import Laureate
from generator.press_room.local.case import Case, find_case
from generator.press_room.local.sentences import UNTITLED
from generator.publication.publication import Publication

FIRST = "premier label connu de l’annuaire"


class CallBy(StrEnum):
    """What the list goes by; the value is the word that a person types."""

    LEVEL = "niveau"
    REGION = "region"


@dataclass(frozen=True, slots=True)
class Called:
    """A laureate as it is called: its rank on stage, what there is to say of it, its page among the certificates."""

    rank: int
    name: str
    where: str
    said: tuple[str, ...]
    page: int


@dataclass(frozen=True, slots=True)
class Group:
    """Those who are called together: « Trois arobases », « Bretagne »."""

    title: str
    called: tuple[Called, ...]


def call(publication: Publication, laureates: Sequence[Laureate], by: CallBy) -> tuple[Group, ...]:
    """By level, the lowest first as a ceremony has it; or by region, as the palmarès is printed."""
    pages = {id(one): page for page, one in enumerate(laureates, 1)}
    if by is CallBy.LEVEL:
        ordered = sorted(laureates, key=lambda one: one.award.level)
        groups = groupby(ordered, key=lambda one: one.level)
    else:
        groups = groupby(laureates, key=lambda one: one.award.region)
    made, rank = list[Group](), 0
    for title, some in groups:
        together = [*some]
        called = (_called(publication, one, rank + place, pages[id(one)]) for place, one in enumerate(together, 1))
        made.append(Group(title, tuple(called)))
        rank += len(together)
    return tuple(made)


def _called(publication: Publication, one: Laureate, rank: int, page: int) -> Called:
    award = one.award
    case = find_case(publication, award.year, award.collectivity.code)
    return Called(rank, one.name, where(award), (*_news(case), *mentions_of(case)), page)


def _news(case: Case) -> Iterator[str]:
    """What a voice on stage is glad to add: a first label, a return, a rise."""
    if case.is_new and case.follows:
        yield FIRST
    elif case.before and not case.was_there and case.follows:
        yield f"de retour, labellisée en {case.before.year}"
    elif case.gap > 0:
        yield f"{case.record.scale.steps(case.gap)} de plus qu’en {case.previous}"


def mentions_of(case: Case) -> Iterator[str]:
    """The mentions of the jury, by their titles where the source has them."""
    own = (one for one in case.record.mentions if one.collectivity.code == case.award.collectivity.code)
    for one in own:
        yield "mention" if one.category.startswith(UNTITLED) else f"mention «{NARROW}{one.category}{NARROW}»"
