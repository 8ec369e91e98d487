"""The shapes that stand for the levels, so that no colour is needed to tell them."""

from __future__ import annotations

from math import cos, pi, sin

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.paths import Path, Point, circle, ring
from generator.charts.drawing.strokes import Ink
from generator.charts.drawing.style import Role, level_role

# Diameter of the mark of each step, in pixels: the higher the level, the more it shows.
SIZES = {1: 6.4, 2: 7.5, 3: 8.6, 4: 9.8, 5: 10.6, 6: 10.9, 7: 11.2, 8: 13.4, 9: 15.5}


def level_shape(rank: int) -> Path:
    """The mark of a rank (``Scale.shape``), about one unit wide around (0, 0).

    A dot, a bar, a lens, a triangle on its tip, a triangle, a lozenge, a square, a cross, a five-pointed star: labels
    of five levels or fewer have every other one.
    """
    shapes = (_dot, _bar, _lens, _fallen, _triangle, _lozenge, _square, _cross, _star)
    return shapes[rank - 1]()


def draw_marks(canvas: Canvas, shape: int, points: list[Point], step: int, scale: float = 1.0) -> None:
    """The mark of a level at each point, with an edge that keeps neighbours apart; ``step`` is its tone."""
    edge = Role.EDGE if step <= 3 else Role.PAPER
    canvas.stamp(level_shape(shape), points, SIZES[step] * scale, Ink(level_role(step), edge, 0.9))


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


def _bar() -> Path:
    """Lying, thick enough to be seen."""
    return ring([(-0.66, -0.26), (0.66, -0.26), (0.66, 0.26), (-0.66, 0.26)])


def _fallen() -> Path:
    return _regular([0.62] * 3, -pi / 2)


def _lozenge() -> Path:
    """Higher than wide, so that it is no square on its corner."""
    return ring([(0, -0.76), (0.5, 0), (0, 0.76), (-0.5, 0)])


def _cross() -> Path:
    arm, thick = 0.6, 0.2
    corner = [(thick, -arm), (thick, -thick), (arm, -thick)]
    turned = [[(x, y), (-y, x), (-x, -y), (y, -x)] for x, y in corner]
    return ring([turned[rank][turn] for turn in range(4) for rank in range(3)])


def _triangle() -> Path:
    return _regular([0.62] * 3, pi / 2)


def _square() -> Path:
    return _regular([0.62] * 4, pi / 4)


def _star() -> Path:
    return _regular([0.58, 0.29] * 5, pi / 2)
