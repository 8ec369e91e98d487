"""The graphics state of a content stream (ISO 32000-1, §8.4), and what a named state changes in it."""

from __future__ import annotations

from dataclasses import replace

import pikepdf

from generator.preflight.instructions.colours import GRAY, Colour, Space, colour
from generator.preflight.instructions.geometry import Box, Matrix
from generator.preflight.instructions.marks import Paint
from generator.preflight.instructions.typefaces import Typeface

_BLACK = colour(GRAY, (0.0,))


class State:
    """Mutable on purpose: operators change it one by one; ``copy`` is what « q » keeps."""

    __slots__ = (
        "clip", "fill", "fill_pattern", "fill_space", "font", "leading", "letter_space", "line", "matrix", "mode",
        "paint", "rise", "size", "stretch", "stroke", "stroke_space", "word_space",
    )  # fmt: skip

    def __init__(self, matrix: Matrix, clip: Box) -> None:
        """The state at the start of a page."""
        self.matrix, self.clip = matrix, clip
        self.fill: Colour = _BLACK
        self.stroke: Colour = _BLACK
        self.fill_space: Space = GRAY
        self.stroke_space: Space = GRAY
        self.fill_pattern: pikepdf.Object | None = None
        self.line, self.paint = 1.0, Paint()
        self.font: Typeface | None = None
        self.size, self.mode, self.rise, self.leading = 0.0, 0, 0.0, 0.0
        self.letter_space, self.word_space, self.stretch = 0.0, 0.0, 1.0

    def copy(self) -> State:
        """The same state, to be changed apart."""
        made = State.__new__(State)
        for name in State.__slots__:
            setattr(made, name, getattr(self, name))
        return made


def named_paint(paint: Paint, named: pikepdf.Object) -> Paint:
    """The paint once the named state is applied."""
    if "/ca" in named:
        paint = replace(paint, fill_alpha=float(named.ca))
    if "/CA" in named:
        paint = replace(paint, stroke_alpha=float(named.CA))
    if "/BM" in named:
        mode = named.BM[0] if isinstance(named.BM, pikepdf.Array) else named.BM
        paint = replace(paint, blend=str(mode)[1:])
    if "/SMask" in named:
        paint = replace(paint, has_mask=isinstance(named.SMask, pikepdf.Dictionary))
    if "/OP" in named:
        # Without « op », « OP » holds for both (ISO 32000-1, table 58).
        paint = replace(paint, stroke_overprints=bool(named.OP), fill_overprints=bool(named.get("/op", named.OP)))
    if "/op" in named:
        paint = replace(paint, fill_overprints=bool(named.op))
    if "/OPM" in named:
        paint = replace(paint, overprint_mode=int(named.OPM))
    return paint


def transfers(named: pikepdf.Object) -> list[str]:
    """The settings of a named state that belong to the press alone: transfer curves, halftones, black generation."""
    forbidden = ("/TR", "/TR2", "/HT", "/BG", "/BG2", "/UCR", "/UCR2", "/HTP")
    harmless = {"/TR2": "/Default", "/HT": "/Default", "/BG2": "/Default", "/UCR2": "/Default"}
    return [key[1:] for key in forbidden if key in named and str(named[key]) != harmless.get(key, "")]
