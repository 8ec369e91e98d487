"""A sheet measured in CSS pixels, y downwards: it notes what is drawn on it, as values, and paints nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.charts.drawing.paths import Path, Point, circle, open_line, ring, scaled
from generator.charts.drawing.strokes import Anchor, Drawing, Ink, Shape, Stamps, Stroke, Words
from generator.charts.drawing.style import OPTICAL_SIZE, REGULAR, TEXT, Role
from generator.design.letters import UNITS, set_line
from generator.design.sign import BOX, is_line, outline
from generator.french.scale import MARK, NO_SIGN, Sign

THINNEST = 1.0
"""Pixels: half a point at least once a chart is set in a column of the book; a press holds a quarter."""


_BEFORE_SIGN, _SIGN = 0.3, 0.82
"""The gap before a sign that ends a line, and the sign, over the size of the letters."""


class Canvas:
    """One drawing. Coordinates and sizes in CSS pixels from the top left corner; what comes later lies above."""

    def __init__(self, width: float, height: float, sign: Sign | None = None) -> None:
        """An empty sheet; ``sign`` is the label's."""
        self.width, self.height, self._sign = width, height, sign or NO_SIGN
        self._strokes: list[Stroke] = []

    def drawing(self) -> Drawing:
        """All that was drawn."""
        return Drawing(self.width, self.height, tuple(self._strokes))

    def text(
        self, x: float, y: float, text: str, *, size: float = TEXT, weight: int = REGULAR,
        fill: Role = Role.INK, anchor: Anchor = "left",
    ) -> None:  # fmt: skip
        """Write on the baseline ``y``. A final mark (``Scale.drawn``) is the label's own sign."""
        if text.endswith(MARK):
            self._text_and_sign(x, y, text[:-1], size, weight, fill, anchor)
        else:
            self._strokes.append(Words(x, y, text, size, weight, fill, anchor))

    def text_width(self, text: str, *, size: float = TEXT, weight: int = REGULAR) -> float:
        """Width in pixels of a text once written."""
        if text.endswith(MARK):
            return self.text_width(text[:-1], size=size, weight=weight) + size * (_BEFORE_SIGN + _SIGN)
        return set_line(text, weight, OPTICAL_SIZE).width * size / UNITS

    def rectangle(self, x: float, y: float, width: float, height: float, ink: Ink) -> None:
        """A rectangle from its top left corner; none when it has no width or height.

        Whatever it stands for, it is as thick as a line that a press can print: one of 1,500 is seen beside 1,499.
        """
        if width > 0 and height > 0:
            width, height = max(width, THINNEST), max(height, THINNEST)
            self.polygon([[(x, y), (x + width, y), (x + width, y + height), (x, y + height)]], ink)

    def polygon(self, rings: Iterable[Sequence[Point]], ink: Ink) -> None:
        """One shape of one or more closed rings; holes are rings turning the other way."""
        path = tuple(segment for points in rings if len(points) > 2 for segment in ring(points))
        if path:
            self._paint(path, ink)

    def line(self, points: Sequence[Point], ink: Ink) -> None:
        """An open broken line."""
        self._paint(open_line(points), ink)

    def circle(self, x: float, y: float, radius: float, ink: Ink) -> None:
        """A circle around (x, y)."""
        self._paint(circle(x, y, radius), ink)

    def stamp(self, shape: Path, points: Sequence[Point], size: float, ink: Ink) -> None:
        """The same shape (drawn around 0, 0, about one unit wide) at many points, ``size`` pixels wide."""
        if points:
            self._strokes.append(Stamps(scaled(shape, size), tuple(points), ink))

    def ribbon(self, upper: Sequence[float], top: float, lower: Sequence[float], bottom: float, role: Role) -> None:
        """A pale band from the segment ``upper`` (left, right) at ``top`` to ``lower`` at ``bottom``."""
        middle, (left, right), (start, end) = (top + bottom) / 2, upper, lower
        self._paint(
            (
                ("M", (left, top)),
                ("C", (left, middle, start, middle, start, bottom)),
                ("L", (end - 1.5, bottom)),
                ("C", (end - 1.5, middle, right - 1.5, middle, right - 1.5, top)),
                ("Z", ()),
            ),
            Ink(role, opacity=0.4),
        )

    def flow(self, left: float, start: Point, right: float, end: Point, ink: Ink) -> None:
        """A band from the upright segment ``start`` (top, bottom) at ``left`` to ``end`` at ``right``."""
        middle = (left + right) / 2
        self._paint(
            (
                ("M", (left, start[0])),
                ("C", (middle, start[0], middle, end[0], right, end[0])),
                ("L", (right, end[1])),
                ("C", (middle, end[1], middle, start[1], left, start[1])),
                ("Z", ()),
            ),
            ink,
        )

    def signs(self, points: Sequence[Point], size: float, colour: Role) -> None:
        """The label's sign in bold, ``size`` pixels wide, centred at each point."""
        self._put_signs(points, size, colour, size * 2.6 / BOX)

    def _put_signs(self, points: Sequence[Point], size: float, colour: Role, width: float) -> None:
        ink = Ink(stroke=colour, width=width) if is_line(self._sign) else Ink(fill=colour)
        self.stamp(_unit(self._sign), points, size, ink)

    @staticmethod
    def fill(role: Role) -> Ink:
        """A plain fill."""
        return Ink(fill=role)

    @staticmethod
    def stroked(role: Role, width: float) -> Ink:
        """A line and no fill; ``width`` in pixels."""
        return Ink(stroke=role, width=width)

    @staticmethod
    def outlined(fill: Role, stroke: Role, width: float) -> Ink:
        """A fill with an outline; ``width`` in pixels."""
        return Ink(fill, stroke, width)

    def _paint(self, path: Path, ink: Ink) -> None:
        self._strokes.append(Shape(path, ink))

    def _text_and_sign(
        self, x: float, y: float, text: str, size: float, weight: int, fill: Role, anchor: Anchor
    ) -> None:
        sign = size * _SIGN
        width = self.text_width(text, size=size, weight=weight) + size * _BEFORE_SIGN + sign
        left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[anchor] * width
        self.text(left, y, text, size=size, weight=weight, fill=fill)
        thickness = sign * (2.0 if weight == REGULAR else 2.7) / BOX
        self._put_signs([(left + width - sign / 2, y - size * 0.35)], sign, fill, thickness)


def _unit(sign: Sign) -> Path:
    """The outline of the sign in a box of one unit around (0, 0)."""
    return scaled(outline(sign), 1 / BOX, -0.5, -0.5)
