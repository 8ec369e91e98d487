"""What changed between editions."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.indicators.moves import MoveKind, Moves, find_moves
from generator.model.award import Award
from generator.model.yearbook import EditionRecord
from tests.builders import make_award, make_edition, make_year, make_yearbook


def _award(year: int, name: str, level: int) -> Award:
    return replace(make_award(level, name=name, code=name), year=year, heir=name)


def kinds(moves: Moves) -> dict[str, MoveKind]:
    return {move.latest.name: move.kind for move in moves.moves}


def test_each_kind_of_move() -> None:
    before = make_year(2019, Agen=4, Bron=3, Caen=5, Dole=2)
    now = make_year(2020, Agen=5, Bron=3, Caen=4, Elne=1, Foix=2)
    older = make_year(2012, Foix=1)
    (_, moves) = find_moves(make_yearbook(older, before, now))
    assert kinds(moves) == {
        "Agen": MoveKind.RISER,
        "Bron": MoveKind.STEADY,
        "Caen": MoveKind.FALLER,
        "Dole": MoveKind.DEPARTURE,
        "Elne": MoveKind.NEWCOMER,
        "Foix": MoveKind.RETURN,
    }
    assert set(moves.count().values()) == {1}


def test_a_merged_collectivity_goes_on_in_its_heir() -> None:
    old = replace(_award(2019, "Tatinghem", 2), heir="Saint-Martin")
    new = replace(_award(2020, "Saint-Martin", 3), heir="Saint-Martin")
    first = EditionRecord(make_edition(year=2019), awards=(old,))
    second = EditionRecord(make_edition(year=2020), awards=(new,))
    (moves,) = find_moves(make_yearbook(first, second))
    assert kinds(moves) == {"Saint-Martin": MoveKind.RISER}


LEVELS = st.dictionaries(st.sampled_from("ABCDEFGH"), st.integers(1, 5))


@given(LEVELS, LEVELS)
def test_everyone_moves_once(before: dict[str, int], now: dict[str, int]) -> None:
    (moves,) = find_moves(make_yearbook(make_year(2019, **before), make_year(2020, **now)))
    assert sorted(kinds(moves)) == sorted({**before, **now})
    counted = moves.count()
    stayed = counted[MoveKind.RISER] + counted[MoveKind.STEADY] + counted[MoveKind.FALLER]
    assert stayed + counted[MoveKind.DEPARTURE] == len(before)
    assert stayed + counted[MoveKind.NEWCOMER] == len(now)


def test_one_edition_alone_has_no_moves() -> None:
    assert find_moves(make_yearbook(make_year(2020, Agen=5))) == ()
