"""What a drawing is made of, as frozen values: everything that can be seen of it, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.charts.drawing.paths import Path, Point
from generator.charts.drawing.style import Role

Anchor = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Ink:
    """How a shape is painted: fill and outline (None for none), width of the outline in pixels."""

    fill: Role | None = None
    stroke: Role | None = None
    width: float = 1.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline, painted."""

    path: Path
    ink: Ink


@dataclass(frozen=True, slots=True)
class Stamps:
    """The same shape, drawn around (0, 0), at several points."""

    path: Path
    points: tuple[Point, ...]
    ink: Ink


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text on the baseline ``y``, which starts, is centred or ends at ``x``."""

    x: float
    y: float
    text: str
    size: float
    weight: int
    fill: Role
    anchor: Anchor


Stroke = Shape | Stamps | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """The strokes in the order in which they are painted, on a sheet in CSS pixels."""

    width: float
    height: float
    strokes: tuple[Stroke, ...]
