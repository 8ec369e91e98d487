"""What may change in a file of facts, said without a word of YAML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

Place = tuple[str | int, ...]
"""Where a value stands: the keys and the ranks (from 0) that lead to it from the top of the file."""
Value = str | None | Sequence["Value"] | Mapping[str, "Value"]
"""What a file of facts holds. Numbers are texts here: ``07`` is a département, not seven."""


class RewritingError(ValueError):
    """A place leads nowhere, or stands where a change would lose a comment."""


@dataclass(frozen=True, slots=True)
class Put:
    """A value in the place of another, or under a key that its mapping had not.

    A new key stands behind the last of those that come before it in ``order``; without an order, at the end.
    """

    place: Place
    value: Value
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Insert:
    """A value in a list, before the one of that rank; at its end when the rank is its length."""

    place: Place
    rank: int
    value: Value


@dataclass(frozen=True, slots=True)
class Remove:
    """A key of a mapping or a value of a list, with the comment that stands right above it."""

    place: Place


@dataclass(frozen=True, slots=True)
class Move:
    """A value of a list at another rank, counted once it was taken away."""

    place: Place
    rank: int
    to: int


Change = Put | Insert | Remove | Move


def changes_between(old: Value, new: Value, place: Place = ()) -> list[Change]:
    """The changes that lead from a value to another, each as small as can be; in the order to make them."""
    if old == new:
        return []
    if isinstance(old, Mapping) and isinstance(new, Mapping) and old and new:
        return _between_mappings(old, new, place)
    if _is_list(old) and _is_list(new) and old and new:
        return _between_lists(list(old), list(new), place)
    return [Put(place, new)]


def _between_mappings(old: Mapping[str, Value], new: Mapping[str, Value], place: Place) -> list[Change]:
    found: list[Change] = []
    for key, value in new.items():
        if key not in old:
            found.append(Put((*place, key), value, tuple(new)))
        else:
            found += changes_between(old[key], value, (*place, key))
    return found + [Remove((*place, key)) for key in old if key not in new]


def _between_lists(old: list[Value], new: list[Value], place: Place) -> list[Change]:
    """From the last to the first, so that no rank that is still to come moves."""
    names = [repr(one) for one in old], [repr(one) for one in new]
    found: list[Change] = []
    for kind, start, end, first, last in reversed(SequenceMatcher(None, *names, autojunk=False).get_opcodes()):
        if kind != "equal":
            found += _between_spans(old[start:end], new[first:last], place, start)
    return found


def _between_spans(old: list[Value], new: list[Value], place: Place, start: int) -> list[Change]:
    both = min(len(old), len(new))
    more = [Insert(place, start + both, value) for value in reversed(new[both:])]
    less = [Remove((*place, start + rank)) for rank in reversed(range(both, len(old)))]
    inside = [one for rank in range(both) for one in changes_between(old[rank], new[rank], (*place, start + rank))]
    return [*more, *less, *inside]


def _is_list(value: Value) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
