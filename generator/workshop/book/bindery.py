"""Where whole books are laid out: a process a book, which draws its pages until the next one is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock, Thread

from generator.workshop.aside import start_aside
from generator.workshop.book.children import bind_book
from generator.workshop.book.values import Step, Volume

_DIED = "La mise en page s’est arrêtée : demandez-la de nouveau."


@dataclass(frozen=True, slots=True)
class Bound:
    """A book, the version of the files that it says, and which it is of those made since the workshop opened."""

    volume: Volume
    version: int
    rank: int


class Bindery:
    """One book at a time is laid out; the last one that was can be leafed through meanwhile."""

    def __init__(self, root: Path) -> None:
        """No process is there before somebody asks for a book."""
        self._root, self._lock, self._count = root, Lock(), 0
        self._pages: Connection | None = None
        self._thread: Thread | None = None
        self.step = Step()
        self.bound: Bound | None = None
        self.fault = ""

    @property
    def is_at_work(self) -> bool:
        """Whether a book is being laid out."""
        return self._thread is not None and self._thread.is_alive()

    def begin(self, version: int, year: int) -> None:
        """Lay out the book of an edition, as the files of that version say; not while another one is."""
        with self._lock:
            if self.is_at_work:
                return
            self.step, self.fault = Step(), ""
            self._thread = Thread(target=self._bind, args=(version, year), daemon=True)
            self._thread.start()

    def page(self, rank: int, page: int) -> bytes:
        """A page, from 0, of the book of that rank as PNG; b"" when it is not kept any more."""
        with self._lock:
            if self._pages is None or self.bound is None or self.bound.rank != rank:
                return b""
            try:
                self._pages.send(page)
                drawn: bytes = self._pages.recv()
            except (EOFError, OSError):
                self._pages, self.bound, self.fault = None, None, _DIED
                return b""
            return drawn

    def wait(self) -> None:
        """Wait for the book that is being laid out."""
        if self._thread is not None:
            self._thread.join()

    def _bind(self, version: int, year: int) -> None:
        pipe = self._open(year)
        try:
            volume = self._follow(pipe.recv)
        except (EOFError, OSError):
            volume = Volume(year, fault=_DIED)
        if volume.fault:
            self.fault = volume.fault
            pipe.close()
            return
        with self._lock:
            if self._pages is not None:
                self._pages.close()
            self._count += 1
            self._pages, self.bound = pipe, Bound(volume, version, self._count)

    def _follow(self, hear: Callable[[], Step | Volume]) -> Volume:
        while isinstance(said := hear(), Step):
            self.step = said
        return said

    def _open(self, year: int) -> Connection:
        return start_aside(bind_book, self._root, year)[1]
