"""A sheet of plain shapes in its own unit, y downwards; letters are outlines: whoever opens it needs no font."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.design.letters import UNITS, set_line
from generator.design.sign import BOLD, BOX, THIN, is_line, outline
from generator.design.svg_path import Path, moved
from generator.design.title_setting import Block
from generator.french.scale import Sign
from generator.french.typography import french_spaces, ordinals

OPTICAL, OPTICAL_TITLE = 24.0, 72.0
_TIGHT = -0.02
"""Ems by which the letters of a title are closer, as ``design/title_setting`` measures it."""
_ROUND = 0.5523
"""How far a Bézier curve's handles stand along a quarter of a circle."""
CAPITAL = 0.7
"""The height of a capital over the size of its type."""
_SMALL, _LIFTED = 0.62, 0.36
"""Of the end of an ordinal: its size and how far it is raised, over the size of its type: it ends where capitals do."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A path, filled or drawn with a round pen: colours « #rrggbb », "" for none."""

    path: Path
    fill: str = ""
    stroke: str = ""
    width: float = 0.0


@dataclass
class Sheet:
    """What is drawn, in order; ``title`` says in words what it shows."""

    width: float
    height: float
    title: str = ""
    marks: list[Mark] = field(default_factory=list)

    def rectangle(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """A filled rectangle from its top left corner."""
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        (first, *others) = corners
        self.marks.append(Mark((("M", first), *(("L", one) for one in others), ("Z", ())), fill))

    def rounded(self, x: float, y: float, width: float, height: float, radius: float, fill: str) -> None:
        """A rectangle with round corners."""
        right, foot, r, k = x + width, y + height, radius, radius * (1 - _ROUND)
        path: Path = (
            ("M", (x + r, y)),
            ("L", (right - r, y)),
            ("C", (right - k, y, right, y + k, right, y + r)),
            ("L", (right, foot - r)),
            ("C", (right, foot - k, right - k, foot, right - r, foot)),
            ("L", (x + r, foot)),
            ("C", (x + k, foot, x, foot - k, x, foot - r)),
            ("L", (x, y + r)),
            ("C", (x, y + k, x + k, y, x + r, y)),
            ("Z", ()),
        )
        self.marks.append(Mark(path, fill))

    def line(self, points: tuple[tuple[float, float], ...], stroke: str, width: float) -> None:
        """A broken line."""
        (first, *others) = points
        self.marks.append(Mark((("M", first), *(("L", one) for one in others)), "", stroke, width))

    def sign(self, sign: Sign, x: float, y: float, side: float, colour: str, *, is_reached: bool = True) -> None:
        """The label's sign in a square from its top left corner: bold when reached, else its thin outline."""
        path = moved(outline(sign), side / BOX, x, y)
        if is_reached and not is_line(sign):
            self.marks.append(Mark(path, colour))
        else:
            self.marks.append(Mark(path, "", colour, side * (BOLD if is_reached else THIN) / BOX))

    def write(
        self, text: str, x: float, y: float, size: float, colour: str, *, weight: int = 600, share: float = 0.0
    ) -> None:
        """A line on the baseline ``y``; ``share`` of its width stands left of ``x`` (0.5: centred)."""
        at = x - share * width_of(text, size, weight)
        for piece, is_raised in ordinals(french_spaces(text)):
            set_in, lifted = (size * _SMALL, size * _LIFTED) if is_raised else (size, 0.0)
            self._letters(piece, at, y - lifted, set_in, colour, weight, OPTICAL, 0)
            at += _advance(piece, set_in, weight)

    def write_block(self, block: Block, x: float, y: float, leading: float, colour: str, share: float = 0.0) -> None:
        """A title whose first baseline is ``y``; its first letters' ink begins at ``x``."""
        for rank, text in enumerate(block.lines):
            line = set_line(text, 800, OPTICAL_TITLE)
            start = _ink_start(text) if not share else 0.0
            width = line.advance / UNITS + _TIGHT * (len(text) - 1)
            left = x - (start + share * width) * block.size
            self._letters(text, left, y + rank * leading * block.size, block.size, colour, 800, OPTICAL_TITLE, _TIGHT)

    def _letters(
        self, text: str, x: float, y: float, size: float, colour: str, weight: int, optical: float, spacing: float
    ) -> None:
        scale = size / UNITS
        path: list[tuple[str, tuple[float, ...]]] = []
        for rank, (at, letter) in enumerate(set_line(text, weight, optical).letters):
            left = x + at * scale + rank * spacing * size
            path += moved(letter, (scale, -scale), left, y)
        if path:
            self.marks.append(Mark(tuple(path), colour))


def width_of(text: str, size: float, weight: int = 600) -> float:
    """How wide a line is once written."""
    pieces = ordinals(french_spaces(text))
    return sum(_advance(piece, size * (_SMALL if is_raised else 1), weight) for piece, is_raised in pieces)


def _advance(piece: str, size: float, weight: int) -> float:
    return set_line(piece, weight, OPTICAL).advance * size / UNITS


def fitting(text: str, size: float, room: float, weight: int = 600) -> float:
    """The size, or the smaller one at which a line fits a room."""
    return min(size, size * room / max(width_of(text, size, weight), 1e-9))


def _ink_start(text: str) -> float:
    """How far from the edge of its box the ink of a line begins, in ems: capitals align optically by it."""
    letters = set_line(text, 800, OPTICAL_TITLE).letters
    if not letters:
        return 0.0
    at, outline_ = letters[0]
    return float(at + min(numbers[0] for _, numbers in outline_ if numbers)) / UNITS
