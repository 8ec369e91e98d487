"""What the cells of watched values hold now, as digests: two builds saw the same if their digests are the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from weakref import ref

from generator.keeping.values import digest_value
from generator.keeping.watching import Cell, Watched

ABSENT = "absent"
"""The digest of a cell whose value is gone."""


class CellDigests:
    """The digests of the cells of some values, worked out when they are asked for."""

    def __init__(self, values: Iterable[Watched]) -> None:
        """No two values have one name."""
        self._values: Mapping[str, Watched] = {value.cell_name: value for value in values}
        self._line = cache(self._write)
        self._sets: dict[frozenset[Cell], str] = {}

    def of(self, cells: frozenset[Cell]) -> str:
        """The digest of all these cells together."""
        if cells not in self._sets:
            self._sets[cells] = blake2b(b"".join(sorted(map(self._line, cells))), digest_size=16).hexdigest()
        return self._sets[cells]

    def _write(self, cell: Cell) -> bytes:
        name, field = cell
        value = self._values.get(name)
        return f"{name}\0{field}\0{ABSENT if value is None else _held_by(value, field)}\n".encode()


_known: dict[int, tuple[ref[Watched], dict[str, str]]] = {}
"""The digests of the cells of watched values that live: the site, the archives and the documents share most of them."""


def _held_by(value: Watched, field: str) -> str:
    """The digest of a cell: a value is frozen, so it is worked out once."""
    place = id(value)
    if place not in _known:
        try:
            _known[place] = ref(value, lambda _: _known.pop(place, None)), {}
        except TypeError:  # a value so small that it has no room for it
            return _read(value, field)
    digests = _known[place][1]
    if field not in digests:
        digests[field] = _read(value, field)
    return digests[field]


def _read(value: Watched, field: str) -> str:
    try:
        return digest_value(tuple(_named(value.held(field))))
    except KeyError:
        return ABSENT


def _named(held: object) -> Iterator[object]:
    """What a cell holds; of watched values only their names, for what is read of them is noted by itself."""
    if isinstance(held, tuple) and held and all(isinstance(one, Watched) for one in held):
        yield from (one.cell_name for one in held)
    else:
        yield held
