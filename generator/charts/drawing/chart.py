"""What every chart and map is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChartKind(StrEnum):
    """The French word of a figure's caption: « Graphique 3 », « Carte 1 »."""

    CHART = "Graphique"
    MAP = "Carte"


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers behind a drawing, as shown to a reader: header cells, then rows as wide as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str | int | float, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """One figure of one edition.

    ``name`` is its address (« niveaux »); ``svg`` the drawing for light backgrounds and paper, ``svg_dark`` for dark
    screens, ``svg_grey`` the same without colour; sizes in CSS pixels at natural size. ``alternative`` is one short
    sentence (what it is and its main message), ``description`` a paragraph with the highest, lowest and trend.
    ``source`` says where the numbers come from.
    """

    name: str
    kind: ChartKind
    title: str
    alternative: str
    description: str
    table: Table
    source: str
    svg: bytes
    svg_dark: bytes
    svg_grey: bytes
    width: int
    height: int
