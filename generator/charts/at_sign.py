"""The @ of the yearbook, drawn for it: a bowl, a tail and a ring, in a box of 24 units."""

from __future__ import annotations

BOX = 24.0
BOLD, THIN = 3.1, 1.1
"""Widths of the stroke, in the box's units: a level that is reached, and one that is not."""

BOWL = (12.0, 12.0, 4.2)
"""Centre and radius."""

TAIL = "M16.2 8.2V13.4C16.2 15.2 17.3 16.4 18.9 16.4C20.9 16.4 22.2 14.6 22.2 12A10.2 10.2 0 1 0 17.6 20.5"


def svg_shapes() -> str:
    """The sign's SVG elements, to be stroked."""
    x, y, radius = BOWL
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}"/><path d="{TAIL}"/>'
