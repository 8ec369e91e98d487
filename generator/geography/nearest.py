"""The nearest of many places on a flat map, without measuring the way to each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from heapq import nsmallest
from math import hypot
from typing import Generic, TypeVar

from generator.geography.projection import Point

SQUARE = 10_000
"""The side of the squares into which places are sorted, in metres."""
FEW = 200
"""Up to so many places, measuring all the ways is quicker than walking through squares."""

_Thing = TypeVar("_Thing")
_Square = tuple[int, int]


class Nearest(Generic[_Thing]):
    """Things with their place, sorted into squares; ``name`` of a thing settles which of two as near comes first."""

    def __init__(self, placed: Iterable[tuple[_Thing, Point]], name: Callable[[_Thing], str]) -> None:
        """Places are in metres."""
        self._name, self._count = name, 0
        self._squares: dict[_Square, list[tuple[_Thing, Point]]] = defaultdict(list)
        for thing, point in placed:
            self._squares[_square(point)].append((thing, point))
            self._count += 1
        self._edges = [*map(_span, zip(*self._squares, strict=True))]

    def of(self, place: Point, most: int, is_wanted: Callable[[_Thing], bool]) -> list[_Thing]:
        """At most so many of the things that are wanted, the nearest first."""
        found: list[tuple[float, str, _Thing]] = []
        for reach, squares in self._walk(_square(place)):
            near = (one for square in squares for one in self._squares.get(square, ()) if is_wanted(one[0]))
            found += [(hypot(x - place[0], y - place[1]) / 1000, self._name(thing), thing) for thing, (x, y) in near]
            if sum(distance * 1000 < reach for distance, *_ in found) >= most:
                break
        return [thing for *_, thing in nsmallest(most, found, key=lambda one: one[:2])]

    def _walk(self, start: _Square) -> Iterator[tuple[float, Iterable[_Square]]]:
        """Squares around that one, further and further, with the distance within which nothing can be missing then."""
        if self._count <= FEW:
            yield float("inf"), self._squares
            return
        last = max(max(at - low, high - at) for at, (low, high) in zip(start, self._edges, strict=True))
        for step in range(last + 1):
            yield step * SQUARE, _around(start, step)


def _square(point: Point) -> _Square:
    return int(point[0] // SQUARE), int(point[1] // SQUARE)


def _span(numbers: Iterable[int]) -> tuple[int, int]:
    found = [*numbers]
    return min(found), max(found)


def _around(middle: _Square, step: int) -> Iterator[_Square]:
    """The squares that many steps away."""
    x, y = middle
    for across in range(x - step, x + step + 1):
        inner = step and abs(across - x) < step
        yield from ((across, down) for down in ((y - step, y + step) if inner else range(y - step, y + step + 1)))
