"""The faces of the book: static cuts of the variable fonts, one for each range of sizes at which they are read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from generator.design.fonts import Family, static_instance

FOLDER = "fonts/"


@dataclass(frozen=True, slots=True)
class Face:
    """A face of the style sheet: its CSS family, the typeface it is cut from, its weight and optical size (points)."""

    css_family: str
    family: Family
    weight: int
    optical_size: float

    @property
    def file(self) -> str:
        """Its address in the book."""
        return f"{FOLDER}{self.family}-{self.weight}-{self.optical_size:g}.ttf".lower().replace(" ", "-")

    @property
    def is_italic(self) -> bool:
        """Whether it leans."""
        return self.family is Family.SERIF_ITALIC

    @property
    def rule(self) -> str:
        """Its ``@font-face`` rule."""
        style = "italic" if self.is_italic else "normal"
        address = f"book://annuaire/{self.file}"
        return (
            f'@font-face {{ font-family: "{self.css_family}"; src: url({address}); '
            f"font-weight: {self.weight}; font-style: {style}; }}"
        )


def _cuts(css_family: str, family: Family, optical_size: float, *weights: int) -> tuple[Face, ...]:
    return tuple(Face(css_family, family, weight, optical_size) for weight in weights)


# A variable font would be cut again by the layout engine for each size in use: a hundred fonts in a book, and as many
# outlines that differ by a hair. These few are cut once, as punches were: for notes and text, titles, and posters.
FACES: tuple[Face, ...] = (
    *_cuts("Source Serif 4", Family.SERIF, 10, 400, 600),
    *_cuts("Source Serif 4", Family.SERIF_ITALIC, 10, 400, 600),
    *_cuts("Source Serif 4 Lead", Family.SERIF, 15, 400, 600),
    *_cuts("Source Serif 4 Lead", Family.SERIF_ITALIC, 15, 400),
    *_cuts("Bricolage Grotesque", Family.GROTESQUE, 12, 300, 400, 500, 600, 700, 800),
    *_cuts("Bricolage Grotesque Title", Family.GROTESQUE, 26, 300, 400, 500, 600, 700, 800),
    *_cuts("Bricolage Grotesque Poster", Family.GROTESQUE, 72, 200, 400, 600, 700, 800),
)


def face_rules() -> Markup:
    """The ``@font-face`` rules of the style sheet."""
    return Markup("\n".join(face.rule for face in FACES))


@cache
def cut_face(face: Face) -> bytes:
    """The TrueType file of a face of the style sheet."""
    return static_instance(face.family, face.weight, face.optical_size)
