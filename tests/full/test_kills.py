"""Real builds killed at random moments: what is published is the old one or the new one, and nothing is left over."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import MINI, ROOT

KILLS = int(os.environ.get("KILLS", "12"))
TEXTS = tuple(f"\n\nVoici la version {number}, qui n’est pas l’autre.\n" for number in range(2))


def start(project: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator", "build", "--project", str(project)]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.DEVNULL)


def digest(folder: Path) -> str:
    """Of every path and every byte."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(f"{path.relative_to(folder)}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def unfinished(project: Path) -> list[str]:
    """Whatever stands in the project that no finished build leaves there."""
    known = {"content", "editions", "output", ".cache", ".output.publications"}
    odd = [path for path in project.iterdir() if path.name not in known]
    odd += [path for path in (project / ".output.publications").glob("*") if path.name not in {"lock", "previous"}]
    odd += [*(project / ".cache" / "unfinished").glob("*")]
    return [path.name for path in odd]


def wait_for_writing(process: subprocess.Popen[bytes], project: Path) -> None:
    """Until the next publication begins to be written, or the build is over."""
    while process.poll() is None and not (project / ".output.publications" / "next").exists():
        time.sleep(0.001)


@pytest.mark.full
def test_builds_killed(tmp_path: Path) -> None:
    """Two versions in turn, both in the cache: at any moment of a build, every other time while it publishes.

    ``KILLS`` of them, or twelve.
    """
    project = Path(shutil.copytree(MINI, tmp_path / "mini"))
    text, chance, seen = project / "content" / "2020" / "editorial.md", random.Random(2026), Counter[str]()
    sources = [text.read_text(encoding="utf-8") + words for words in TEXTS]
    names, whole = ("one", "other"), dict[str, str]()
    for name, source in zip(names, sources, strict=True):
        text.write_text(source, encoding="utf-8")
        assert start(project).wait() == 0
        whole[digest(project / "output")] = name
    text.write_text(sources[0], encoding="utf-8")
    started = time.monotonic()
    assert start(project).wait() == 0
    lasts = time.monotonic() - started
    for number in range(1, KILLS + 1):
        text.write_text(sources[number % 2], encoding="utf-8")
        process = start(project)
        if number % 2:
            time.sleep(chance.uniform(0.1, 1.0) * lasts)
        else:
            wait_for_writing(process, project)
            time.sleep(chance.uniform(0, 0.1))
        process.kill()
        process.wait()
        seen["cut short"] += bool(unfinished(project))
        seen[whole.get(digest(project / "output"), "mixed")] += 1
        if not number % 5:
            assert start(project).wait() == 0
            assert whole.get(digest(project / "output")) == names[number % 2]
            assert unfinished(project) == []
    assert seen["mixed"] == 0, seen
    assert seen["cut short"] > 0, seen
