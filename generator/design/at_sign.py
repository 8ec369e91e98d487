"""The @ of the yearbook, drawn for it: a bowl, a tail and a ring, in a box of 24 units."""

from __future__ import annotations

from math import cos, radians, sin

BOX = 24.0
BOLD, THIN = 3.1, 1.1
"""Widths of the stroke, in the box's units: a level that is reached, and one that is not."""

BOWL = (12.0, 12.0, 4.2)
"""Centre and radius."""

TAIL_POINTS = (
    (16.2, 8.2), (16.2, 13.4),
    (16.2, 15.2), (17.3, 16.4), (18.9, 16.4),
    (20.9, 16.4), (22.2, 14.6), (22.2, 12.0),
)  # fmt: skip
"""A straight line, then two cubic curves."""

RING_RADIUS = 10.2
RING_END = 303.5
"""The ring runs from the end of the tail (0 degrees, at the right) over the top, open at the lower right."""


def svg_shapes() -> str:
    """The sign's SVG elements, to be stroked."""
    x, y, radius = BOWL
    (x1, y1), (_, y2), *curve = TAIL_POINTS
    turn = radians(RING_END)
    end = (BOX / 2 + RING_RADIUS * cos(turn), BOX / 2 - RING_RADIUS * sin(turn))
    curves = " ".join(f"{x:g} {y:g}" for x, y in curve)
    tail = f"M{x1:g} {y1:g}V{y2:g}C{curves}A{RING_RADIUS:g} {RING_RADIUS:g} 0 1 0 {end[0]:.1f} {end[1]:.1f}"
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}"/><path d="{tail}"/>'
