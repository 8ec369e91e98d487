"""What the components of a colour mean: the colour spaces of PDF (ISO 32000-1, 8.6), as the press sees them."""

from __future__ import annotations

from enum import Enum

import pikepdf

from generator.findings.errors import PressError
from generator.press.palette import Paint, Palette


class Space(Enum):
    """The spaces that are converted; the last is left as it is: patterns, and the colour of every plate."""

    GREY = 1
    RGB = 3
    CMYK = 4
    LAB = 5
    KEPT = 0


_NAMED = {
    "/DeviceGray": Space.GREY,
    "/G": Space.GREY,
    "/CalGray": Space.GREY,
    "/DeviceRGB": Space.RGB,
    "/RGB": Space.RGB,
    "/CalRGB": Space.RGB,
    "/DeviceCMYK": Space.CMYK,
    "/CMYK": Space.CMYK,
    "/Lab": Space.LAB,
    "/Pattern": Space.KEPT,
}
_BY_COMPONENTS = {1: Space.GREY, 3: Space.RGB, 4: Space.CMYK}


def space_of(value: pikepdf.Object, named: pikepdf.Object | None = None) -> Space:
    """The space that a value stands for; ``named`` are the colour spaces of the page's resources.

    Raises PressError for a spot colour: nobody would mix that ink.
    """
    if isinstance(value, pikepdf.Name):
        if named is not None and str(value) in named:
            return space_of(named[str(value)])
        return _known(str(value))
    kind = str(value[0])
    if kind == "/ICCBased":
        return _BY_COMPONENTS[int(value[1].N)]
    if kind == "/Separation" and str(value[1]) in ("/All", "/None"):
        return Space.KEPT
    return _known(kind)


def paint_of(space: Space, components: list[float], palette: Palette) -> Paint:
    """The paint of a colour given in one of the converted spaces."""
    if space is Space.GREY:
        return palette.grey(components[0])
    first, second, third = components[:3]
    if space is Space.RGB:
        return palette.light((first, second, third))
    if space is Space.LAB:
        return palette.lab(first, second, third)
    return palette.inks((first, second, third, components[3]))


def _known(name: str) -> Space:
    if name not in _NAMED:
        raise PressError(cause=f"l’espace de couleur « {name.removeprefix('/')} » n’est pas prévu")
    return _NAMED[name]
