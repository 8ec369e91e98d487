"""What the editions remember of a collectivity, through renames and mergers."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.indicators.memory import Memory, find_memories
from generator.loading.loader import load_yearbook
from generator.model.yearbook import Yearbook


@pytest.fixture(scope="module")
def memories(real_yearbook: Yearbook) -> dict[str, Memory]:
    return dict(find_memories(real_yearbook))


def levels(memory: Memory) -> dict[int, int]:
    return {point.year: point.level for point in memory.history}


def test_every_collectivity_has_a_memory(real_yearbook: Yearbook, memories: dict[str, Memory]) -> None:
    assert memories.keys() == real_yearbook.awards_by_code.keys()


def test_every_edition_is_in_every_history(real_yearbook: Yearbook, memories: dict[str, Memory]) -> None:
    years = {record.year for record in real_yearbook.editions}
    assert all(years <= levels(memory).keys() for memory in memories.values())


def test_a_profile_tells_the_years_before(memories: dict[str, Memory]) -> None:
    vannes = memories["56260"]
    assert levels(vannes)[2012] == 5
    assert min(levels(vannes)) < 2012
    assert [record.year for record, _ in vannes.profiles] == [2012]


def test_a_merged_intercommunality_keeps_its_history(memories: dict[str, Memory]) -> None:
    assert levels(memories["200041333"]) == {2012: 4, 2019: 5, 2020: 5}


def test_mentions_and_cards_are_found(memories: dict[str, Memory]) -> None:
    assert sum(len(memory.mentions) for memory in memories.values()) == 27
    assert sum(len(memory.profiles) for memory in memories.values()) == 29
    assert sum(len(memory.technologies) for memory in memories.values()) >= 7


def test_years_without_a_level_are_kept(with_facts: Path) -> None:
    yearbook, issues = load_yearbook(with_facts)
    assert issues == []
    bron = find_memories(yearbook)["69029"]
    assert levels(bron) == {2015: 0, 2016: 3, 2018: 4, 2019: 5, 2020: 5}
    assert [point.year for point in bron.history if point.attended] == [2015]
    assert [point.year for point in bron.history if point.doubt] == [2018]
    assert bron.memberships == (2020,)
