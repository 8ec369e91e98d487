"""The shapes that stand for the levels: as many corners as the level, so that no colour is needed to tell them."""

from __future__ import annotations

from math import cos, pi, sin

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.paths import Path, Point, circle, ring
from generator.charts.drawing.strokes import Ink
from generator.charts.drawing.style import Role, level_role

# Diameter of the mark of each step, in pixels: the higher the level, the more it shows.
SIZES = {1: 6.4, 2: 8.6, 3: 10.6, 4: 11.2, 5: 15.5}


def level_shape(level: int) -> Path:
    """A dot, a lens, a triangle, a square or a five-pointed star, about one unit wide around (0, 0)."""
    shapes = {1: _dot, 2: _lens, 3: _triangle, 4: _square, 5: _star}
    return shapes[level]()


def draw_marks(canvas: Canvas, level: int, points: list[Point], step: int, scale: float = 1.0) -> None:
    """The mark of a level at each point, with an edge that keeps neighbours apart; ``step`` is its tone."""
    edge = Role.EDGE if step <= 2 else Role.PAPER
    canvas.stamp(level_shape(level), points, SIZES[step] * scale, Ink(level_role(step), edge, 0.9))


def _dot() -> Path:
    return circle(0, 0, 0.5)


def _lens() -> Path:
    """Two points, upright."""
    tip, bulge = 0.62, 0.62
    return ("M", (0, -tip)), ("Q", (bulge, 0, 0, tip)), ("Q", (-bulge, 0, 0, -tip)), ("Z", ())


def _regular(radii: list[float], turn: float) -> Path:
    count = len(radii)
    return ring(
        [(r * cos(turn + 2 * pi * i / count), -r * sin(turn + 2 * pi * i / count)) for i, r in enumerate(radii)]
    )


def _triangle() -> Path:
    return _regular([0.62] * 3, pi / 2)


def _square() -> Path:
    return _regular([0.62] * 4, pi / 4)


def _star() -> Path:
    return _regular([0.58, 0.29] * 5, pi / 2)
