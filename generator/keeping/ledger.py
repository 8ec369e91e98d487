"""What was made last time, and from what: a page whose cells hold the same is not made again.

The ledger may be deleted at any time; a damaged one is none. What it says of a file is believed only once the file was
read and found to be the one it speaks of.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from generator.keeping.cells import CellDigests
from generator.keeping.watching import Cell

Plain = object
"""What a ledger can hold beside: values that ``marshal`` writes whole, tuples of them, sets."""

_FORMAT = 4
_SEAL = 16


Row = tuple[Any, ...]
"""A path, the values of its entry, and the digest of what its cells held."""


class Entry(NamedTuple):
    """A thing that was made: how, what it read, the digest and the size of its bytes, and what else is known of it."""

    recipe: str
    cells: frozenset[Cell]
    digest: str
    size: int
    notes: Plain = None


class Ledger:
    """Entries by path, all made on one ground: what every one of them depends on (code, layouts, day)."""

    def __init__(self, ground: str, entries: Mapping[str, tuple[Entry, str]] | None = None) -> None:
        """``entries`` come with the digest of what their cells held."""
        self.ground = ground
        self._entries = dict(entries or {})

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, path: str, entry: Entry, held: str) -> None:
        """Something was made, of cells that hold ``held``."""
        self._entries[path] = entry, held

    def row(self, path: str) -> Row:
        """The entry of a path that has one, as plain values."""
        entry, held = self._entries[path]
        return path, *entry, held

    def add_row(self, row: Row) -> None:
        """An entry that was written as plain values."""
        path, *entry, held = row
        self._entries[path] = Entry(*entry), held

    def fresh(self, path: str, recipe: str, now: CellDigests) -> Entry | None:
        """The entry of something that would be made again just as it is."""
        entry, held = self._entries.get(path, (None, ""))
        return entry if entry and entry.recipe == recipe and now.of(entry.cells) == held else None

    def known(self, path: str) -> tuple[Entry, str] | None:
        """The entry of a path, fresh or not, with what its cells held."""
        return self._entries.get(path)


def load_ledger(file: Path, ground: str) -> Ledger:
    """The ledger that was kept, an empty one when there is none on that ground."""
    ledger = read_ledger(file)
    return ledger if ledger and ledger.ground == ground else Ledger(ground)


def read_ledger(file: Path) -> Ledger | None:
    """The ledger that was kept, on whatever ground; None when there is none that is sound."""
    with suppress(OSError, ValueError, EOFError, TypeError, IndexError):
        seal, kept = (content := file.read_bytes())[:_SEAL], content[_SEAL:]
        if seal == _seal(kept):
            ground, sets, rows = marshal.loads(kept)
            cells = [frozenset(one) for one in sets]
            return Ledger(ground, {path: (Entry(r, cells[c], d, s, n), held) for path, r, c, d, s, n, held in rows})
    return None


def keep_ledger(file: Path, ledger: Ledger) -> None:
    """Keep it for the next time; a disk that refuses costs time then, and nothing else."""
    sets: dict[frozenset[Cell], int] = {}
    rows = []
    for path in ledger:
        entry, held = ledger.known(path) or (None, "")
        if entry:
            place = sets.setdefault(entry.cells, len(sets))
            rows.append((path, entry.recipe, place, entry.digest, entry.size, entry.notes, held))
    kept = marshal.dumps((ledger.ground, [tuple(sorted(cells)) for cells in sets], rows), _FORMAT)
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(".tmp")
        beside.write_bytes(_seal(kept) + kept)
        beside.replace(file)


def _seal(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SEAL).digest()
