"""What every chart and map is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.strokes import Drawing
from generator.charts.drawing.style import DARK, GREY, LIGHT, Role, recolour, with_accent
from generator.charts.drawing.svg import ID_PREFIX, write_svg
from generator.french.scale import NO_SIGN, Sign
from generator.keeping.watching import derived


class ChartKind(StrEnum):
    """The French word of a figure's caption: « Graphique 3 », « Carte 1 »."""

    CHART = "Graphique"
    MAP = "Carte"


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers behind a drawing, as shown to a reader: header cells, then rows as wide as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str | int | float, ...], ...]


@dataclass(frozen=True)
class Chart:
    """One figure of one edition. It is drawn when somebody looks at it, not before.

    ``name`` is its address (« niveaux »); sizes in CSS pixels at natural size. ``alternative`` is one short sentence
    (what it is and its main message), ``description`` a paragraph with the highest, lowest and trend. ``source`` says
    where the numbers come from. ``draw`` puts the drawing on a canvas of that size; ``accent`` is the colour of the
    pages that show it, and ``mark`` keeps the identifiers of two drawings of the same name apart: the edition's year.
    ``sign`` is what stands for a level.
    """

    name: str
    kind: ChartKind
    title: str
    alternative: str
    description: str
    table: Table
    source: str
    width: int
    height: int
    draw: Callable[[Canvas], None] = field(compare=False, repr=False)
    accent: str
    mark: str
    sign: Sign = NO_SIGN

    @property
    def svg(self) -> bytes:
        """The drawing for light backgrounds and paper."""
        return self._variant("l", with_accent(LIGHT, self.accent))

    @property
    def svg_dark(self) -> bytes:
        """The drawing for dark screens."""
        return self._variant("d", with_accent(DARK, self.accent))

    @property
    def svg_grey(self) -> bytes:
        """The drawing without colour."""
        return self._variant("g", GREY)

    @derived
    def drawn(self) -> bytes:
        """The drawing as SVG in role colours (see ``style.recolour``)."""
        return write_svg(self.drawing())

    @property
    def svg_with_text(self) -> bytes:
        """The drawing for paper, its letters left to the fonts of the document that shows it."""
        return self._coloured(write_svg(self.drawing(), with_text=True), "l", with_accent(LIGHT, self.accent))

    def as_value(self) -> tuple[object, ...]:
        """What stands for it in a key: all that can be seen of it."""
        words = (self.name, self.kind, self.title, self.alternative, self.description, self.table, self.source)
        return (*words, self.drawn, self.accent, self.mark)

    def drawing(self) -> Drawing:
        """What is drawn, as values."""
        canvas = Canvas(self.width, self.height, self.sign)
        self.draw(canvas)
        return canvas.drawing()

    def _variant(self, letter: str, palette: MappingProxyType[Role, str]) -> bytes:
        return self._coloured(self.drawn, letter, palette)

    def _coloured(self, drawn: bytes, letter: str, palette: MappingProxyType[Role, str]) -> bytes:
        prefix = f"{self.name}-{self.mark}{letter}"
        return recolour(drawn, palette).replace(ID_PREFIX.encode(), prefix.encode())
