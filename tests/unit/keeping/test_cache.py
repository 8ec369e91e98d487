"""The cache gives back what was made, and never anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.keeping.cache import Cache, source_version


class Maker:
    """Makes bytes and counts how often."""

    def __init__(self, made: bytes = b"made") -> None:
        self.made, self.times = made, 0

    def __call__(self) -> bytes:
        self.times += 1
        return self.made


def test_what_was_made_once_is_not_made_again(tmp_path: Path) -> None:
    maker = Maker()
    assert [Cache(tmp_path).remember(("a", b"b"), maker) for _ in range(3)] == [b"made"] * 3
    assert maker.times == 1


@pytest.mark.parametrize("other", [("ab",), ("a", "c"), ("b", "a"), ("a", "b", "")])
def test_another_key_is_another_result(tmp_path: Path, other: tuple[str, ...]) -> None:
    cache = Cache(tmp_path)
    cache.remember(("a", "b"), Maker(b"first"))
    assert cache.remember(other, Maker(b"second")) == b"second"


@pytest.mark.parametrize("damage", [b"", b"mad", b"made!", b"\0" * 4])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    cache, maker = Cache(tmp_path), Maker()
    path = cache.remember_file(("key",), maker)
    path.write_bytes(damage)
    assert cache.remember(("key",), maker) == b"made"
    assert maker.times == 2
    assert cache.remember_file(("key",), maker).read_bytes() == b"made"


def test_the_folder_may_be_deleted_at_any_time(tmp_path: Path) -> None:
    cache, maker = Cache(tmp_path / "cache"), Maker()
    cache.remember_file(("key",), maker).unlink()
    assert cache.remember(("key",), maker) == b"made"
    assert maker.times == 2


def test_nothing_unfinished_is_left_behind(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    kept = cache.remember_file(("key",), Maker())
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [kept]


def test_a_failure_keeps_nothing(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        Cache(tmp_path).remember(("key",), fail)
    assert Cache(tmp_path).remember(("key",), Maker()) == b"made"


def test_the_version_of_a_package_differs_from_that_of_a_module() -> None:
    versions = {
        source_version(name) for name in ("generator.charts", "generator.design.fonts", "generator.keeping.cache")
    }
    assert len(versions) == 3
