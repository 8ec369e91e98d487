"""Letters as outlines and how wide a text is, by HarfBuzz: for drawings that must not need a font."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from generator.design.fonts import Family, letters_of, variable_face

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
    text = text.replace("\u202f", "\u2009").replace("\u00a0", " ")  # some fonts lack the spaces that hold
    letters: list[tuple[float, Outline]] = []
    inked, x = [0.0], 0.0
    for family, run in groupby(text, _family):
        for glyph, offset, advance in _shape("".join(run), family, weight, optical_size):
            outline, left, right = _letter(glyph, family, weight, optical_size)
            at = x + offset
            if outline:
                letters.append((at, outline))
                inked += [at + left, at + right]
            x += advance
    return Line(tuple(letters), x, max(inked) - min(inked[1:], default=0.0))


@cache
def _family(sign: str) -> Family:
    """The grotesque, or the serif where the grotesque lacks a letter."""
    return Family.SERIF if ord(sign) not in letters_of(Family.GROTESQUE) else Family.GROTESQUE


def _shape(run: str, family: Family, weight: int, optical_size: float) -> Iterator[tuple[int, float, float]]:
    """Each glyph of a run, by how much it is moved and how far it advances."""
    import uharfbuzz as harfbuzz  # a build that draws nothing pays for no library

    font = _font(family, weight, optical_size)
    buffer = harfbuzz.Buffer()
    buffer.add_str(run)
    buffer.guess_segment_properties()
    harfbuzz.shape(font, buffer)
    scale = UNITS / font.face.upem
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions or (), strict=True):
        yield glyph.codepoint, place.x_offset * scale, place.x_advance * scale


@cache
def _letter(glyph: int, family: Family, weight: int, optical_size: float) -> tuple[Outline, float, float]:
    """The outline of a glyph, and where its ink begins and ends."""
    font = _font(family, weight, optical_size)
    scale = UNITS / font.face.upem
    drawn: list[Segment] = []
    font.draw_glyph(glyph, _pen(), drawn)
    ink = font.get_glyph_extents(glyph)
    outline = tuple((name, tuple(number * scale for number in numbers)) for name, numbers in drawn)
    return outline, ink.x_bearing * scale, (ink.x_bearing + ink.width) * scale


@cache
def _font(family: Family, weight: int, optical_size: float) -> Font:
    import uharfbuzz as harfbuzz  # as above

    font = harfbuzz.Font(variable_face(family))
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
