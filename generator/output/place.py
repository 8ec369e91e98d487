"""Where a publication really stands, behind symbolic links, and the room beside it where the next one is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.findings.errors import OutputError
from generator.findings.messages import os_cause

_MOUNTS = Path("/proc/self/mountinfo")
_OCTAL = re.compile(r"\\([0-7]{3})")
"""How that file writes a space in a name."""


@dataclass(frozen=True, slots=True)
class Place:
    """``live`` is what readers see; nobody but this program needs the rest, which is on the same file system."""

    live: Path

    @property
    def room(self) -> Path:
        """``.output.publications`` beside ``output``; it is there only as long as it holds something."""
        return self.live.parent / f".{self.live.name}.publications"

    @property
    def lock(self) -> Path:
        """Held by whoever publishes; says who that is."""
        return self.room / "lock"

    @property
    def previous(self) -> Path:
        """The publication before this one."""
        return self.room / "previous"

    @property
    def beside(self) -> Path:
        """The publication in the making."""
        return self.room / "next"

    @property
    def away(self) -> Path:
        """Where a publication waits while another takes its place, on systems that need two moves."""
        return self.room / "away"


def find_place(output: Path) -> Place:
    """The place to which ``output`` leads. Raises OutputError when no folder there could be exchanged."""
    with refusals(output):
        live = _follow(output)
        if not live.parent.is_dir():
            raise OutputError(dossier=live, cause="le dossier qui doit le contenir n’existe pas")
        if live.exists() and not live.is_dir():
            raise OutputError(dossier=live, cause="un fichier occupe la place d’un dossier")
        if output.parent.resolve().is_relative_to(live):
            raise OutputError(dossier=live, cause="il contient l’annuaire lui-même")
        if any(mount.is_relative_to(live) for mount in (*_mounts(), *([live] if live.is_mount() else []))):
            raise OutputError(dossier=live, cause=_MOUNTED)
    return Place(live)


_MOUNTED = (
    "un autre disque y est monté, et il ne peut pas être remplacé d’un seul geste ; "
    "faites de « output » un lien vers un dossier de ce disque"
)


@contextmanager
def refusals(folder: Path) -> Iterator[None]:
    """What the system refuses becomes an OutputError."""
    try:
        yield
    except OSError as error:
        raise OutputError(dossier=folder, cause=os_cause(error)) from error


def _follow(output: Path) -> Path:
    try:
        return output.resolve()
    except RuntimeError as error:  # what Python before 3.13 says of a link that leads to itself
        raise OutputError(dossier=output, cause="c’est un lien qui ne mène nulle part") from error


def _mounts() -> Iterator[Path]:
    """Every folder where a file system is mounted, as far as the system tells."""
    if _MOUNTS.exists():
        for line in _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
            yield Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), line.split()[4]))
