"""A project and a copy of the program, elsewhere, that tests may edit and build; and the same built from nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random

from tests.conftest import ROOT
from tests.stale.edits import OF_PROGRAM, PROGRAM, SOURCES, Files

PARTS = ("content", "editions", "assets/images")
PROGRAM_PARTS = ("generator", "layouts", "assets")
_TEXTS = {".py", ".html", ".css", ".js", ".tsv", ".geojson"}


def read_project(*folders: Path) -> Files:
    """What editors wrote, the later folders laid over the first; then the program's own files, under ``program/``."""
    found: dict[str, bytes] = {}
    for folder in folders:
        for part in PARTS:
            found |= {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder / part)}
    for part in PROGRAM_PARTS:
        for path in _files(ROOT / part):
            if path.suffix in _TEXTS:
                found[f"{PROGRAM}{path.relative_to(ROOT).as_posix()}"] = path.read_bytes()
    found.pop("editions/adresses.txt", None)  # an edit may take a page away: that is another test's business
    return found


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


@dataclass(frozen=True)
class Outcome:
    """What a build gave back to the shell, and its findings."""

    code: int
    findings: tuple[str, ...]

    @property
    def is_published(self) -> bool:
        """Whether there is something new to read."""
        return self.code == 0


@dataclass
class House:
    """A folder with a copy of the program (``program``) and a project (``project``), written as ``files`` say."""

    folder: Path
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def project(self) -> Path:
        """Where the editors' files are, and the output."""
        return self.folder / "project"

    @property
    def output(self) -> Path:
        """What was published."""
        return self.project / "output"

    def settle(self, files: Files) -> None:
        """Write what differs, remove what is gone."""
        if not (self.folder / PROGRAM).is_dir():
            for part in PROGRAM_PARTS:
                shutil.copytree(ROOT / part, self.folder / PROGRAM / part, ignore=shutil.ignore_patterns("__pycache__"))
        for path in self.files.keys() - files.keys():
            self._place(path).unlink()
            with suppress(OSError):  # an empty folder would still be an edition
                self._place(path).parent.rmdir()
        for path, content in files.items():
            if self.files.get(path) != content:
                self._place(path).parent.mkdir(parents=True, exist_ok=True)
                self._place(path).write_bytes(content)
        self.files = dict(files)

    def _place(self, path: str) -> Path:
        return self.folder / path if path.startswith(PROGRAM) else self.project / path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """The program's own copy, asked as a person would."""
        environment = {**os.environ, "PYTHONPATH": str(self.folder / PROGRAM), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-m", "generator", *arguments, "--project", str(self.project)]
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, timeout=900, check=False
        )

    def build(self, *arguments: str) -> Outcome:
        """What a build says: it may refuse what was laid out, or stumble over an edit of its own code."""
        done = self.run("build", *arguments)
        said = (line for line in done.stdout.splitlines() if re.match(r"\S+: [A-Z]\d\d ", line))
        return Outcome(done.returncode, tuple(said))

    def is_publishable(self) -> bool:
        """Whether the check finds no error."""
        return self.run("check").returncode == 0

    def published(self) -> dict[str, str]:
        """The digest of each file of the publication."""
        return {
            path.relative_to(self.output).as_posix(): sha256(path.read_bytes()).hexdigest()
            for path in _files(self.output)
        }

    def forget(self) -> None:
        """As if nothing had ever been built."""
        for path in (".cache", "output", ".output.publications"):
            shutil.rmtree(self.project / path, ignore_errors=True)
            (self.project / path).unlink(missing_ok=True)


@dataclass
class History:
    """States that a project went through, and how."""

    random: Random
    states: list[Files]
    told: list[str] = field(default_factory=list)

    def step(self, house: House) -> None:
        """One edit more: drawn again until the project can be published; sometimes back to an earlier state."""
        for _ in range(40):
            changed = self._draw()
            if changed is None:
                continue
            house.settle(changed)
            if house.is_publishable():
                self.states.append(changed)
                return
            self.told[-1] += " (refused)"
            house.settle(self.states[-1])
        raise AssertionError(f"no edit can be published after {self.told}")

    def _draw(self) -> Files | None:
        if len(self.states) > 2 and self.random.random() < 0.12:
            self.told.append("back")
            return self.random.choice(self.states[:-1])
        edit = self.random.choice(SOURCES if self.random.random() < 0.7 else OF_PROGRAM)
        changed = edit(self.states[-1], self.random)
        if changed is not None:
            touched = sorted(
                path for path in {*changed, *self.states[-1]} if changed.get(path) != self.states[-1].get(path)
            )
            self.told.append(f"{edit.__name__} {' '.join(touched[:3])}")
        return changed


def compare(warm: House, clean: House) -> list[str]:
    """The files that differ between a publication and the same made from nothing."""
    one, other = warm.published(), clean.published()
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))
