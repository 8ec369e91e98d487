"""What is read while something is made is noted, directly or through what was derived from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.keeping.cells import ABSENT, CellDigests
from generator.keeping.watching import DerivedMapping, LateMapping, Watched, WatchedMapping, concluded, derived, watch


@dataclass(frozen=True)
class Town(Watched):
    """A watched value with one field that is no cell."""

    cells: ClassVar[frozenset[str]] = frozenset({"name", "level", "twins", "initial"})

    name: str
    level: int
    code: str = "1"
    twins: tuple[Town, ...] = ()

    @property
    def cell_name(self) -> str:
        return f"town {self.code}"

    @derived
    def words(self) -> str:
        return f"{self.name}, {self.level} @"

    @concluded
    def initial(self) -> str:
        return self.name[0]


def test_a_field_is_noted_while_somebody_watches() -> None:
    town = Town("Bron", 5)
    assert town.name == "Bron"
    with watch() as cells:
        assert town.level == 5
        assert town.code == "1"
    assert cells == {("town 1", "level")}


def test_something_derived_notes_what_it_was_made_from_each_time() -> None:
    town = Town("Bron", 5)
    for _ in range(2):
        with watch() as cells:
            assert town.words == "Bron, 5 @"
        assert cells == {("town 1", "name"), ("town 1", "level")}


def test_something_concluded_is_a_cell_that_stays_when_its_sources_change() -> None:
    bron, brest, lyon = Town("Bron", 5), Town("Brest", 5), Town("Lyon", 5)
    for _ in range(2):
        with watch() as cells:
            assert bron.initial == "B"
        assert cells == {("town 1", "initial")}
    digests = [CellDigests([town]).of(frozenset(cells)) for town in (bron, brest, lyon)]
    assert digests[0] == digests[1] != digests[2]


def test_a_watch_within_a_watch_keeps_its_cells_to_itself() -> None:
    town = Town("Bron", 5)
    with watch() as outer:
        with watch() as inner:
            assert town.name
        assert town.level
    assert (outer, inner) == ({("town 1", "level")}, {("town 1", "name")})


def test_mappings_note_what_was_looked_for() -> None:
    town = Town("Bron", 5)
    by_year = DerivedMapping((2019, 2020), lambda year: f"{town.name} {year}")
    late, found = LateMapping(lambda: {"a": town.level}), WatchedMapping("pages", {"a": 37})
    for _ in range(2):
        with watch() as cells:
            assert by_year[2020] == "Bron 2020"
        assert cells == {("town 1", "name")}
        with watch() as cells:
            assert late.get("b", 0) == 0
        assert cells == {("town 1", "level")}
        with watch() as cells:
            assert (found.get("a"), found.get("b")) == (37, None)
        assert cells == {("pages", "a"), ("pages", "b")}
    assert 2021 not in by_year


def test_cells_have_the_digest_of_what_they_hold() -> None:
    name, level = frozenset({("town 1", "name")}), frozenset({("town 1", "level")})
    now, then = CellDigests([Town("Bron", 5)]), CellDigests([Town("Bron", 4)])
    assert now.of(name) == then.of(name)
    assert now.of(level) != then.of(level)


def test_of_watched_values_a_cell_holds_the_names() -> None:
    """What is read of them is noted by itself."""
    cell = frozenset({("town 1", "twins")})
    seen = [
        CellDigests([Town("Bron", 5, twins=twins)]).of(cell) for twins in ((Town("A", 1, "2"),), (Town("B", 2, "2"),))
    ]
    assert seen[0] == seen[1]
    assert CellDigests([Town("Bron", 5, twins=(Town("A", 1, "3"),))]).of(cell) != seen[0]


def test_a_cell_that_is_gone_is_another() -> None:
    found = WatchedMapping("pages", {"a": ABSENT})
    cell = frozenset({("pages", "a")})
    assert CellDigests([found]).of(cell) != CellDigests([]).of(cell)
    assert CellDigests([WatchedMapping("pages", {})]).of(cell) == CellDigests([]).of(cell)
