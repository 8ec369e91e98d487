"""One at a time: whoever publishes holds a lock, which says who that is and vanishes with its holder."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TextIO

from generator.findings.errors import OutputError
from generator.output.place import Place, refusals

Waiting = Callable[[str], AbstractContextManager[object]]
"""Told who is waited for, it shows that as long as its block lasts; a stage of the progress does."""


@contextmanager
def alone(place: Place, waiting: Waiting) -> Iterator[None]:
    """Nobody else publishes there as long as the block lasts. Whoever does is waited for, and ``waiting`` told who."""
    with refusals(place.room):
        held = _take(place, waiting)
    try:
        yield
    finally:
        with suppress(OSError), held:
            _leave(held, place)


def _take(place: Place, waiting: Waiting) -> TextIO:
    while True:
        _make_room(place)
        with suppress(FileNotFoundError):  # whoever was there has just left, and the room with them
            file = place.lock.open("a+", encoding="utf-8")
            if _acquire(file, place.lock, waiting):
                return file


def _make_room(place: Place) -> None:
    try:
        place.room.mkdir(exist_ok=True)
    except PermissionError as error:
        cause = f"la parution suivante s’y prépare, à côté de « {place.live.name} », et l’accès y est refusé"
        raise OutputError(dossier=place.room.parent, cause=cause) from error


def _acquire(file: TextIO, path: Path, waiting: Waiting) -> bool:
    """Whether the lock is ours; not when the file vanished while we waited for it."""
    try:
        _wait(file, waiting)
        if path.stat().st_ino == os.fstat(file.fileno()).st_ino:
            file.truncate(0)
            file.write(f"{os.getpid()} {os.uname().nodename}\n")
            file.flush()
            return True
    except BaseException:
        file.close()
        raise
    file.close()
    return False


def _wait(file: TextIO, waiting: Waiting) -> None:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        with waiting(f"En attente {_who(file)}"):
            fcntl.flock(file, fcntl.LOCK_EX)


def _who(file: TextIO) -> str:
    """« du processus 4242 (sur atelier), qui publie ici depuis 21 h 47 »."""
    file.seek(0)
    number, _, host = file.read().strip().partition(" ")
    since = time.strftime("%H h %M", time.localtime(os.fstat(file.fileno()).st_mtime))
    return f"du processus {number} (sur {host}), qui publie ici depuis {since}" if number else "de qui publie ici"


def _leave(file: TextIO, place: Place) -> None:
    """The room goes too when it holds nothing else."""
    file.truncate(0)
    if [entry.name for entry in place.room.iterdir()] == [place.lock.name]:
        place.lock.unlink()
        place.room.rmdir()
