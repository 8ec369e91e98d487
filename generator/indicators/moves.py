"""What changed between two editions: who came, rose, stayed, fell, left or came back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.french.words import sort_key
from generator.model.award import Award
from generator.model.yearbook import EditionRecord, Yearbook


class MoveKind(StrEnum):
    """What a collectivity did from one edition to the next one we hold; the value is the word shown and published."""

    NEWCOMER = "nouvelle"
    RETURN = "de retour"
    RISER = "en progrès"
    STEADY = "stable"
    FALLER = "en recul"
    DEPARTURE = "absente"


@dataclass(frozen=True, slots=True)
class Move:
    """A collectivity between two editions; ``before`` or ``now`` is None when it was not labelled then."""

    kind: MoveKind
    before: Award | None
    now: Award | None

    @property
    def latest(self) -> Award:
        """The award that gives the collectivity its name today."""
        award = self.now or self.before
        assert award is not None, "a move has at least one end"
        return award


@dataclass(frozen=True)
class Moves:
    """All the moves between two editions (years), in French alphabetical order."""

    before: int
    now: int
    moves: tuple[Move, ...]

    def count(self) -> dict[MoveKind, int]:
        """How many collectivities made each kind of move, zeros included."""
        counted = Counter(move.kind for move in self.moves)
        return {kind: counted[kind] for kind in MoveKind}

    def of_kind(self, kind: MoveKind) -> tuple[Move, ...]:
        """The moves of one kind."""
        return tuple(move for move in self.moves if move.kind is kind)


def find_moves(yearbook: Yearbook) -> tuple[Moves, ...]:
    """The moves between each edition that we hold and the one before it that we hold, oldest first."""
    pairs = zip(yearbook.editions, yearbook.editions[1:], strict=False)
    return tuple(compare(before, now, yearbook.editions) for before, now in pairs)


def compare(before: EditionRecord, now: EditionRecord, editions: Iterable[EditionRecord]) -> Moves:
    """The moves from one edition to another; a newcomer that an edition before ``before`` knew is « de retour »."""
    first, second = _by_heir(before), _by_heir(now)
    known = {a.heir for record in editions if record.year < before.year for a in record.awards}
    moves = [_move(first.get(heir), second.get(heir), heir in known) for heir in first.keys() | second.keys()]
    return Moves(before.year, now.year, tuple(sorted(moves, key=lambda move: sort_key(move.latest.name))))


def _by_heir(record: EditionRecord) -> dict[str, Award]:
    return {award.heir: award for award in record.awards}


def _move(before: Award | None, now: Award | None, is_known: bool) -> Move:
    if now is None:
        kind = MoveKind.DEPARTURE
    elif before is None:
        kind = MoveKind.RETURN if is_known else MoveKind.NEWCOMER
    elif now.level == before.level:
        kind = MoveKind.STEADY
    else:
        kind = MoveKind.RISER if now.level > before.level else MoveKind.FALLER
    return Move(kind, before, now)
