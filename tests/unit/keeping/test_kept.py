"""What stands beside pages is made again only where what it read changed, or where it is not whole any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.keeping.cells import CellDigests
from generator.keeping.kept import Kept
from generator.keeping.watching import WatchedMapping


class Desk:
    """Counts how often something is made."""

    def __init__(self, folder: Path) -> None:
        self.file, self.made = folder / "cache" / "a.zip", 0

    def kept(self, read: str = "Bron", other: str = "Brest", ground: str = "ground") -> Kept:
        names = WatchedMapping("names", {"read": read, "other": other})

        def make() -> bytes:
            self.made += 1
            return names["read"].encode()

        return Kept(self.file, ground, CellDigests([names]), make)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    assert desk.kept().find() is None
    assert desk.kept().get() == b"Bron"
    return desk


def test_it_is_made_once(desk: Desk) -> None:
    assert desk.kept(other="Lyon").find() == b"Bron"
    assert desk.kept(other="Lyon").get() == b"Bron"
    assert desk.made == 1


@pytest.mark.parametrize(("read", "ground"), [("Lyon", "ground"), ("Bron", "other code")])
def test_it_is_made_again_when_what_it_stands_on_changes(desk: Desk, read: str, ground: str) -> None:
    assert desk.kept(read, ground=ground).get() == read.encode()
    assert desk.kept(read, ground=ground).get() == read.encode()
    assert desk.made == 2


@pytest.mark.parametrize("damage", [b"", b"Brno", None])
def test_what_is_damaged_is_made_again(desk: Desk, damage: bytes | None) -> None:
    desk.file.unlink() if damage is None else desk.file.write_bytes(damage)
    assert desk.kept().get() == b"Bron"
    assert desk.made == 2


def test_nothing_made_of_nothing_is_kept_too(desk: Desk) -> None:
    assert [desk.kept(read="").get() for _ in range(2)] == [b"", b""]
    assert desk.made == 2


def test_a_disk_that_refuses_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"")
    desk = Desk(tmp_path)
    assert [desk.kept().get() for _ in range(2)] == [b"Bron", b"Bron"]
    assert desk.made == 2
