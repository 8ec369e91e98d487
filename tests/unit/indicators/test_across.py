"""The editions read together: regions of today, the faithful, flows between levels."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.indicators.across import (
    ABSENT,
    Across,
    build_across,
    count_flows,
    count_high,
    count_regions_of_today,
    find_faithful,
    moved_regions,
)
from generator.indicators.moves import MoveKind
from generator.model.yearbook import EditionRecord
from tests.builders import MORBIHAN, make_award, make_collectivity, make_edition, make_year, make_yearbook


def across_of(*records: EditionRecord) -> Across:
    across = build_across(make_yearbook(*records))
    assert across is not None
    return across


def test_one_edition_cannot_be_compared() -> None:
    assert build_across(make_yearbook(make_year(2020, Agen=5))) is None


def test_an_edition_without_awards_is_passed_over() -> None:
    assert build_across(make_yearbook(make_year(2019), make_year(2020, Agen=5))) is None
    across = across_of(make_year(2012, Agen=1), make_year(2019), make_year(2020, Agen=5))
    assert [(moves.before, moves.now) for moves in across.moves] == [(2012, 2020)]


def test_the_first_edition_is_compared_with_the_last() -> None:
    across = across_of(make_year(2012, Agen=1), make_year(2019, Bron=2), make_year(2020, Agen=3, Bron=2))
    assert across.years == (2012, 2019, 2020)
    assert [move.kind for move in across.whole.moves] == [MoveKind.RISER, MoveKind.NEWCOMER]
    assert [move.kind for move in across.moves[1].moves] == [MoveKind.RETURN, MoveKind.STEADY]


def test_missing_editions_are_counted_by_the_numbers_of_the_labels() -> None:
    across = across_of(make_year(2012, Agen=1), make_year(2019, Agen=2), make_year(2020, Agen=3))
    assert [across.missing(moves) for moves in across.moves] == [6, 0]


def test_regions_are_those_of_today_whatever_the_edition_prints() -> None:
    then = replace(make_award(), year=2012, region="Rhône-Alpes")
    breton = replace(make_award(), collectivity=make_collectivity("Vannes", code="56260", department=MORBIHAN))
    first = EditionRecord(make_edition(year=2012), awards=(then,))
    last = EditionRecord(make_edition(year=2020), awards=(make_award(), breton))
    found = {row.region: (row.totals, row.change) for row in count_regions_of_today((first, last))}
    assert found == {"Auvergne-Rhône-Alpes": ((1, 1), 0), "Bretagne": ((0, 1), 1)}


def test_the_faithful_are_named_by_every_edition_and_followed_through_mergers() -> None:
    old = replace(make_award(2, name="Tatinghem", code="62807"), year=2012, heir="62757")
    new = replace(make_award(4, name="Saint-Martin", code="62757"), heir="62757")
    first = EditionRecord(make_edition(year=2012), awards=(old, *make_year(2012, Agen=1).awards))
    last = EditionRecord(make_edition(year=2020), awards=(new,))
    (one,) = find_faithful((first, last))
    assert (one.latest.name, one.levels, one.progress) == ("Saint-Martin", (2, 4), 2)


def test_flows_go_from_level_to_level_and_to_nowhere() -> None:
    (moves,) = across_of(make_year(2019, Agen=4, Bron=4, Caen=5), make_year(2020, Agen=5, Bron=4, Dole=1)).moves
    assert count_flows(moves) == {(5, ABSENT): 1, (4, 5): 1, (4, 4): 1, (ABSENT, 1): 1}


LEVELS = st.dictionaries(st.sampled_from("ABCDEFGH"), st.integers(1, 5), min_size=1)


@given(LEVELS, LEVELS)
def test_flows_add_up_to_both_palmares(before: dict[str, int], now: dict[str, int]) -> None:
    across = across_of(make_year(2019, **before), make_year(2020, **now))
    flows = count_flows(across.moves[0])
    assert sum(value for (here, _), value in flows.items() if here) == len(before)
    assert sum(value for (_, there), value in flows.items() if there) == len(now)
    assert len(across.faithful) == len(before.keys() & now.keys())


def test_high_levels_are_four_and_five() -> None:
    assert count_high(across_of(make_year(2019, A=4, B=5, C=3), make_year(2020, A=1)).first) == 2


def test_regions_of_some_awards_start_with_the_most_numerous() -> None:
    awards = [make_award(), make_award(), make_award(department=MORBIHAN)]
    assert moved_regions(awards) == [("Auvergne-Rhône-Alpes", 2), ("Bretagne", 1)]
