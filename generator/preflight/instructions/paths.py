"""A path under construction, and what it measures once it is painted."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generator.preflight.instructions.geometry import Box, Matrix, apply, box_of

_FEW = 6
"""A rule is drawn with no more corners than this; the outlines of letters and maps have more."""
_NOTHING = 0.001
_SHORT = 1.0
"""Points: something shorter is a dot, not a rule."""


class Path:
    """Points of the user space, subpath by subpath; they are moved to the page when the path is painted."""

    def __init__(self) -> None:
        """An empty path."""
        self.parts: list[list[tuple[float, float]]] = []
        self.has_curves: list[bool] = []

    def move(self, x: float, y: float) -> None:
        """Start a subpath."""
        self.parts.append([(x, y)])
        self.has_curves.append(False)

    def line(self, x: float, y: float) -> None:
        """A straight line to a point."""
        if self.parts:
            self.parts[-1].append((x, y))

    def curve(self, numbers: Sequence[float]) -> None:
        """A curve by its control points: the box around them holds the curve."""
        if self.parts:
            self.parts[-1].extend(zip(numbers[::2], numbers[1::2], strict=False))
            self.has_curves[-1] = True

    def rectangle(self, x: float, y: float, width: float, height: float) -> None:
        """A closed rectangle."""
        self.parts.append([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
        self.has_curves.append(False)

    def box(self, matrix: Matrix) -> Box:
        """The box around the path on the page."""
        # A subpath of one point paints nothing.
        return box_of(apply(matrix, x, y) for part in self.parts if len(part) > 1 for x, y in part)

    def is_rectangle(self, matrix: Matrix) -> bool:
        """Whether it is one rectangle parallel to the page."""
        if len(self.parts) != 1 or self.has_curves[0]:
            return False
        corners = [apply(matrix, x, y) for x, y in self.parts[0]]
        distinct = {(round(x, 2), round(y, 2)) for x, y in corners}
        box = box_of(corners)
        sides = {round(box.left, 2), round(box.right, 2)}, {round(box.bottom, 2), round(box.top, 2)}
        return len(distinct) == 4 and all(x in sides[0] and y in sides[1] for x, y in distinct)

    def thinnest(self, matrix: Matrix) -> float:
        """The width of its thinnest filled rule, in points; infinite when it holds no rule."""
        parts = [
            [apply(matrix, x, y) for x, y in part]
            for part, curved in zip(self.parts, self.has_curves, strict=True)
            if not curved and 1 < len(part) <= _FEW
        ]
        boxes = [box_of(part) for part in parts]
        if len(self.parts) == len(parts) == 2 and (frame := _frame(*boxes)):
            return min(frame)
        # An edge drawn once more, without any thickness, adds nothing to the flat that it belongs to.
        seen = [part for part, box in zip(parts, boxes, strict=True) if not _is_edge(box, boxes)]
        return min((_mean_width(part) for part in seen), default=math.inf)


def _frame(one: Box, other: Box) -> list[float]:
    """The sides of a frame, that is a rectangle around another; empty when they are none."""
    outer, inner = (one, other) if one.holds(other) else (other, one)
    if inner.is_empty or not outer.holds(inner):
        return []
    gaps = (inner.left - outer.left, inner.bottom - outer.bottom, outer.right - inner.right, outer.top - inner.top)
    return [gap for gap in gaps if gap > _NOTHING]


def _is_edge(box: Box, boxes: Sequence[Box]) -> bool:
    flat = min(box.width, box.height) <= _NOTHING
    return flat and any(other.holds(box, _NOTHING) and not other.is_empty for other in boxes)


def _mean_width(corners: Sequence[tuple[float, float]]) -> float:
    """Twice the surface by the perimeter: the width of a long rectangle, at whatever angle."""
    across, upwards = ({round(corner[axis], 3) for corner in corners} for axis in (0, 1))
    if len(across) <= 2 and len(upwards) <= 2:  # its corners may be named in any order
        sides = max(across) - min(across), max(upwards) - min(upwards)
        return min(sides) if max(sides) > _SHORT else math.inf
    following = [*corners[1:], corners[0]]
    around = sum(math.hypot(u - x, v - y) for (x, y), (u, v) in zip(corners, following, strict=True))
    surface = abs(sum(x * v - u * y for (x, y), (u, v) in zip(corners, following, strict=True))) / 2
    return 2 * surface / around if around > 2 * _SHORT else math.inf
