"""What the cells of watched values hold now, as digests: two builds saw the same if their digests are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from generator.keeping.values import digest_value
from generator.keeping.watching import Cell, Watched

ABSENT = "absent"
"""The digest of a cell whose value is gone."""


class CellDigests:
    """The digests of the cells of some values, worked out when they are asked for."""

    def __init__(self, values: Iterable[Watched]) -> None:
        """No two values have one name."""
        self._values: Mapping[str, Watched] = {value.cell_name: value for value in values}
        self._cells: dict[Cell, str] = {}
        self._sets: dict[frozenset[Cell], str] = {}

    def of(self, cells: frozenset[Cell]) -> str:
        """The digest of all these cells together."""
        if cells not in self._sets:
            held = blake2b(digest_size=16)
            for cell in sorted(cells):
                held.update(f"{cell[0]}\0{cell[1]}\0{self._of_cell(cell)}\n".encode())
            self._sets[cells] = held.hexdigest()
        return self._sets[cells]

    def _of_cell(self, cell: Cell) -> str:
        if cell not in self._cells:
            self._cells[cell] = self._read(*cell)
        return self._cells[cell]

    def _read(self, name: str, field: str) -> str:
        try:
            return digest_value(tuple(_named(self._values[name].held(field))))
        except KeyError:
            return ABSENT


def _named(held: object) -> Iterator[object]:
    """What a cell holds; of watched values only their names, for what is read of them is noted by itself."""
    if isinstance(held, tuple) and held and all(isinstance(one, Watched) for one in held):
        yield from (one.cell_name for one in held)
    else:
        yield held
