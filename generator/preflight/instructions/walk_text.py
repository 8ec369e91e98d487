"""Text on a page: where each run begins and ends, how large it is, what it says (ISO 32000-1, §9.4)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pikepdf

from generator.preflight.instructions.geometry import IDENTITY, Box, Matrix, box_through, multiply
from generator.preflight.instructions.marks import Text
from generator.preflight.instructions.typefaces import Typeface

if TYPE_CHECKING:
    from generator.preflight.instructions.walk import Walker


class TextPen:
    """The place of the next glyph, and the notes taken of each run."""

    def __init__(self, walker: Walker) -> None:
        """``walker`` holds the state and the sheet."""
        self._walker = walker
        self._line: Matrix = IDENTITY
        self._matrix: Matrix = IDENTITY

    def begin(self) -> None:
        """BT."""
        self._line = self._matrix = IDENTITY

    def place(self, numbers: list[float]) -> None:
        """Tm."""
        a, b, c, d, e, f = numbers
        self._line = self._matrix = (a, b, c, d, e, f)

    def move(self, x: float, y: float) -> None:
        """Td."""
        self._line = self._matrix = multiply((1, 0, 0, 1, x, y), self._line)

    def next_line(self) -> None:
        """T*."""
        self.move(0, -self._walker.state.leading)

    def show(self, parts: Sequence[pikepdf.Object]) -> None:
        """Note the run that these strings and shifts make, and go to its end."""
        state = self._walker.state
        font = state.font
        if font is None:
            self._walker.fault("du texte sans police")
            return
        run = _Run(font, state.size, state.letter_space, state.word_space, state.stretch)
        for part in parts:
            if isinstance(part, pikepdf.String):
                run.add(bytes(part))
            else:
                run.shift(float(part))
        self._note(run, font)
        self._matrix = multiply((1, 0, 0, 1, run.end, 0), self._matrix)

    def _note(self, run: _Run, font: Typeface) -> None:
        state, sheet = self._walker.state, self._walker.sheet
        whole = multiply(self._matrix, state.matrix)
        height = math.hypot(whole[2], whole[3])
        low, high = (state.rise + state.size * part for part in (font.drop, font.rise))
        first = min(run.first, run.end)  # a run of spaces has no first letter
        box = box_through(whole, Box(first, low, max(first, run.last), high))
        seen = box.meet(state.clip).meet(sheet.window)
        sheet.marks.append(
            Text(
                *(box, seen, run.words, font, abs(state.size) * height, state.fill, state.stroke, state.mode),
                *(state.paint, self._walker.tag, run.missing),
            )
        )
        if state.mode >= 4:
            # Text as a clip: what follows shows through it only.
            state.clip = state.clip.meet(box)


class _Run:
    """One string or array of strings; distances in the units of the text space."""

    def __init__(self, font: Typeface, size: float, letter_space: float, word_space: float, stretch: float) -> None:
        self._font, self._size, self._stretch = font, size, stretch
        self._letter_space, self._word_space = letter_space, word_space
        self._letters: list[str] = []
        self.end, self.missing = 0.0, 0
        self.first, self.last = math.inf, 0.0

    @property
    def words(self) -> str:
        """What the run says."""
        return "".join(self._letters)

    def shift(self, thousandths: float) -> None:
        """A shift of a TJ array."""
        self.end -= thousandths / 1000 * self._size * self._stretch

    def add(self, text: bytes) -> None:
        """One string."""
        font = self._font
        for code in font.codes(text):
            letters, width, is_space, is_missing = font.show(code)
            start = self.end
            spaces = self._letter_space + (self._word_space if code == 32 and not font.is_composite else 0.0)
            self.end += (width * self._size + spaces) * self._stretch
            self.missing += is_missing
            if not is_space:
                self.first, self.last = min(self.first, start), max(self.last, self.end)
            self._letters.append(letters)
