"""What a page shows, one value a mark: text, drawn shapes, pictures, gradients. Boxes in points of the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.preflight.instructions.colours import Colour
from generator.preflight.instructions.geometry import EVERYWHERE, Box, Matrix
from generator.preflight.instructions.typefaces import Typeface

_RAISED = 3
"""Signs."""


@dataclass(frozen=True, slots=True)
class Paint:
    """How a mark meets what lies below it."""

    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    blend: str = "Normal"
    has_mask: bool = False
    fill_overprints: bool = False
    stroke_overprints: bool = False
    overprint_mode: int = 0

    @property
    def is_opaque(self) -> bool:
        """Whether it hides what is below."""
        full = self.fill_alpha >= 1 and self.stroke_alpha >= 1 and not self.has_mask
        return full and self.blend in ("Normal", "Compatible")


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text; ``size`` in points as printed, ``mode`` as in ISO 32000-1, table 106."""

    box: Box
    seen: Box
    words: str
    font: Typeface | None
    size: float
    fill: Colour
    stroke: Colour
    mode: int
    paint: Paint
    tag: str
    missing: int = 0

    @property
    def is_visible(self) -> bool:
        """Whether something of it can be seen on the page."""
        return self.mode not in (3, 7) and bool(self.words.strip() or self.missing) and not self.seen.is_empty

    @property
    def is_raised(self) -> bool:
        """Whether it is as short as raised letters are (« 21ᵉ », the number of a note), which may be smaller."""
        return len(self.words.strip()) <= _RAISED

    @property
    def colours(self) -> tuple[Colour, ...]:
        """The colours in use: of the inside, of the edges, or both."""
        return {0: (self.fill,), 4: (self.fill,), 1: (self.stroke,), 5: (self.stroke,)}.get(
            self.mode, () if self.mode in (3, 7) else (self.fill, self.stroke)
        )


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn path; ``line`` is the width of its stroke and ``thin`` of its thinnest filled rule, in points."""

    box: Box
    seen: Box
    fill: Colour | None
    stroke: Colour | None
    line: float
    thin: float
    is_rectangle: bool
    paint: Paint
    tag: str

    @property
    def colours(self) -> tuple[Colour, ...]:
        """Those of its inside and of its edge."""
        return tuple(colour for colour in (self.fill, self.stroke) if colour is not None)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image as it stands on the page; ``matrix`` moves the unit square to its place."""

    box: Box
    seen: Box
    key: tuple[int, int]
    matrix: Matrix
    across: float
    upwards: float
    """Pixels an inch, along each side."""
    fill: Colour
    paint: Paint
    tag: str


@dataclass(frozen=True, slots=True)
class Shade:
    """A gradient, by some of its colours."""

    box: Box
    seen: Box
    colours: tuple[Colour, ...]
    paint: Paint
    tag: str


Mark = Text | Shape | Picture | Shade


@dataclass(slots=True)
class Sheet:
    """One page as it is read: its boxes, its marks in the order of painting, the faults of its instructions."""

    number: int
    media: Box
    crop: Box
    trim: Box
    bleed: Box
    marks: list[Mark] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    transfers: list[str] = field(default_factory=list)
    forms: int = 0
    inline_images: int = 0
    window: Box = EVERYWHERE

    @property
    def texts(self) -> list[Text]:
        """The runs of text that can be seen."""
        return [mark for mark in self.marks if isinstance(mark, Text) and mark.is_visible]

    @property
    def shapes(self) -> list[Shape]:
        """The drawn paths that can be seen."""
        return [mark for mark in self.marks if isinstance(mark, Shape) and not mark.seen.is_empty]

    @property
    def pictures(self) -> list[Picture]:
        """The images that can be seen."""
        return [mark for mark in self.marks if isinstance(mark, Picture) and not mark.seen.is_empty]

    @property
    def shades(self) -> list[Shade]:
        """The gradients that can be seen."""
        return [mark for mark in self.marks if isinstance(mark, Shade) and not mark.seen.is_empty]
