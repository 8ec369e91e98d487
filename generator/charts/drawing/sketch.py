"""A figure before it is drawn: its words and numbers, and how to draw it if nobody has yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import Chart, ChartKind, Table
from generator.charts.drawing.style import WIDTH
from generator.french.scale import Scale, Sign
from generator.indicators.counts import EditionIndicators
from generator.model.outlines import Outlines
from generator.model.yearbook import EditionRecord

COUNTED = "Palmarès de l’édition {year}\u202f; décompte des auteurs de l’annuaire."
OUTLINES_CREDIT = "Contours\u00a0: IGN, Licence Ouverte."


@dataclass(frozen=True, slots=True)
class ChartData:
    """All that a figure may be drawn from."""

    record: EditionRecord
    indicators: EditionIndicators
    outlines: Outlines

    @property
    def scale(self) -> Scale:
        """How the label counts."""
        return self.record.scale


@dataclass(frozen=True, slots=True)
class Sketch:
    """The parts of a ``Chart`` that cost nothing, and ``draw``, which puts the drawing on a canvas of that size."""

    name: str
    kind: ChartKind
    title: str
    alternative: str
    description: str
    table: Table
    source: str
    height: int
    draw: Callable[[Canvas], None]
    width: int = WIDTH

    def finish(self, accent: str, mark: str, sign: Sign) -> Chart:
        """The chart in the colours of the pages that show it, with the label's sign."""
        return Chart(
            name=self.name, kind=self.kind, title=self.title, alternative=self.alternative,
            description=self.description, table=self.table, source=self.source,
            width=self.width, height=self.height, draw=self.draw, accent=accent, mark=mark,
            sign=sign,
        )  # fmt: skip
