"""Who reads what: the cells that a page is made from, noted while it is made.

A cell is a field of a watched value: the awards of an edition, the body of a text. Reading one while something is made
notes it; so what was made depends on what it read, and on nothing that anybody has to list. A value derived from
others (``derived``) is worked out once, and notes all that it was made from each time it is read.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar, overload

Cell = tuple[str, str]
"""The name of a watched value, and one of its fields."""

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")
_watchers: list[set[Cell]] = []


@contextmanager
def watch() -> Iterator[set[Cell]]:
    """The cells that are read within the block, for as long as no other watch stands inside it."""
    reads: set[Cell] = set()
    _watchers.append(reads)
    try:
        yield reads
    finally:
        _watchers.pop()


def note(cells: Iterable[Cell]) -> None:
    """Whatever is being made has read these cells."""
    if _watchers:
        _watchers[-1].update(cells)


class Watched:
    """A frozen value whose fields are cells. ``cell_name`` is one that no other watched value has."""

    __slots__ = ()
    cells: ClassVar[frozenset[str]] = frozenset()
    """The fields that are noted; the others never change what is made."""

    @property
    def cell_name(self) -> str:
        """How the value is known: it must not read any cell."""
        raise NotImplementedError

    def held(self, field: str) -> object:
        """What a cell holds, without noting it. Raises KeyError when there is no such cell."""
        if field not in self.cells:
            raise KeyError(field)
        return object.__getattribute__(self, field)

    if not TYPE_CHECKING:  # so that a misspelt field is still found

        def __getattribute__(self, name: str) -> object:
            if _watchers and name in object.__getattribute__(self, "cells"):
                _watchers[-1].add((object.__getattribute__(self, "cell_name"), name))
            return object.__getattribute__(self, name)


class WatchedMapping(Watched, Mapping[str, V]):
    """A mapping each of whose values is a cell: who looks for one depends on that one, found or not."""

    def __init__(self, name: str, values: Mapping[str, V]) -> None:
        """``name`` is one that no other watched value has."""
        self._name, self._values = name, values

    @property
    def cell_name(self) -> str:
        """As it was given."""
        return self._name

    def held(self, field: str) -> object:
        """The value of a key."""
        return self._values[field]

    def __getitem__(self, key: str) -> V:
        note(((self._name, key),))
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


class GroupedMapping(WatchedMapping[V]):
    """A mapping made from cells as a whole, each of whose values is a cell: who looks for one depends on that one,
    who walks through it on all that it was made from."""

    def __init__(self, name: str, make: Callable[[], Mapping[str, V]]) -> None:
        """``make`` gives the values when they are first asked for."""
        self._name, self._make = name, make

    @cached_property
    def _made(self) -> tuple[Mapping[str, V], frozenset[Cell]]:
        return _derive(self._make)

    @property
    def _values(self) -> Mapping[str, V]:  # type: ignore[override]  # made late here
        return self._made[0]

    def held(self, field: str) -> object:
        """The value of a key."""
        return self._values[field]

    def __iter__(self) -> Iterator[str]:
        note(self._made[1])
        return iter(self._values)

    def __len__(self) -> int:
        note(self._made[1])
        return len(self._values)

    def values(self) -> ValuesView[V]:
        """All of them."""
        note(self._made[1])
        return self._values.values()

    def items(self) -> ItemsView[str, V]:
        """All of them with their keys."""
        note(self._made[1])
        return self._values.items()


class derived(Generic[T]):  # noqa: N801 - a decorator, as ``cached_property`` is
    """A property that is worked out once, and remembers what it was made from."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        """``make`` is the method that works it out."""
        self._make, self.__doc__, self._slot = make, make.__doc__, ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._slot = f"{name} "  # no attribute is named so: reading always comes through here

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> T | Self:
        if instance is None:
            return self
        value, cells = self._kept(instance)
        note(cells)
        return value

    def _kept(self, instance: object) -> tuple[T, frozenset[Cell]]:
        kept: tuple[T, frozenset[Cell]] | None = instance.__dict__.get(self._slot)
        if kept is None:
            kept = instance.__dict__[self._slot] = _derive(lambda: self._make(instance))
        return kept


class concluded(derived[T]):  # noqa: N801
    """The same as a cell of its own: who reads it depends on what it is, not on all that it was made from.

    It is worked out at each build, to see whether it changed: for what is cheap, and stays when its sources change.
    """

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> T | Self:
        return self if instance is None else self._kept(instance)[0]


class DerivedMapping(Mapping[K, V]):
    """A mapping whose values are worked out once, when they are asked for, and remember what they were made from."""

    def __init__(self, keys: Iterable[K], make: Callable[[K], V]) -> None:
        """``keys`` in the order in which they come."""
        self._keys, self._make, self._kept = tuple(keys), make, dict[K, tuple[V, frozenset[Cell]]]()

    def __getitem__(self, key: K) -> V:
        kept = self._kept.get(key)
        if kept is None:
            if key not in self._keys:
                raise KeyError(key)
            kept = self._kept[key] = _derive(lambda: self._make(key))
        note(kept[1])
        return kept[0]

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class LateMapping(Mapping[K, V]):
    """A mapping worked out as a whole when it is asked for, which remembers what it was made from."""

    def __init__(self, make: Callable[[], Mapping[K, V]]) -> None:
        """``make`` gives the mapping."""
        self._make = make

    @derived
    def _whole(self) -> Mapping[K, V]:
        return self._make()

    def __getitem__(self, key: K) -> V:
        return self._whole[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)


class LateSequence(Sequence[V]):
    """A sequence worked out as a whole when it is asked for, which remembers what it was made from."""

    def __init__(self, make: Callable[[], Sequence[V]]) -> None:
        """``make`` gives the sequence."""
        self._make = make

    @derived
    def _whole(self) -> Sequence[V]:
        return self._make()

    @overload
    def __getitem__(self, index: int) -> V: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[V]: ...
    def __getitem__(self, index: int | slice) -> V | Sequence[V]:
        return self._whole[index]

    def __len__(self) -> int:
        return len(self._whole)


def is_derived(slot: str) -> bool:
    """Whether an entry of a value's ``__dict__`` is something derived, and no field."""
    return slot.endswith(" ")


def _derive(make: Callable[[], V]) -> tuple[V, frozenset[Cell]]:
    with watch() as reads:
        value = make()
    return value, frozenset(reads)
