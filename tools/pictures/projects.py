"""The yearbooks that are photographed: a copy of this one, its next edition begun, and another begun from nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("content", "editions", "assets")
YEAR, NEXT = 2020, 2021
COLUMNS = "92"
DAY = "2026-11-20T17:30:00+01:00"
"""When the version was kept to which the history goes back."""
LATER = "2027-01-01T09:00+01:00"


def cites(folder: Path, *words: str) -> str:
    """What a command says, typed in a folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": COLUMNS, "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "generator", *words]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 4):
        sys.exit(f"cites {' '.join(words)}: {done.stdout}{done.stderr}")
    said = (done.stdout + done.stderr).replace("python -m generator", "cites")
    return "".join(line for line in said.splitlines(keepends=True) if not line.endswith(" déjà\n"))


def this_yearbook(folder: Path) -> Path:
    """Our editions, and what was corrected since the last version that Git keeps."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part)
    palmares = folder / f"editions/{YEAR}/palmares.yaml"
    right = palmares.read_text(encoding="utf-8")
    palmares.write_text(_slipped(right), encoding="utf-8")
    _git(folder, "init", "--quiet")
    _git(folder, "config", "user.name", "Rédaction")
    _git(folder, "config", "user.email", "redaction@exemple.fr")
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "Le palmarès est saisi", "--date", DAY)
    palmares.write_text(right, encoding="utf-8")
    return folder


def _slipped(palmares: str) -> str:
    """A line of the palmarès a level too low: what the history then tells is its correction."""
    head, _, rest = palmares.partition("    5:\n      - ")
    line, _, rest = rest.partition("\n")
    before, _, after = rest.partition("    4:\n")
    return f"{head}    5:\n{before}    4:\n      - {line}\n{after}"


def begin_next(folder: Path) -> None:
    """The next edition, as it is begun."""
    cites(folder, "nouvelle", "edition", str(NEXT))


def another_yearbook(folder: Path) -> Path:
    """« Communes en fleurs », as it is begun."""
    cites(folder.parent, "nouvel", "annuaire", folder.name, "--titre", "Communes en fleurs", "--annee", "2026")
    return folder


def _git(folder: Path, *words: str) -> None:
    environment = {**os.environ, "GIT_COMMITTER_DATE": DAY}
    subprocess.run(["git", *words], cwd=folder, env=environment, check=True, capture_output=True)
