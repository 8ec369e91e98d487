"""The only room that knows where the fonts come from: the packages fontpkg_* and their variable TrueType files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont


class Family(StrEnum):
    """A typeface of the yearbook; the value is the family's name in style sheets."""

    SERIF = "Source Serif 4"
    SERIF_ITALIC = "Source Serif 4 Italic"
    GROTESQUE = "Bricolage Grotesque"


@dataclass(frozen=True, slots=True)
class _FontSource:
    """Where a family's file is, and the optical size (points) at which the site uses it."""

    package: str
    file_name: str
    web_optical_size: float


_SOURCES = {
    Family.SERIF: _FontSource("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", 16),
    Family.SERIF_ITALIC: _FontSource("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf", 16),
    # Its file opens at 96 points, weight 800: too tight for anything but a poster.
    Family.GROTESQUE: _FontSource("fontpkg_bricolage_grotesque", "BricolageGrotesque[opsz,wdth,wght].ttf", 24),
}

# Beyond fontTools' own choice (kerning, ligatures, fractions): figures that line up, and raised letters (21ᵉ).
_EXTRA_FEATURES = ("tnum", "lnum", "onum", "pnum", "sups")


_LATIN = (*range(0x20, 0x100), 0x152, 0x153, 0x178, *range(0x2009, 0x203B), 0x20AC, 0x2212)


def font_file(family: Family) -> Path:
    """The family's variable TrueType file; FileNotFoundError when its package is not installed."""
    source = _SOURCES[family]
    spec = find_spec(source.package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"font package {source.package} is not installed")
    return Path(spec.origin).parent / "files" / source.file_name


def static_instance(family: Family, weight: float, optical_size: float) -> bytes:
    """A TrueType file of one weight (200 to 900) and optical size (points), for programs without variable fonts.

    It holds the letters of western Europe and their punctuation.
    """
    font = _subset(family, _LATIN)
    _limit_axes(font, {"wght": weight, "opsz": optical_size, "wdth": 100.0})
    _rename(font, f"{family} {weight:g} {optical_size:g}pt")
    return _save(font)


def web_font(family: Family, text: Iterable[str], weights: tuple[int, int] = (400, 700)) -> bytes:
    """A WOFF2 file with the characters of ``text`` only, its weight axis from ``weights``' first to last.

    The same input gives the same bytes.
    """
    font = _subset(family, {ord(character) for piece in text for character in piece})
    _limit_axes(font, {"wght": weights, "opsz": _SOURCES[family].web_optical_size, "wdth": 100.0})
    return _save(font, flavor="woff2")


@cache
def letter_outline(family: Family, letter: str, weight: float, optical_size: float) -> tuple[str, float]:
    """One letter as SVG path data, y downwards from the baseline, and how far it advances: thousandths of the size."""
    # Imported here for the same reason as below.
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen

    font = _open(family)
    glyphs = font.getGlyphSet(location={"wght": weight, "opsz": optical_size, "wdth": 100.0})
    glyph = glyphs[font.getBestCmap().get(ord(letter), ".notdef")]
    pen = SVGPathPen(glyphs, ntos=lambda value: f"{value:.0f}")
    glyph.draw(TransformPen(pen, (1, 0, 0, -1, 0, 0)))
    return pen.getCommands(), float(glyph.width)


@cache
def _open(family: Family) -> TTFont:
    from fontTools.ttLib import TTFont

    return TTFont(font_file(family), lazy=True)


def _subset(family: Family, characters: Iterable[int]) -> TTFont:
    # Imported here: a build that finds its fonts in the cache never pays for fontTools (a fifth of a second).
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    # The file's own time stamp is kept: the clock would change the bytes at each build.
    font = TTFont(font_file(family), recalcTimestamp=False)
    options = Options()
    options.layout_features = [*options.layout_features, *_EXTRA_FEATURES]
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(characters))
    subsetter.subset(font)
    return font


def _limit_axes(font: TTFont, limits: dict[str, float | tuple[float, float]]) -> None:
    """Hold the axes at, or keep them within, ``limits``; those that the font does not have are ignored."""
    # Imported here for the same reason as above.
    from fontTools.varLib.instancer import instantiateVariableFont

    axes = {axis.axisTag: axis for axis in font["fvar"].axes}
    kept = {tag: _within(limit, axes[tag]) for tag, limit in limits.items() if tag in axes}
    instantiateVariableFont(font, kept, inplace=True)


def _rename(font: TTFont, name: str) -> None:
    """Give every instance a name of its own: matplotlib tells the letters of two fonts apart by it."""
    for name_id, value in ((1, name), (3, name), (4, name), (6, name.replace(" ", "-")), (16, name)):
        font["name"].setName(value, name_id, 3, 1, 0x409)


def _within(limit: float | tuple[float, float], axis: object) -> float | tuple[float, float]:
    low, high = float(getattr(axis, "minValue", 0)), float(getattr(axis, "maxValue", 0))
    if isinstance(limit, tuple):
        return (max(low, limit[0]), min(high, limit[1]))
    return min(high, max(low, limit))


def _save(font: TTFont, flavor: str | None = None) -> bytes:
    font.flavor = flavor
    buffer = BytesIO()
    font.save(buffer)
    return buffer.getvalue()
