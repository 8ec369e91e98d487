"""A sheet measured in CSS pixels, y downwards, that matplotlib draws on: the only room that knows matplotlib.

Importing this module imports matplotlib (half a second): only a drawing that is not in the cache does so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path as FilePath
from typing import Literal

import matplotlib as mpl
import numpy as np
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D

from generator.charts.drawing.style import REGULAR, TEXT, Role
from generator.charts.drawing.tidy import tidy_svg
from generator.design.at_sign import BOWL, BOX, RING_END, RING_RADIUS, TAIL_POINTS

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ink:
    """How a shape is painted: fill and outline (None for none), width of the outline in pixels."""

    fill: Role | None = None
    stroke: Role | None = None
    width: float = 1.0
    opacity: float = 1.0


class Canvas:
    """One drawing. Coordinates and sizes in CSS pixels from the top left corner."""

    def __init__(self, width: float, height: float, fonts: dict[int, FilePath]) -> None:
        """``fonts``: one TrueType file by weight."""
        self.width, self.height, self._fonts = width, height, fonts
        self._figure = Figure(figsize=(width / 72, height / 72), dpi=72)
        FigureCanvasSVG(self._figure)
        self._axes = self._figure.add_axes((0, 0, 1, 1), xlim=(0, width), ylim=(height, 0))
        self._axes.set_axis_off()
        self._figure.patch.set_visible(False)
        self._layer = 0

    def text(
        self, x: float, y: float, text: str, *, size: float = TEXT, weight: int = REGULAR,
        fill: Role = Role.INK, anchor: Literal["left", "center", "right"] = "left",
    ) -> None:  # fmt: skip
        """Write on the baseline ``y``. A final @ is the yearbook's own sign, not the letter of the font."""
        if text.endswith("@"):
            self._text_and_sign(x, y, text[:-1], size, weight, fill, anchor)
            return
        self._axes.text(
            x, y, _plain_spaces(text), fontproperties=self._font(weight), fontsize=size, color=fill.mark,
            ha=anchor, va="baseline", zorder=self._next_layer(), clip_on=False, parse_math=False,
        )  # fmt: skip

    def text_width(self, text: str, *, size: float = TEXT, weight: int = REGULAR) -> float:
        """Width in pixels of a text once written."""
        if not text.strip():
            return 0.0
        return float(TextPath((0, 0), _plain_spaces(text), size=size, prop=self._font(weight)).get_extents().width)

    def rectangle(self, x: float, y: float, width: float, height: float, ink: Ink) -> None:
        """A rectangle from its top left corner; none when it has no width or height: a press would print a hair."""
        if width > 0 and height > 0:
            self.polygon([[(x, y), (x + width, y), (x + width, y + height), (x, y + height)]], ink)

    def polygon(self, rings: Iterable[Sequence[Point]], ink: Ink) -> None:
        """One shape of one or more closed rings; holes are rings turning the other way."""
        paths = [Path([*ring, ring[0]], closed=True) for ring in rings if len(ring) > 2]
        if paths:
            self._paint(Path.make_compound_path(*paths), ink)

    def line(self, points: Sequence[Point], ink: Ink) -> None:
        """An open broken line."""
        self._paint(Path(list(points)), ink)

    def circle(self, x: float, y: float, radius: float, ink: Ink) -> None:
        """A circle around (x, y)."""
        self._paint(Path.circle((x, y), radius), ink)

    def stamp(self, shape: Path, points: Sequence[Point], size: float, ink: Ink) -> None:
        """The same shape (drawn around 0, 0, about one unit wide) at many points, ``size`` pixels wide."""
        if not points:
            return
        xs, ys = zip(*points, strict=True)
        self._axes.plot(
            xs, ys, linestyle="none", marker=shape, markersize=size * _half_extent(shape), clip_on=False,
            markerfacecolor=ink.fill.mark if ink.fill else "none",
            markeredgecolor=ink.stroke.mark if ink.stroke else "none",
            markeredgewidth=ink.width if ink.stroke else 0, zorder=self._next_layer(),
        )  # fmt: skip

    def ribbon(self, upper: Sequence[float], top: float, lower: Sequence[float], bottom: float, role: Role) -> None:
        """A pale band from the segment ``upper`` (left, right) at ``top`` to ``lower`` at ``bottom``."""
        middle = (top + bottom) / 2
        corners = [
            (upper[0], top), (upper[0], middle), (lower[0], middle), (lower[0], bottom), (lower[1] - 1.5, bottom),
            (lower[1] - 1.5, middle), (upper[1] - 1.5, middle), (upper[1] - 1.5, top), (upper[0], top),
        ]  # fmt: skip
        curves = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
        self._paint(Path(corners, curves), Ink(role, opacity=0.4))

    def flow(self, left: float, start: Point, right: float, end: Point, ink: Ink) -> None:
        """A band from the upright segment ``start`` (top, bottom) at ``left`` to ``end`` at ``right``."""
        middle = (left + right) / 2
        corners = [
            (left, start[0]), (middle, start[0]), (middle, end[0]), (right, end[0]), (right, end[1]),
            (middle, end[1]), (middle, start[1]), (left, start[1]), (left, start[0]),
        ]  # fmt: skip
        curves = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
        self._paint(Path(corners, curves), ink)

    def at_signs(self, points: Sequence[Point], size: float, colour: Role) -> None:
        """The sign @ in bold, ``size`` pixels wide, centred at each point."""
        self.stamp(_at_sign(), points, size, Ink(stroke=colour, width=size * 2.6 / BOX))

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

    def svg(self) -> bytes:
        """The drawing as a small SVG in role colours (see ``style.recolour``)."""
        buffer = BytesIO()
        with mpl.rc_context({"svg.hashsalt": "cites-en-reseaux", "svg.fonttype": "path", "path.simplify": False}):
            self._figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None}, transparent=True)
        return tidy_svg(buffer.getvalue(), self.width, self.height)

    def _paint(self, path: Path, ink: Ink) -> None:
        self._axes.add_patch(
            PathPatch(
                path,
                facecolor=ink.fill.mark if ink.fill else "none",
                linewidth=ink.width if ink.stroke else 0,
                edgecolor=ink.stroke.mark if ink.stroke else "none",
                alpha=None if ink.opacity == 1 else ink.opacity,
                zorder=self._next_layer(),
                clip_on=False,
                joinstyle="round",
                capstyle="round",
            )
        )

    def _text_and_sign(self, x: float, y: float, text: str, size: float, weight: int, fill: Role, anchor: str) -> None:
        sign = size * 0.82
        width = self.text_width(text, size=size, weight=weight) + size * 0.3 + sign
        left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[anchor] * width
        self.text(left, y, text, size=size, weight=weight, fill=fill)
        thickness = sign * (2.0 if weight == REGULAR else 2.7) / BOX
        self.stamp(_at_sign(), [(left + width - sign / 2, y - size * 0.35)], sign, Ink(stroke=fill, width=thickness))

    def _next_layer(self) -> int:
        """What is drawn later lies above."""
        self._layer += 1
        return self._layer

    def _font(self, weight: int) -> FontProperties:
        return FontProperties(fname=str(self._fonts[weight]))


def _at_sign() -> Path:
    """The outline of ``at_sign`` in a box of one unit around (0, 0), to be stroked."""
    x, y, radius = BOWL
    bowl = Path.circle((x, y), radius)
    tail = Path(list(TAIL_POINTS), [Path.MOVETO, Path.LINETO, *[Path.CURVE4] * 6])
    ring = Path.arc(0, RING_END).transformed(Affine2D().scale(RING_RADIUS, -RING_RADIUS).translate(BOX / 2, BOX / 2))
    whole = Path.make_compound_path(bowl, tail, ring)
    return whole.transformed(Affine2D().translate(-BOX / 2, -BOX / 2).scale(1 / BOX, -1 / BOX))


def _half_extent(shape: Path) -> float:
    """Twice the farthest vertex: matplotlib shrinks a marker until it fits a unit square."""
    return 2 * max(abs(float(value)) for point in np.asarray(shape.vertices) for value in point)


def _plain_spaces(text: str) -> str:
    """Fonts draw them alike, and matplotlib would warn where a font has no glyph for one."""
    return text.replace("\u202f", "\u2009").replace("\u00a0", " ")
