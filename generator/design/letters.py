"""Letters as outlines and how wide a text is, by HarfBuzz: for drawings that must not need a font."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.design.fonts import Family, variable_face

if TYPE_CHECKING:
    from uharfbuzz import DrawFuncs, Font

UNITS = 400
"""Of an em: outlines and widths are measured in them, y upwards."""

Segment = tuple[str, tuple[float, ...]]
"""A letter of SVG's paths (M, L, Q, C, Z) and its absolute coordinates."""

Outline = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: each letter's place and outline, where the next would stand, and how wide its ink is."""

    letters: tuple[tuple[float, Outline], ...]
    advance: float
    width: float


@cache
def set_line(text: str, weight: int, optical_size: float) -> Line:
    """A line in the grotesque, kerned."""
    import uharfbuzz as harfbuzz  # a build that draws nothing pays for no library

    font = _font(weight, optical_size)
    buffer = harfbuzz.Buffer()
    buffer.add_str(text.replace("\u202f", "\u2009").replace("\u00a0", " "))  # some fonts lack the spaces that hold
    buffer.guess_segment_properties()
    harfbuzz.shape(font, buffer)
    letters, inked, x = [], [0.0], 0.0
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=True):
        at = (x + place.x_offset) * UNITS / font.face.upem
        outline, left, right = _letter(glyph.codepoint, weight, optical_size)
        if outline:
            letters.append((at, outline))
            inked += [at + left, at + right]
        x += place.x_advance
    return Line(tuple(letters), x * UNITS / font.face.upem, max(inked) - min(inked[1:], default=0.0))


@cache
def _letter(glyph: int, weight: int, optical_size: float) -> tuple[Outline, float, float]:
    """The outline of a glyph, and where its ink begins and ends."""
    font = _font(weight, optical_size)
    scale = UNITS / font.face.upem
    drawn: list[Segment] = []
    font.draw_glyph(glyph, _pen(), drawn)
    ink = font.get_glyph_extents(glyph)
    outline = tuple((name, tuple(number * scale for number in numbers)) for name, numbers in drawn)
    return outline, ink.x_bearing * scale, (ink.x_bearing + ink.width) * scale


@cache
def _font(weight: int, optical_size: float) -> Font:
    import uharfbuzz as harfbuzz  # as above

    font = harfbuzz.Font(variable_face(Family.GROTESQUE))
    font.set_variations({"wght": weight, "opsz": optical_size, "wdth": 100})
    return font


@cache
def _pen() -> DrawFuncs:
    """What writes down each segment that a font draws."""
    import uharfbuzz as harfbuzz  # as above

    pen = harfbuzz.DrawFuncs()
    pen.set_move_to_func(lambda x, y, drawn: drawn.append(("M", (x, y))))
    pen.set_line_to_func(lambda x, y, drawn: drawn.append(("L", (x, y))))
    pen.set_quadratic_to_func(lambda cx, cy, x, y, drawn: drawn.append(("Q", (cx, cy, x, y))))
    pen.set_cubic_to_func(lambda a, b, c, d, x, y, drawn: drawn.append(("C", (a, b, c, d, x, y))))
    pen.set_close_path_func(lambda drawn: drawn.append(("Z", ())))
    return pen
