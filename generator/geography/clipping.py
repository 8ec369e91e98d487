"""Rings cut at the edges of a map: what lies outside weighs nothing, and shows nowhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.geography.projection import Point

_Edge = tuple[int, float, float]
"""Which coordinate is cut, where, and which side stays: 1 for what is greater, -1 for what is less."""


def clipped(ring: Sequence[Point], width: float, height: float) -> list[Point]:
    """The part of a ring inside a map, by Sutherland and Hodgman's way; empty when there is none."""
    edges: tuple[_Edge, ...] = ((0, 0.0, 1), (0, width, -1), (1, 0.0, 1), (1, height, -1))
    points = list(ring)
    for edge in edges:
        points = _cut(points, edge)
    return points


def _cut(points: Sequence[Point], edge: _Edge) -> list[Point]:
    is_inside, crossing = _tests(edge)
    kept: list[Point] = []
    for before, point in zip((*points[-1:], *points[:-1]), points, strict=True):
        if is_inside(before) != is_inside(point):
            kept.append(crossing(before, point))
        if is_inside(point):
            kept.append(point)
    return kept


def _tests(edge: _Edge) -> tuple[Callable[[Point], bool], Callable[[Point, Point], Point]]:
    axis, limit, side = edge

    def is_inside(point: Point) -> bool:
        return (point[axis] - limit) * side >= 0

    def crossing(start: Point, end: Point) -> Point:
        share = (limit - start[axis]) / (end[axis] - start[axis])
        other = start[1 - axis] + (end[1 - axis] - start[1 - axis]) * share
        return (limit, other) if axis == 0 else (other, limit)

    return is_inside, crossing
