"""The digest of a frozen value: two values that differ in anything have different ones, in any process, on any machine.

A value is turned into a tree of plain tuples in which everything else is a list headed by what it is, and the tree
into bytes by ``marshal``, which writes types and lengths: no two trees give the same bytes. Tuples of plain things, by
far the most, are taken as they are. A mapping counts in its own order, as who walks through it would see it; a set in
none. An object counts as its class (with the code of it, for its methods tell something too) and its fields; one that
makes a part of itself on demand says by ``as_value`` what stands for it.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from hashlib import blake2b
from operator import attrgetter
from types import MappingProxyType, NoneType
from typing import Any
from weakref import ref

from markupsafe import Markup

from generator.keeping.code import code_version

_SIZE = 16
_FORMAT = 2
"""Of ``marshal``: the last that writes every value whole, whatever other names it has in memory."""
_PLAIN = frozenset({NoneType, bool, int, float, str, bytes})

_Reading = Callable[[Any], object]


def digest_value(value: object) -> str:
    """Thirty-two letters for a frozen value. Raises TypeError for what does not last: a function, a path, a file."""
    return _digest(_plain(value)).hex()


def _digest(tree: object) -> bytes:
    written = marshal.dumps(tree, _FORMAT)  # type: ignore[arg-type]
    return blake2b(written, digest_size=_SIZE).digest()


def _plain(value: object) -> object:
    kind = type(value)
    return value if kind in _PLAIN else _reading(kind)(value)


def _all_plain(values: Iterable[object]) -> tuple[object, ...]:
    return tuple([value if type(value) in _PLAIN else _reading(type(value))(value) for value in values])


def _tuple(value: tuple[object, ...]) -> tuple[object, ...]:
    return value if _PLAIN.issuperset(map(type, value)) else _all_plain(value)


def _list(value: list[object]) -> object:
    return ["list", _all_plain(value)]


def _set(value: Iterable[object]) -> object:
    return ["set", tuple(sorted(_digest(_plain(one)) for one in value))]


def _mapping(value: Mapping[object, object]) -> object:
    return ["mapping", _all_plain(value), _all_plain(value.values())]


_READINGS: dict[type, _Reading] = {
    tuple: _tuple,
    list: _list,
    set: _set,
    frozenset: _set,
    dict: _mapping,
    MappingProxyType: _mapping,
    date: lambda value: ["date", value.isoformat()],
    datetime: lambda value: ["moment", value.isoformat()],
    Decimal: lambda value: ["decimal", str(value)],
    Markup: lambda value: ["markup", str.__str__(value)],
}


def _reading(kind: type[Any]) -> _Reading:
    """How values of a class are read."""
    if kind not in _READINGS:
        _READINGS[kind] = _find_reading(kind)
    return _READINGS[kind]


def _find_reading(kind: type[Any]) -> _Reading:
    if getattr(kind, "says_nothing", False):
        return lambda value: ["nothing"]
    if issubclass(kind, Enum):
        return lambda value: ["enum", _head(kind), value.name]
    if is_dataclass(kind):
        return _dataclass_reading(kind)
    if issubclass(kind, tuple) and hasattr(kind, "_fields"):
        head = _head(kind, *kind._fields)
        return lambda value: [head, _all_plain(value)]
    if hasattr(kind, "__pydantic_fields__"):
        return _model_reading(kind)
    raise TypeError(f"{kind.__module__}.{kind.__qualname__} is no frozen value: it cannot be part of a key")


def _dataclass_reading(kind: type) -> _Reading:
    """Large values are shared by many keys, and have no slots: their digest is kept as long as they live."""
    read = _own_reading(kind) or _fields_reading(kind, tuple(field.name for field in fields(kind)))
    is_frozen = kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    return _remembered(read) if is_frozen and hasattr(kind, "__weakref__") else read


def _own_reading(kind: type) -> _Reading | None:
    head = _head(kind, "as_value")
    return (lambda value: [head, _plain(value.as_value())]) if hasattr(kind, "as_value") else None


def _model_reading(kind: type) -> _Reading:
    """A pydantic model, recognised without importing pydantic. What it keeps beside its fields would not be seen."""
    if kind.__private_attributes__:  # type: ignore[attr-defined]
        raise TypeError(f"{kind.__qualname__} has private attributes: it cannot be part of a key")
    return _fields_reading(kind, tuple(kind.__pydantic_fields__))  # type: ignore[attr-defined]


def _fields_reading(kind: type, names: tuple[str, ...]) -> _Reading:
    head = _head(kind, *names)
    if not names:
        return lambda value: [head]
    read = attrgetter(*names)
    if len(names) == 1:
        return lambda value: [head, _plain(read(value))]
    return lambda value: [head, _tuple(read(value))]


def _head(kind: type, *names: str) -> bytes:
    """What stands for a class: its name, those of its fields, and its code."""
    return _digest((kind.__module__, kind.__qualname__, code_version(kind.__module__), names))


_known: dict[int, tuple[ref[object], bytes]] = {}


def _remembered(read: _Reading) -> _Reading:
    def find(value: object) -> object:
        place = id(value)
        if place not in _known:
            digest = _digest(read(value))
            _known[place] = ref(value, lambda _: _known.pop(place, None)), digest
        return ["object", _known[place][1]]

    return find
