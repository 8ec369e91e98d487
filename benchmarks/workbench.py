"""A copy of the program beside a copy of a project: what is measured may be changed there without harm."""

from __future__ import annotations

import compileall
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measuring import Run, run_measured

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ("generator", "layouts", "assets")
EDITORS = ("content", "editions")
_MADE = ("output", ".output.publications", ".cache")


@dataclass(frozen=True, slots=True)
class Workbench:
    """The folder of the program's copy, and that of the project's."""

    program: Path
    project: Path

    def run(self, command: str, *arguments: str) -> Run:
        """One run of « cites COMMAND »; a build says the times of its stages."""
        where = () if command.startswith("--") else ("--project", str(self.project))
        watch = ("--chronometre",) if command == "build" else ()
        words = [sys.executable, "-m", "generator", command, *arguments, *where, *watch]
        return run_measured(words, self.program, os.environ | {"PYTHONPATH": str(self.program)})

    def forget(self) -> None:
        """As if nothing had ever been built."""
        for name in _MADE:
            shutil.rmtree(self.project / name, ignore_errors=True)

    @property
    def site(self) -> Path:
        """The published site."""
        return self.project / "output" / "site"

    @property
    def newest_year(self) -> str:
        """The newest edition of the project."""
        return max(path.name for path in (self.project / "editions").iterdir() if path.is_dir())


def copy_program(folder: Path) -> Path:
    """The program as it stands, ready to run."""
    for name in PROGRAM:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    compileall.compile_dir(folder / "generator", quiet=1)
    return folder


def copy_editors_files(folder: Path) -> None:
    """The real editions."""
    for name in EDITORS:
        shutil.copytree(ROOT / name, folder / name)
