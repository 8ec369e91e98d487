"""Where chapters are laid out: a process beside the server, so that pages are shown meanwhile."""

from __future__ import annotations

from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock

from generator.workshop.aside import start_aside
from generator.workshop.book.children import set_chapters
from generator.workshop.book.places import Place
from generator.workshop.book.values import Galley

_DIED = "La mise en page s’est arrêtée : demandez-la de nouveau."


class Bench:
    """One chapter at a time; what was made of a version of the files is kept until the next."""

    def __init__(self, root: Path) -> None:
        """No process is there before somebody wants to see the book."""
        self._root, self._lock = root, Lock()
        self._pipe: Connection | None = None
        self._version, self._made = 0, dict[Place, Galley]()

    def open(self) -> None:
        """Start the process: it reads what every layout needs, so that the first chapter waits less."""
        with self._lock:
            self._pipe = self._pipe or self._open()

    def lay_out(self, version: int, place: Place) -> Galley:
        """The chapter of a place, as the files of that version say."""
        with self._lock:
            if version != self._version:
                self._version, self._made = version, {}
            if place not in self._made:
                self._made[place] = self._ask(place)
            return self._made[place]

    def _ask(self, place: Place) -> Galley:
        pipe = self._pipe = self._pipe or self._open()
        try:
            pipe.send(place)
            galley: Galley = pipe.recv()
        except (EOFError, OSError):
            self._pipe = None
            return Galley(place.year, fault=_DIED)
        return galley

    def _open(self) -> Connection:
        return start_aside(set_chapters, self._root)[1]
