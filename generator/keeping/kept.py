"""What is made of watched values beside the pages, kept by the cells that it read: one thing, its bytes, its ledger.

Nobody lists what it depends on, as for a page. What is found is read and compared with what the ledger says of it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from generator.keeping.cells import CellDigests
from generator.keeping.ledger import Entry, Ledger, keep_ledger, load_ledger
from generator.keeping.watching import watch


class Kept:
    """Bytes that are made again only where they may have changed."""

    def __init__(self, file: Path, ground: str, now: CellDigests, make: Callable[[], bytes]) -> None:
        """``ground`` is all that ``make`` depends on beside the cells of ``now``: its code above all."""
        self._file, self._ground, self._now, self._make = file, ground, now, make
        self._found: bytes | None = None

    def get(self) -> bytes:
        """The bytes as they are now."""
        found = self.find()
        return self._make_and_keep() if found is None else found

    def find(self) -> bytes | None:
        """Those of the last time, if they would be the same."""
        if self._found is None:
            entry = load_ledger(self._ledger, self._ground).fresh(self._file.name, "", self._now)
            last = self._read() if entry else None
            self._found = last if entry and last is not None and _digest(last) == entry.digest else None
        return self._found

    def _make_and_keep(self) -> bytes:
        with watch() as cells:
            content = self._make()
        read, after = frozenset(cells), Ledger(self._ground)
        after.add(self._file.name, Entry("", read, _digest(content), len(content)), self._now.of(read))
        with suppress(OSError):  # a disk that refuses costs time the next time, and nothing else
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside = self._file.with_suffix(".tmp")
            beside.write_bytes(content)
            beside.replace(self._file)
            keep_ledger(self._ledger, after)
        return content

    def _read(self) -> bytes | None:
        with suppress(OSError):
            return self._file.read_bytes()
        return None

    @property
    def _ledger(self) -> Path:
        return self._file.with_suffix(".registre")


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
