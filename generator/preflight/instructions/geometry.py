"""Matrices and boxes of a page, in points (1/72 inch), y upwards; places for people, in millimetres, y downwards."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

MM = 72 / 25.4
"""Points in a millimetre."""

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Box(NamedTuple):
    """A rectangle whose sides are those of the page."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Points."""
        return self.top - self.bottom

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be seen through it."""
        return self.right <= self.left or self.top <= self.bottom

    def meet(self, other: Box) -> Box:
        """What both hold; empty when they do not meet."""
        return Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    def grow(self, margin: float) -> Box:
        """The box with its sides moved outwards."""
        return Box(self.left - margin, self.bottom - margin, self.right + margin, self.top + margin)

    def holds(self, other: Box, tolerance: float = 0.0) -> bool:
        """Whether the other lies within."""
        return (
            other.left >= self.left - tolerance
            and other.bottom >= self.bottom - tolerance
            and other.right <= self.right + tolerance
            and other.top <= self.top + tolerance
        )

    def has(self, x: float, y: float) -> bool:
        """Whether the point lies within."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


EVERYWHERE = Box(-1e9, -1e9, 1e9, 1e9)


class Place(NamedTuple):
    """Where something is, in millimetres from the top left corner of the trimmed page."""

    x: float
    y: float
    width: float
    height: float


def place_of(box: Box, trim: Box) -> Place:
    """The place of a box on its trimmed page."""
    return Place(
        (box.left - trim.left) / MM, (trim.top - box.top) / MM, max(0.0, box.width) / MM, max(0.0, box.height) / MM
    )


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that applies ``first``, then ``then``."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """The point moved by the matrix."""
    a, b, c, d, e, f = matrix
    return (a * x + c * y + e, b * x + d * y + f)


def box_of(points: Iterable[tuple[float, float]]) -> Box:
    """The smallest box around the points; an empty box when there is none."""
    found = list(points)
    if not found:
        return Box(0, 0, -1, -1)
    across, up = [x for x, _ in found], [y for _, y in found]
    return Box(min(across), min(up), max(across), max(up))


def box_through(matrix: Matrix, box: Box) -> Box:
    """The box around a box moved by the matrix."""
    corners = ((box.left, box.bottom), (box.right, box.bottom), (box.right, box.top), (box.left, box.top))
    return box_of(apply(matrix, x, y) for x, y in corners)


def narrowest_scale(matrix: Matrix) -> float:
    """How much the matrix enlarges at least: its smaller singular value, which a line's width may shrink to."""
    a, b, c, d = matrix[:4]
    whole, det = a * a + b * b + c * c + d * d, a * d - b * c
    return math.sqrt(max(0.0, (whole - math.sqrt(max(0.0, whole * whole - 4 * det * det))) / 2))
