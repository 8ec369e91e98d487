"""Files of the program beside its code (layouts, style sheets, scripts) that a leaf reads: part of its key.

Whoever makes a leaf from such files takes a ``ProgramFiles`` among its values; whoever reads one asks ``may_read``
first. A leaf that would read a file that its key knows nothing of cannot be made: it would go stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ProgramFiles:
    """The folders or files of the program that may be read, and what stands in them."""

    places: tuple[str, ...]
    digest: str

    def hold(self, place: str) -> bool:
        """Whether a folder or file is among them, or below one of them."""
        return any(place == one or place.startswith(f"{one}/") for one in self.places)


_at_work: ContextVar[tuple[tuple[ProgramFiles, ...], ...]] = ContextVar("_at_work", default=())
"""What each leaf may read that is being made, the outermost first."""


@cache
def program_files(root: Path, *places: str) -> ProgramFiles:
    """Some files under ``root``, or all that stands in folders."""
    total = blake2b(digest_size=16)
    for path in sorted({path for place in places for path in _files(root / place)}):
        content = path.read_bytes()
        total.update(f"{path.relative_to(root).as_posix()}\n{len(content)}\n".encode() + content)
    return ProgramFiles(places, total.hexdigest())


def _files(place: Path) -> Iterable[Path]:
    return (path for path in place.rglob("*") if path.is_file()) if place.is_dir() else (place,)


@contextmanager
def reading_only(values: Iterable[object]) -> Iterator[None]:
    """While a leaf is made of these values, only the files that they name may be read."""
    known = tuple(value for value in values if isinstance(value, ProgramFiles))
    before = _at_work.set((*_at_work.get(), known))
    try:
        yield
    finally:
        _at_work.reset(before)


def may_read(place: str) -> None:
    """Raises TypeError when a leaf that is being made would depend on a file or folder that is no part of its key."""
    if not all(any(known.hold(place) for known in granted) for granted in _at_work.get()):
        raise TypeError(f"a leaf that reads {place} takes it among its values, as ProgramFiles")
