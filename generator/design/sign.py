"""The sign of a label, drawn: the @, a flower, a star, a disc, or a path of the editors' own, in a box of 24 units."""

from __future__ import annotations

from functools import cache
from math import cos, pi, radians, sin

from markupsafe import Markup

from generator.design.svg_path import Path, Point, fitted, parse_path, write_path
from generator.french.scale import Sign

BOX = 24.0
BOLD, THIN = 3.1, 1.1
"""Widths of the stroke, in the box's units: a level that is reached, and one that is not."""

_MARGIN = 0.7
"""What stays free around a drawing of the editors', for the outline of a level that is not reached."""

_LONGEST = 1500
"""Signs of its SVG: it stands many times in every page."""

_BOWL = (12.0, 12.0, 4.2)
"""Centre and radius of the @."""
_TAIL = "M16.2 8.2V13.4C16.2 15.2 17.3 16.4 18.9 16.4 20.9 16.4 22.2 14.6 22.2 12"
"""A straight line, then two cubic curves; the ring runs on from its end."""
_RING_RADIUS = 10.2
_RING_END = 303.5
"""Degrees: the ring runs over the top, open at the lower right."""


def _circle(x: float, y: float, radius: float) -> str:
    half = f"a{radius:g} {radius:g} 0 1 0"
    return f"M{x + radius:g} {y:g}{half} {-2 * radius:g} 0{half} {2 * radius:g} 0z"


def _at_tail() -> str:
    turn = radians(_RING_END)
    end = (BOX / 2 + _RING_RADIUS * cos(turn), BOX / 2 - _RING_RADIUS * sin(turn))
    return f"{_TAIL}A{_RING_RADIUS:g} {_RING_RADIUS:g} 0 1 0 {end[0]:.1f} {end[1]:.1f}"


def _flower() -> str:
    """Five petals around a heart, none touching another."""
    return "".join(_petal(pi * (2 * rank / 5 - 0.5)) for rank in range(5)) + _circle(12, 12.4, 2.3)


def _petal(turn: float) -> str:
    curves = ((3.3, 0.0), (3.8, -2.3), (6.4, -6.1), (9.3, -4.2), (11.9, -2.5))
    points = [_turned(u, v, turn) for u, v in (*curves, *((u, -v) for u, v in reversed(curves)))]
    first, *others = points
    return f"M{first[0]:.2f} {first[1]:.2f}C" + " ".join(f"{x:.2f} {y:.2f}" for x, y in others) + "Z"


def _turned(along: float, across: float, turn: float) -> Point:
    return 12 + along * cos(turn) - across * sin(turn), 12.4 + along * sin(turn) + across * cos(turn)


def _star() -> str:
    radii = (11.4, 5.2) * 5
    places = ((12 + r * cos(pi * (i / 5 - 0.5)), 12.8 + r * sin(pi * (i / 5 - 0.5))) for i, r in enumerate(radii))
    return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in places) + "Z"


DRAWINGS = {
    "arobase": _circle(*_BOWL) + _at_tail(),
    "disque": _circle(12, 12, 8.4),
    "étoile": _star(),
    "fleur": _flower(),
}
"""What an editor may name instead of writing a path. The @ alone is a line."""


def is_line(sign: Sign) -> bool:
    """Whether the sign is a line, thick or thin, and not a surface."""
    return sign.drawing == "arobase" or (sign.drawing not in DRAWINGS and not sign.is_filled)


@cache
def outline(sign: Sign) -> Path:
    """The sign's path in its box. Raises ValueError when the editors' is none."""
    if sign.drawing in DRAWINGS:
        return parse_path(DRAWINGS[sign.drawing])
    return fitted(parse_path(sign.drawing), BOX, _MARGIN + (BOLD / 2 if is_line(sign) else 0.0))


@cache
def shapes(sign: Sign) -> str:
    """The sign's SVG elements, to be painted by what is around them."""
    if sign.drawing == "arobase":
        x, y, radius = _BOWL
        return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}"/><path d="{_at_tail()}"/>'
    return f'<path d="{DRAWINGS.get(sign.drawing) or write_path(outline(sign))}"/>'


def find_fault(sign: Sign) -> str:
    """Why the drawing of a sign cannot be used, "" when it can."""
    try:
        drawn = shapes(sign)
    except (ValueError, ArithmeticError):
        return "ce n’est pas un tracé SVG"
    return "" if len(drawn) <= _LONGEST else f"il est trop détaillé ({len(drawn)} signes, {_LONGEST} au plus)"


def reached(sign: Sign, colour: str, width: float = BOLD) -> str:
    """Attributes of what is around the sign of a level that is reached: a bold line, or a surface."""
    if is_line(sign):
        return f'fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linecap="round"'
    return f'fill="{colour}"'


def rest(sign: Sign, colour: str, width: float = THIN) -> str:
    """The same of one that is not: a thin line."""
    joined = "" if is_line(sign) else ' stroke-linejoin="round"'
    return f'fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linecap="round"{joined}'


def painted(sign: Sign, colour: str, width: float = BOLD) -> Markup:
    """The sign alone, painted, for an SVG of its box."""
    return Markup(f"<g {reached(sign, colour, width)}>{shapes(sign)}</g>")  # our own drawing, or a path that was read


def row(sign: Sign, level: int, top: int, colours: tuple[str, str], step: float) -> str:
    """As many signs as there are levels, each ``step`` to the right: those reached in the first colour."""
    return "".join(
        f'<g transform="translate({rank * step:g} 0)" '
        f"{reached(sign, colours[0]) if rank < level else rest(sign, colours[1])}>{shapes(sign)}</g>"
        for rank in range(top)
    )
