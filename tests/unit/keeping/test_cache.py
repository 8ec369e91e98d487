"""The cache gives back what was made, and never anything else."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest

from generator.findings.errors import OutputError
from generator.keeping.cache import Cache, NoCache
from generator.keeping.program_files import ProgramFiles, may_read, program_files

CALLS: list[object] = []


def make(number: int, name: str = "a", cache: Cache | None = None) -> bytes:
    CALLS.append((number, name, cache))
    return f"{number} {name}".encode()


def make_other(number: int) -> bytes:
    return b"other %d" % number


def kept_in(folder: Path) -> Path:
    """The one file of a cache."""
    (path,) = (path for path in folder.rglob("*") if path.is_file())
    return path


@pytest.mark.parametrize("damage", [b"", b"1", b"1 a!", b"\0" * 3])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes) -> None:
    CALLS.clear()
    Cache(tmp_path).leaf(make, 1)
    kept_in(tmp_path).write_bytes(damage)
    assert Cache(tmp_path).leaf(make, 1) == b"1 a"
    assert kept_in(tmp_path).read_bytes() == b"1 a"
    assert len(CALLS) == 2


def test_the_folder_may_be_deleted_at_any_time(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.leaf(make, 1)
    shutil.rmtree(tmp_path / "cache")
    assert cache.leaf(make, 1) == b"1 a"


def test_what_a_killed_program_was_writing_is_swept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.leaf(make, 1)
    kept = kept_in(tmp_path)
    (tmp_path / "unfinished" / "tmp1234").write_bytes(b"ma")
    with cache.at_work():
        assert not (tmp_path / "unfinished" / "tmp1234").exists()
    assert kept_in(tmp_path) == kept
    assert cache.leaf(make, 2) == b"2 a"


def test_a_disk_that_refuses_is_no_bug(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file in the way")
    with pytest.raises(OutputError):
        Cache(tmp_path / "cache").leaf(make, 1)


def fail(_: int) -> bytes:
    raise RuntimeError


def test_a_failure_keeps_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        Cache(tmp_path).leaf(fail, 1)
    assert not any(path.is_file() for path in tmp_path.rglob("*"))


def test_a_leaf_is_made_once_for_its_values(tmp_path: Path) -> None:
    CALLS.clear()
    assert [Cache(tmp_path).leaf(make, 1) for _ in range(3)] == [b"1 a"] * 3
    assert Cache(tmp_path).leaf(make, 2) == b"2 a"
    assert Cache(tmp_path).leaf(make, 1, name="b") == b"1 b"
    assert len(CALLS) == 3
    assert Cache(tmp_path).leaf(make_other, 1) == b"other 1"


def test_a_cache_among_the_values_counts_as_nothing(tmp_path: Path) -> None:
    CALLS.clear()
    one, other = Cache(tmp_path), Cache(tmp_path)
    assert one.leaf(make, 1, "a", one) == other.leaf(make, 1, "a", other) == one.leaf(make, 1, "a", cache=other)
    assert len(CALLS) == 1


def test_what_sees_more_than_its_values_makes_no_leaf(tmp_path: Path) -> None:
    secret = b"seen"

    def within() -> bytes:
        return secret

    def alone() -> bytes:
        return b""

    for refused in (within, alone, lambda: b"", secret.upper, partial(make, 1), bytes):
        with pytest.raises(TypeError, match="function of a module"):
            Cache(tmp_path).leaf(refused)
    with pytest.raises(TypeError, match="frozen value"):
        Cache(tmp_path).leaf(make, tmp_path)  # type: ignore[arg-type]


def read_layouts(files: ProgramFiles | None) -> bytes:
    may_read("layouts/site")
    return b"read" if files else b"read in secret"


def read_within(cache: Cache, files: ProgramFiles) -> bytes:
    return cache.leaf(read_layouts, files)


def lose_files(cache: Cache, files: tuple[ProgramFiles]) -> bytes:
    return cache.leaf(read_layouts, files[0])


def test_a_leaf_reads_no_file_that_its_key_does_not_know(tmp_path: Path) -> None:
    (tmp_path / "layouts").mkdir()
    (tmp_path / "layouts" / "a.html").write_text("a", encoding="utf-8")
    files = program_files(tmp_path, "layouts")
    may_read("layouts")
    for cache in (Cache(tmp_path / "cache"), NoCache()):
        assert cache.leaf(read_layouts, files) == b"read"
        assert cache.leaf(read_within, cache, files) == b"read"
        with pytest.raises(TypeError, match="layouts"):
            cache.leaf(read_layouts, None)
    with pytest.raises(TypeError, match="layouts"):
        NoCache().leaf(lose_files, NoCache(), (files,))


def test_the_files_of_a_folder_are_a_value(tmp_path: Path) -> None:
    for folder, name in (("one", "a"), ("two", "b")):
        for place in ("x", "y"):
            path = tmp_path / folder / place / name
            path.parent.mkdir(parents=True)
            path.write_text(place, encoding="utf-8")
    assert program_files(tmp_path, "one/x/a").digest != program_files(tmp_path, "one/y/a").digest
    kinds = [(tmp_path / "one", "x"), (tmp_path / "one", "y"), (tmp_path / "two", "x"), (tmp_path / "one", "x", "y")]
    assert len({program_files(*kind).digest for kind in kinds}) == len(kinds)


def test_a_leaf_that_was_wrong_when_it_was_kept_is_made_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.read_leaf(_read_number, _write_number, 3) == 3
    [kept] = [path for path in tmp_path.rglob("*") if path.is_file()]
    kept.unlink()
    cache._keep(kept.stem, b"trois")
    assert cache.read_leaf(_read_number, _write_number, 3) == 3
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [kept]
    assert NoCache().read_leaf(_read_number, _write_number, 3) == 3


def _write_number(number: int) -> bytes:
    return str(number).encode()


def _read_number(kept: bytes) -> int:
    return int(kept)


def test_what_is_noted_is_recalled_until_something_else_is(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.recall("livre") is None
    for content in (b"un", b"deux"):
        cache.note("livre", content)
        assert Cache(tmp_path).recall("livre") == content
    NoCache().note("livre", b"rien")
    assert NoCache().recall("livre") is None
