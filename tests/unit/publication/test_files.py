"""Writing single files: whole or not at all, and only what changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings.errors import OutputError
from generator.publication.files import OutputFile, write_files


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert write_files([OutputFile("a.html", b"a"), OutputFile("2020/b.html", b"b")], tmp_path).unchanged == ()
    before = (tmp_path / "a.html").stat().st_mtime_ns
    report = write_files([OutputFile("a.html", b"a"), OutputFile("2020/b.html", b"B")], tmp_path)
    assert (report.written, report.unchanged) == (("2020/b.html",), ("a.html",))
    assert (tmp_path / "a.html").stat().st_mtime_ns == before


def test_strangers_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(b"mine")
    assert write_files([OutputFile("b.html", b"b")], tmp_path).removed == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.html", "notes.txt"]


def test_a_refused_write_leaves_the_old_file_whole(tmp_path: Path) -> None:
    write_files([OutputFile("a.html", b"old")], tmp_path)
    (tmp_path / ".a.html.tmp").mkdir()
    with pytest.raises(OutputError):
        write_files([OutputFile("a.html", b"new")], tmp_path)
    assert (tmp_path / "a.html").read_bytes() == b"old"


def test_what_a_killed_program_left_goes_with_the_next_writing(tmp_path: Path) -> None:
    (tmp_path / ".a.html.tmp").write_bytes(b"half a fi")
    write_files([OutputFile("a.html", b"new")], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]
