"""What a file must be: its kind, sizes and limits. Lengths in millimetres; letters and lines in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.french import words as french


class Kind(StrEnum):
    """What a file is for; the value is the French word of the command line."""

    INTERIOR = "interieur"
    COVER = "couverture"
    SCREEN = "ecran"


KIND_NAMES: Mapping[Kind, str] = {
    Kind.INTERIOR: "intérieur à imprimer",
    Kind.COVER: "couverture à imprimer",
    Kind.SCREEN: "livre à lire à l’écran",
}
PRINT = frozenset({Kind.INTERIOR, Kind.COVER})
ALL = frozenset(Kind)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a printer, or a reader's screen, asks of one file."""

    kind: Kind
    trim: tuple[float, float] | None = None
    """Width and height of the trimmed page; None: those of the first page."""
    bleed: float = 5.0
    multiple: int = 4
    condition: str = "FOGRA39"
    standard: str = "PDF/X-4"
    ink_limit: float = 300.0
    """Per cent, the four inks together."""
    ppi: int = 300
    ppi_floor: int = 225
    line_art_ppi: int = 800
    ppi_most: int = 600
    blank_pages: tuple[int, ...] = ()
    quiet: float = 5.0
    """Nothing to read comes nearer the edge."""
    spine: float | None = None
    spots: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    """What the names of the fonts begin with; empty: any font."""
    smallest_text: float = 6.0
    raised_text: float = 4.9
    small_text: float = 9.0
    """Under this size text must not need three inks."""
    thinnest_line: float = 0.25

    def words(self) -> dict[str, str]:
        """The values as the sentences of the catalogue say them."""
        number = french.number
        return {
            "rogne": size_in_words(self.trim) if self.trim else "le même à toutes les pages",
            "fond_perdu": millimetres(self.bleed),
            "marge": millimetres(self.quiet),
            "multiple": f"un multiple de {number(self.multiple)}" if self.multiple > 1 else "au moins une page",
            "condition": self.condition,
            "norme": self.standard,
            "encre": number(self.ink_limit) + french.NARROW + "%",
            "ppp": number(self.ppi),
            "plancher": number(self.ppi_floor),
            "trait": number(self.line_art_ppi),
            "plafond": number(self.ppi_most),
            "blanches": "aucune" if not self.blank_pages else ", ".join(map(str, self.blank_pages)),
            "corps": points(self.smallest_text),
            "exposants": points(self.raised_text),
            "polices": ", ".join(self.families) or "toutes",
            "petit": points(self.small_text),
            "filet": points(self.thinnest_line),
            "dos": f"dos de {millimetres(self.spine)}" if self.spine is not None else "dos d’après le format",
            "tons": ", ".join(self.spots) or "aucun",
        }


def expected_of(kind: Kind, **values: object) -> Expectation:
    """The expectation of a kind, with what differs from the usual; None stands for the usual."""
    usual: dict[Kind, dict[str, object]] = {
        Kind.INTERIOR: {},
        Kind.COVER: {"multiple": 1},
        Kind.SCREEN: {"bleed": 0.0, "multiple": 1, "ppi": 150, "ppi_floor": 96, "line_art_ppi": 150},
    }
    given = {name: value for name, value in values.items() if value is not None}
    return Expectation(kind, **{**usual[kind], **given})  # type: ignore[arg-type]


def millimetres(value: float) -> str:
    """« 5 mm », « 4,7 mm », « 0,05 mm »."""
    decimals = 0 if abs(value - round(value)) < 0.005 else 1 if abs(value) >= 0.1 else 2
    return french.number(value, decimals) + french.NARROW + "mm"


def points(value: float) -> str:
    """« 6 points », « 0,25 point »."""
    decimals = 0 if abs(value - round(value)) < 0.005 else 1 if value >= 1 else 2
    return french.number(value, decimals) + french.WIDE + ("points" if value >= 2 else "point")


def size_in_words(size: tuple[float, float]) -> str:
    """« 210 × 297 mm »."""
    across, upwards = (millimetres(length).removesuffix(french.NARROW + "mm") for length in size)
    return f"{across}{french.NARROW}×{french.NARROW}{upwards}{french.NARROW}mm"
