"""Time whole runs of ``cites`` on a copy of the real editions: seconds, ratios and peak memory, in one sitting.

Usage: .venv/bin/python benchmarks/build_times.py [RUNS]

Ratios are to starting Python and importing nothing; they hold from one machine to another better than seconds do.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable


def main() -> None:
    """Print one line a situation."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "annuaire"
        for part in ("content", "editions", "assets"):
            shutil.copytree(ROOT / part, project / part)
        situations: list[tuple[str, list[str], Callable[[], object]]] = [
            ("python -c pass", [PYTHON, "-c", "pass"], lambda: None),
            ("cites --version", _cites("--version"), lambda: None),
            ("cites check", _cites("check", "--project", project), lambda: None),
            (
                "cites build --only book, from nothing",
                _cites("build", "--only", "book", "--project", project),
                lambda: _forget(project),
            ),
            ("cites build, from nothing", _cites("build", "--project", project), lambda: _forget(project)),
            ("cites build, nothing changed", _cites("build", "--project", project), lambda: None),
            ("cites build, one text changed", _cites("build", "--project", project), lambda: _touch(project)),
        ]
        base = 0.0
        for name, command, prepare in situations:
            seconds, memory = _measure(command, prepare, runs)
            base = base or seconds
            print(f"{name:40} {seconds:8.2f} s   × {seconds / base:7.1f}   {memory / 1024:6.0f} Mo")


def _cites(*arguments: object) -> list[str]:
    return [PYTHON, "-m", "generator", *map(str, arguments)]


def _measure(command: list[str], prepare: Callable[[], object], runs: int) -> tuple[float, int]:
    """The median wall time in seconds, and the peak memory in KiB."""
    times, memory = [], 0
    for _ in range(runs):
        prepare()
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        _, status, usage = os.wait4(process.pid, 0)
        times.append(time.perf_counter() - started)
        memory = max(memory, usage.ru_maxrss)
        if status:
            sys.exit(f"{command} a échoué")
    return statistics.median(times), memory


def _forget(project: Path) -> None:
    for made in (".cache", "output", ".output.publications"):
        shutil.rmtree(project / made, ignore_errors=True)


def _touch(project: Path) -> None:
    text = project / "content" / "2020" / "editorial.md"
    text.write_text(text.read_text(encoding="utf-8") + "\nUne phrase de plus.\n", encoding="utf-8")


if __name__ == "__main__":
    main()
