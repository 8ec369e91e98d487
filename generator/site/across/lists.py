"""The lists of the pages that read the editions together: by kind of move, by progress."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.charts.drawing.wording import capitalised
from generator.french.scale import Scale
from generator.french.words import slug, sort_key
from generator.indicators.across import ABSENT, Across, Faithful
from generator.indicators.moves import Move, MoveKind, Moves
from generator.site.across.contexts import FaithfulGroup, MoveGroup, MoveRow
from generator.site.across.words import say_progress
from generator.site.frame.facts import SiteFacts
from generator.site.palmares.pages import award_item

TITLES = {
    MoveKind.RISER: "En progrès",
    MoveKind.FALLER: "En recul",
    MoveKind.NEWCOMER: "Nouvelles",
    MoveKind.RETURN: "De retour",
    MoveKind.STEADY: "Au même niveau",
    MoveKind.DEPARTURE: "Absentes en {now}",
}
SHOWN = tuple(TITLES)
"""The kinds of moves in the order in which pages show them."""


def kind_anchor(kind: MoveKind) -> str:
    """The name of a kind of move in addresses."""
    return slug(kind.value)


def shown_kinds(moves: Moves) -> tuple[MoveKind, ...]:
    """The kinds of moves that somebody made."""
    counts = moves.count()
    return tuple(kind for kind in SHOWN if counts[kind])


def kind_title(moves: Moves, kind: MoveKind) -> str:
    """« En progrès », « Absentes en 2020 »."""
    return TITLES[kind].format(now=moves.now)


def move_group(facts: SiteFacts, moves: Moves, kind: MoveKind, here: str) -> MoveGroup:
    """Every collectivity of a pair that made a kind of move."""
    found = moves.of_kind(kind)
    return MoveGroup(kind_title(moves, kind), len(found), tuple(_rows(facts, moves, kind, found, here)))


def _rows(facts: SiteFacts, moves: Moves, kind: MoveKind, found: Iterable[Move], here: str) -> Iterator[MoveRow]:
    """By both levels, the highest first; names stay in alphabetical order."""
    for (now, before), group in groupby(sorted(found, key=_highest_first), key=_levels):
        items = tuple(award_item(facts, move.latest, here) for move in group)
        yield MoveRow(_words(facts.newest.scale, moves, kind, before, now), items)


def _levels(move: Move) -> tuple[int, int]:
    return (move.now.level if move.now else ABSENT, move.before.level if move.before else ABSENT)


def _highest_first(move: Move) -> tuple[int, int, tuple[str, str]]:
    now, before = _levels(move)
    return -now, -before, sort_key(move.latest.name)


def _words(scale: Scale, moves: Moves, kind: MoveKind, before: int, now: int) -> str:
    if kind is MoveKind.DEPARTURE:
        return f"{capitalised(scale.count(before))} en {moves.before}"
    if kind in (MoveKind.RISER, MoveKind.FALLER):
        return capitalised(scale.moved(before, now))
    return capitalised(scale.count(now))


def faithful_groups(facts: SiteFacts, across: Across, here: str) -> tuple[FaithfulGroup, ...]:
    """The faithful by progress, the greatest first, then by level and name."""
    ordered = sorted(across.faithful, key=_greatest_first)
    groups = groupby(ordered, key=lambda one: one.progress)
    return tuple(
        FaithfulGroup(
            say_progress(progress, across.scale),
            tuple(award_item(facts, one.latest, here, " → ".join(map(str, one.levels))) for one in group),
        )
        for progress, group in groups
    )


def _greatest_first(one: Faithful) -> tuple[int, int, tuple[str, str]]:
    return -one.progress, -one.levels[-1], sort_key(one.latest.name)
