"""The ledger says what would be made again just as it is; a damaged one says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.keeping.cells import CellDigests
from generator.keeping.ledger import Entry, Ledger, keep_ledger, load_ledger
from generator.keeping.watching import WatchedMapping

CELLS = frozenset({("names", "a")})
ENTRY = Entry("make('a')", CELLS, "12", 3, (("é", frozenset({"x"})), None, 1))


def digests(name: str) -> CellDigests:
    return CellDigests([WatchedMapping("names", {"a": name})])


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    ledger = Ledger("ground")
    ledger.add("a.html", ENTRY, digests("Bron").of(CELLS))
    keep_ledger(tmp_path / "cache" / "a.registre", ledger)
    return tmp_path / "cache" / "a.registre"


def test_an_entry_is_fresh_as_long_as_its_cells_hold_the_same(kept: Path) -> None:
    ledger = load_ledger(kept, "ground")
    assert ledger.fresh("a.html", ENTRY.recipe, digests("Bron")) == ENTRY
    assert ledger.fresh("a.html", ENTRY.recipe, digests("Brons")) is None
    assert ledger.fresh("a.html", "make('b')", digests("Bron")) is None
    assert ledger.fresh("b.html", ENTRY.recipe, digests("Bron")) is None


def test_on_another_ground_nothing_is_known(kept: Path) -> None:
    assert len(load_ledger(kept, "other ground")) == 0


def test_a_damaged_ledger_is_none(kept: Path) -> None:
    whole = kept.read_bytes()
    for place in range(0, len(whole), 7):
        kept.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert len(load_ledger(kept, "ground")) == 0
    for length in range(0, len(whole), 5):
        kept.write_bytes(whole[:length])
        assert len(load_ledger(kept, "ground")) == 0


def test_rows_are_entries_as_plain_values() -> None:
    one, other = Ledger("ground"), Ledger("ground")
    one.add("a.html", ENTRY, "held")
    other.add_row(one.row("a.html"))
    assert other.known("a.html") == one.known("a.html")
