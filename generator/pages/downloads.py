"""A file that readers take away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from generator.keeping.watching import Watched


@dataclass(frozen=True, slots=True)
class Download(Watched):
    """A file to take away: path from the site's root, title, format, weight, and what else to know of it.

    ``year`` is 0 for what all editions share, ``pages`` for what has none; ``day`` is that of the last change.
    """

    cells: ClassVar[frozenset[str]] = frozenset({"size_bytes", "note", "pages", "day", "sha256"})

    path: str
    title: str
    format: str
    size_bytes: int
    note: str = ""
    year: int = 0
    pages: int = 0
    day: date = date.min
    sha256: str = ""

    @property
    def cell_name(self) -> str:
        """Where it is."""
        return self.path
