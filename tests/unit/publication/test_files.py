"""Writing: whole or not at all, only what changed, strays removed, never outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings.errors import OutputError
from generator.publication.files import OutputFile, write_tree


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    files = [OutputFile("a.html", b"a"), OutputFile("2020/b.html", b"b")]
    assert write_tree(files, tmp_path).written == ("2020/b.html", "a.html")
    before = (tmp_path / "a.html").stat().st_mtime_ns
    report = write_tree([OutputFile("a.html", b"a"), OutputFile("2020/b.html", b"B")], tmp_path)
    assert (report.written, report.unchanged) == (("2020/b.html",), ("a.html",))
    assert (tmp_path / "a.html").stat().st_mtime_ns == before


def test_strays_go_with_their_empty_folders(tmp_path: Path) -> None:
    write_tree([OutputFile("old/a.html", b"a"), OutputFile("b.html", b"b")], tmp_path)
    assert write_tree([OutputFile("b.html", b"b")], tmp_path).removed == ("old/a.html",)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["b.html"]


def test_a_partial_build_removes_nothing(tmp_path: Path) -> None:
    write_tree([OutputFile("a.html", b"a")], tmp_path)
    assert write_tree([OutputFile("b.html", b"b")], tmp_path, strays=False).removed == ()
    assert (tmp_path / "a.html").is_file()


@pytest.mark.parametrize("path", ["../a.html", "/etc/passwd", "x/../../a"])
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutputError):
        write_tree([OutputFile(path, b"x")], tmp_path / "site")
    assert list(tmp_path.rglob("*")) == []


def test_two_files_never_claim_one_path(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_tree([OutputFile("a", b"1"), OutputFile("a", b"2")], tmp_path)


def test_a_refused_write_leaves_the_old_file_whole(tmp_path: Path) -> None:
    write_tree([OutputFile("a.html", b"old")], tmp_path)
    (tmp_path / "b").write_bytes(b"a file where a folder is needed")
    with pytest.raises(OutputError):
        write_tree([OutputFile("b/c.html", b"new"), OutputFile("a.html", b"old")], tmp_path)
    assert (tmp_path / "a.html").read_bytes() == b"old"
