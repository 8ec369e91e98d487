"""What a change means, without any text: the value that a file is to hold afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.rewriting.changes import Change, Insert, Move, Place, Put, Remove, RewritingError, Value


def change_value(value: Value, change: Change) -> Any:
    """A copy of a value with a change made in it. Raises RewritingError when a place leads nowhere."""
    match change:
        case Put(place, new):
            return _at(value, place[:-1], lambda inside: _put(inside, place[-1], new), is_made=True) if place else new
        case Insert(place, rank, new):
            return _at(value, place, lambda inside: _insert(inside, rank, new), is_made=True)
        case Remove(place) if place:
            return _at(value, place[:-1], lambda inside: _remove(inside, place[-1]))
        case Move(place, rank, to):
            return _at(value, place, lambda inside: _move(inside, rank, to))
    raise RewritingError(str(change))


def value_at(value: Any, place: Place) -> Any:
    """What stands at a place, None when nothing does."""
    for step in place:
        if isinstance(value, Mapping):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def _at(value: Any, place: Place, make: Any, *, is_made: bool = False) -> Any:
    if not place:
        return make(value)
    inside = _copy(value, {} if is_made and isinstance(place[0], str) else None)
    if is_made and isinstance(inside, dict) and place[0] not in inside:
        inside[str(place[0])] = None
    step = _known(inside, place[0])
    inside[step] = _at(inside[step], place[1:], make, is_made=is_made)
    return inside


def _put(value: Any, key: str | int, new: Value) -> Any:
    inside = _copy(value, {} if isinstance(key, str) else None)
    if isinstance(inside, list):
        _known(inside, key)
    inside[key] = new
    return inside


def _insert(value: Any, rank: int, new: Value) -> Any:
    inside = _copy(value, [])
    if not isinstance(inside, list) or not 0 <= rank <= len(inside):
        raise RewritingError(str(rank))
    return [*inside[:rank], new, *inside[rank:]]


def _remove(value: Any, key: str | int) -> Any:
    inside = _copy(value, None)
    del inside[_known(inside, key)]
    return inside


def _move(value: Any, rank: int, to: int) -> Any:
    inside = _copy(value, None)
    if not isinstance(inside, list) or not 0 <= to < len(inside):
        raise RewritingError(str(to))
    inside.insert(to, inside.pop(int(_known(inside, rank))))
    return inside


def _known(inside: Any, key: str | int) -> Any:
    known = range(len(inside)) if isinstance(inside, list) else inside
    if isinstance(inside, list) != isinstance(key, int) or key not in known:
        raise RewritingError(str(key))
    return key


def _copy(value: Any, empty: Any) -> Any:
    if value is None and empty is not None:
        return empty
    if isinstance(value, dict):
        return dict(value)
    if isinstance(value, list | tuple):
        return [*value]
    raise RewritingError(repr(value)[:80])
