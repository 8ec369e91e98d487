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
    from uharfbuzz import Face, SubsetInput
    from uharfbuzz import OTVarAxisInfo as AxisInfo


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


def font_file(family: Family) -> Path:
    """The family's variable TrueType file; FileNotFoundError when its package is not installed."""
    source = _SOURCES[family]
    spec = find_spec(source.package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"font package {source.package} is not installed")
    return Path(spec.origin).parent / "files" / source.file_name


@dataclass(frozen=True, slots=True)
class Cut:
    """What is kept of a variable font: one weight (200 to 900) or a range of them, at one optical size (points)."""

    weight: float | tuple[float, float]
    optical_size: float


def static_instance(family: Family, weight: float, optical_size: float) -> bytes:
    """A TrueType file of one weight (200 to 900) and optical size (points), for programs without variable fonts.

    It holds every letter of the family, and a name of its own.
    """
    font = _opened(_cut(family, letters_of(family), Cut(weight, optical_size)))
    _rename(font, f"{family} {weight:g} {optical_size:g}pt")
    return _save(font)


def web_font(family: Family, text: Iterable[str], weights: tuple[int, int] = (400, 700)) -> bytes:
    """A WOFF2 file with the characters of ``text`` only, its weight axis from ``weights``' first to last.

    The same input gives the same bytes.
    """
    characters = {ord(character) for piece in text for character in piece}
    font = _opened(_cut(family, characters, Cut(weights, _SOURCES[family].web_optical_size)))
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


@cache
def variable_face(family: Family) -> Face:
    """The family for HarfBuzz, with all its axes."""
    import uharfbuzz as harfbuzz  # here: a build that finds its fonts in the cache pays for no library

    return harfbuzz.Face(font_file(family).read_bytes())


@cache
def letters_of(family: Family) -> frozenset[int]:
    """The code of every letter that a family has."""
    return frozenset(variable_face(family).unicodes)


@cache
def has_letter(sign: str) -> bool:
    """Whether a family has it: what one lacks is set in the other."""
    return any(ord(sign) in letters_of(family) for family in (Family.SERIF, Family.GROTESQUE))


def _cut(family: Family, characters: Iterable[int], cut: Cut) -> bytes:
    """The font with these characters and axes only, by HarfBuzz: four thousandths of a second, fontTools needs two."""
    import uharfbuzz as harfbuzz  # as above

    face = variable_face(family)
    order = harfbuzz.SubsetInput()
    order.flags = harfbuzz.SubsetFlags.NO_HINTING
    order.unicode_set.update(characters)
    order.layout_feature_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _EXTRA_FEATURES)
    for axis in face.axis_infos:
        _limit(order, face, axis, cut)
    return bytes(harfbuzz.subset(face, order).blob.data)


def _limit(order: SubsetInput, face: Face, axis: AxisInfo, cut: Cut) -> None:
    """Hold an axis at a value, or keep it within a range, as far as the font goes."""
    wanted = {"wght": cut.weight, "opsz": cut.optical_size}.get(axis.tag, axis.default_value)
    low, high = wanted if isinstance(wanted, tuple) else (wanted, wanted)
    low, high = max(low, axis.min_value), min(high, axis.max_value)
    if low == high:
        order.pin_axis_location(face, axis.tag, low)
    else:
        order.set_axis_range(face, axis.tag, low, high)


def _opened(font: bytes) -> TTFont:
    from fontTools.ttLib import TTFont

    # The file's own time stamp is kept: the clock would change the bytes at each build.
    return TTFont(BytesIO(font), recalcTimestamp=False)


def _rename(font: TTFont, name: str) -> None:
    """Give every instance a name of its own: programs tell the letters of two fonts apart by it."""
    for name_id, value in ((1, name), (3, name), (4, name), (6, name.replace(" ", "-")), (16, name)):
        font["name"].setName(value, name_id, 3, 1, 0x409)


def _save(font: TTFont, flavor: str | None = None) -> bytes:
    font.flavor = flavor
    buffer = BytesIO()
    font.save(buffer)
    return buffer.getvalue()
