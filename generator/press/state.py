"""What a content stream is drawing with, as far as inks care (ISO 32000-1, 8.4): colours, sizes, overprint."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import sqrt
from typing import NamedTuple

import pikepdf

from generator.press.palette import BLACK, Paint
from generator.press.spaces import Space

Instruction = pikepdf.ContentStreamInstruction
Matrix = tuple[float, float, float, float]
"""The part of a matrix that turns and scales."""

SMALL_TEXT = 12.0
"""Points. Below, letters in several inks blur when the plates are a little off."""
THIN = 1.5
"""Points, as ``SMALL_TEXT``, for lines."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A colour that is not converted (a pattern, every plate): the operators that set it."""

    instructions: tuple[Instruction, ...]


Colour = Paint | Raw | None
"""None: what the content stream that calls this one was drawing with."""


class State(NamedTuple):
    """One graphics state. ``set_*`` is what the new stream has set so far, the others what it should draw with.

    A tuple, for a page changes it thousands of times.
    """

    fill: Colour = None
    stroke: Colour = None
    fill_space: Space = Space.GREY
    stroke_space: Space = Space.GREY
    matrix: Matrix = (1, 0, 0, 1)
    text_matrix: Matrix = (1, 0, 0, 1)
    font_size: float = 1
    text_mode: int = 0
    line_width: float = 1
    set_fill: Colour = None
    set_stroke: Colour = None
    set_overprint: bool = False

    @property
    def scale(self) -> float:
        """Points of the page for one unit."""
        return _scale(self.matrix)

    @property
    def text_size(self) -> float:
        """The size of letters, in points of the page."""
        return abs(self.font_size) * self.scale * _scale(self.text_matrix)

    def turned(self, matrix: Matrix) -> State:
        """Once « cm » has been applied."""
        return self._replace(matrix=multiply(matrix, self.matrix))


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """``first``, then the other."""
    a, b, c, d = first
    e, f, g, h = then
    return a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h


def _scale(matrix: Matrix) -> float:
    a, b, c, d = matrix
    return sqrt(abs(a * d - b * c))


START = State(fill=Paint(BLACK), stroke=Paint(BLACK))
"""How a page begins: black, set by nobody."""


def operators(colour: Paint | Raw, stroke: bool) -> tuple[Instruction, ...]:
    """What sets a colour in the new stream."""
    if isinstance(colour, Raw):
        return colour.instructions
    name = {4: "k", 1: "g"}[len(colour.components)]
    numbers = [Decimal(f"{one:.4f}").normalize() + 0 for one in colour.components]
    return (Instruction(numbers, pikepdf.Operator(name.upper() if stroke else name)),)
