"""What libraries set aside while a build is at work stays in the cache, and goes with the build."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from generator.findings.errors import OutputError
from generator.keeping.cache import Cache, NoCache


def folders(cache: Path) -> list[Path]:
    return [*(cache / "unfinished").glob("*")]


def test_the_temporary_folder_is_in_the_cache_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", "/somewhere")
    before = tempfile.tempdir
    with Cache(tmp_path).at_work():
        (aside,) = folders(tmp_path)
        assert Path(tempfile.mkdtemp(prefix="weasyprint-")).parent == aside
        say = "import tempfile; print(tempfile.gettempdir())"
        told = subprocess.run([sys.executable, "-c", say], capture_output=True, text=True, check=True)
        assert told.stdout.strip() == str(aside)
    assert (tempfile.tempdir, os.environ["TMPDIR"]) == (before, "/somewhere")
    assert folders(tmp_path) == []


def fail_at_work(cache: Path) -> None:
    with Cache(cache).at_work():
        tempfile.mkdtemp(prefix="weasyprint-")
        raise RuntimeError


def test_nothing_stays_of_a_build_that_fails(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        fail_at_work(tmp_path)
    assert folders(tmp_path) == []


def test_each_build_has_a_folder_of_its_own(tmp_path: Path) -> None:
    """Fonts that a library still holds from the last one are not looked for in the new one."""
    seen = set()
    for _ in range(2):
        with Cache(tmp_path).at_work():
            seen.add(tempfile.gettempdir())
    assert len(seen) == 2


def test_a_cache_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"a file in the way")
    with pytest.raises(OutputError), Cache(tmp_path / "cache").at_work():
        pass


def test_without_a_cache_nothing_changes() -> None:
    before = tempfile.gettempdir()
    with NoCache().at_work():
        assert tempfile.gettempdir() == before
