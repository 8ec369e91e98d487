"""The fonts of a file: embedded or not, whole or cut, and for each code its width, its glyph and its letters."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from struct import unpack_from
from typing import NamedTuple

import pikepdf

_HEX = rb"<\s*([0-9A-Fa-f\s]+?)\s*>"
_CHARACTER = re.compile(_HEX + rb"\s*" + _HEX)
_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(?:" + _HEX + rb"|\[(.*?)\])", re.DOTALL)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_DEFAULT_RISE, _DEFAULT_DROP = 0.7, -0.22
_STANDARD_WIDTH = 600.0
"""What is assumed of a font that gives no width: those of the 14 standard fonts, which are not embedded anyway."""


class Sign(NamedTuple):
    """What a code shows: its letters, how far it advances in sizes, whether nothing is drawn, whether it is .notdef."""

    letters: str
    width: float
    is_space: bool
    is_missing: bool


@dataclass(frozen=True)
class Typeface:
    """One font of the file; widths in thousandths of the size, heights in sizes."""

    name: str
    kind: str
    file: bytes | None
    is_composite: bool
    widths: Mapping[int, float]
    default_width: float
    letters: Mapping[int, str] | None
    rise: float = _DEFAULT_RISE
    drop: float = _DEFAULT_DROP
    empty_codes: frozenset[int] = frozenset()
    glyph_map: bytes | None = None
    has_truetype: bool = False
    used: set[int] = field(default_factory=set)
    """The codes that the pages show, noted while they are read."""
    _signs: dict[int, Sign] = field(default_factory=dict, compare=False, repr=False)

    @property
    def plain_name(self) -> str:
        """The name without the six letters of a subset."""
        return _SUBSET.sub("", self.name)

    @property
    def is_subset(self) -> bool:
        """Whether only the glyphs in use are embedded, as its name says."""
        return bool(_SUBSET.match(self.name))

    def codes(self, text: bytes) -> Iterator[int]:
        """The codes of a string: of two bytes in a composite font, of one in the others."""
        if not self.is_composite:
            return iter(text)
        return iter(unpack_from(f">{len(text) // 2}H", text))

    def width(self, code: int) -> float:
        """How far a code advances, in sizes."""
        return self.widths.get(code, self.default_width) / 1000

    def read(self, code: int) -> str:
        """The letters of a code, "" when the font does not say."""
        if self.letters is not None:
            return self.letters.get(code, "")
        return "" if self.is_composite else bytes((code,)).decode("cp1252", "ignore")

    def show(self, code: int) -> Sign:
        """What a code shows; it is noted as used."""
        if code not in self._signs:
            self.used.add(code)
            letters = self.read(code)
            self._signs[code] = Sign(letters, self.width(code), letters.isspace(), self.is_missing(code))
        return self._signs[code]

    def glyph(self, code: int) -> int:
        """The number of a code's glyph in a TrueType font."""
        if self.glyph_map is None:
            return code
        return int.from_bytes(self.glyph_map[2 * code : 2 * code + 2], "big")

    def is_missing(self, code: int) -> bool:
        """Whether the code shows .notdef, the box of a glyph that the font does not have."""
        return code in self.empty_codes or (self.is_composite and self.glyph(code) == 0)

    @cached_property
    def advances(self) -> tuple[float, ...]:
        """The advance of each glyph of an embedded TrueType file, in thousandths; empty when it cannot be read."""
        try:
            return _advances(self.file) if self.file is not None and self.has_truetype else ()
        except struct.error:
            return ()


def read_typeface(font: pikepdf.Object) -> Typeface:
    """The font that a PDF dictionary describes."""
    kind = str(font.get("/Subtype", "/Inconnu"))[1:]
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    details = inner.get("/FontDescriptor", pikepdf.Dictionary())
    file = next((details[name] for name in _FILES if name in details), None)
    letters = font.get("/ToUnicode")
    composite = kind == "Type0"
    return Typeface(
        name=str(font.get("/BaseFont", inner.get("/BaseFont", "/Sans-nom")))[1:],
        kind=f"{kind} ({str(inner.get('/Subtype'))[1:]})" if composite else kind,
        file=bytes(file.get_stream_buffer()) if file is not None else None,
        is_composite=composite,
        widths=_composite_widths(inner) if composite else _simple_widths(font),
        default_width=float(inner.get("/DW", 1000) if composite else details.get("/MissingWidth", _unknown(font))),
        letters=_letters(bytes(letters.get_stream_buffer())) if isinstance(letters, pikepdf.Stream) else None,
        rise=_height(details.get("/CapHeight"), 0.5, 1.0, _DEFAULT_RISE),
        drop=_height(details.get("/Descent"), -0.4, -0.05, _DEFAULT_DROP),
        empty_codes=frozenset() if composite else frozenset(_empty_codes(font)),
        glyph_map=_glyph_map(inner),
        has_truetype="/FontFile2" in details,
    )


def _unknown(font: pikepdf.Object) -> float:
    return 0.0 if "/Widths" in font else _STANDARD_WIDTH


def _height(value: pikepdf.Object | None, low: float, high: float, otherwise: float) -> float:
    """A height of the font descriptor in sizes, or the usual one when it makes no sense."""
    height = float(value) / 1000 if value is not None else otherwise
    return height if low <= height <= high else otherwise


def _simple_widths(font: pikepdf.Object) -> dict[int, float]:
    first, widths = int(font.get("/FirstChar", 0)), font.get("/Widths", pikepdf.Array())
    scale = 1000 * float(font.FontMatrix[0]) if "/FontMatrix" in font else 1.0
    return {first + place: float(width) * scale for place, width in enumerate(widths.as_list())}


def _composite_widths(font: pikepdf.Object) -> dict[int, float]:
    """The array W (ISO 32000-1, §9.7.4.3): « first [w w w] » or « first last w »."""
    widths: dict[int, float] = {}
    parts = font.get("/W", pikepdf.Array()).as_list()
    place = 0
    while place < len(parts) - 1:
        first, second = int(parts[place]), parts[place + 1]
        if isinstance(second, pikepdf.Array):
            widths.update((first + step, float(width)) for step, width in enumerate(second.as_list()))
            place += 2
        else:
            widths.update(dict.fromkeys(range(first, int(second) + 1), float(parts[place + 2])))
            place += 3
    return widths


def _empty_codes(font: pikepdf.Object) -> Iterator[int]:
    encoding = font.get("/Encoding")
    if not isinstance(encoding, pikepdf.Dictionary) or "/Differences" not in encoding:
        return
    code = 0
    for part in encoding.Differences.as_list():
        if not isinstance(part, pikepdf.Name):
            code = int(part)
            continue
        if str(part) == "/.notdef":
            yield code
        code += 1


def _glyph_map(font: pikepdf.Object) -> bytes | None:
    found = font.get("/CIDToGIDMap")
    return bytes(found.get_stream_buffer()) if isinstance(found, pikepdf.Stream) else None


def _letters(table: bytes) -> dict[int, str]:
    """A ToUnicode table: code to letters."""
    found: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        found.update((int(code, 16), _unicode(text)) for code, text in _CHARACTER.findall(block))
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, start, several in _RANGE.findall(block):
            codes = range(int(first, 16), int(last, 16) + 1)
            if start:
                text = _unicode(start)
                found.update((code, text[:-1] + chr(ord(text[-1]) + step)) for step, code in enumerate(codes) if text)
            else:
                found.update(zip(codes, (_unicode(one) for one in re.findall(_HEX, several)), strict=False))
    return found


def _unicode(digits: bytes) -> str:
    packed = bytes.fromhex(digits.decode("ascii"))
    return (b"\0" * (len(packed) % 2) + packed).decode("utf-16-be", "replace")


def _advances(font: bytes) -> tuple[float, ...]:
    """The table « hmtx », in thousandths of the size (OpenType specification)."""
    tables = {}
    for record in range(12, 12 + 16 * int(unpack_from(">H", font, 4)[0]), 16):
        tag, _, offset, _ = unpack_from(">4sLLL", font, record)
        tables[tag] = offset
    if not {b"head", b"hhea", b"hmtx", b"maxp"} <= tables.keys():
        return ()
    per_em = int(unpack_from(">H", font, tables[b"head"] + 18)[0])
    glyphs = int(unpack_from(">H", font, tables[b"maxp"] + 4)[0])
    measured = int(unpack_from(">H", font, tables[b"hhea"] + 34)[0])
    pairs = unpack_from(">" + "Hh" * measured, font, tables[b"hmtx"])
    widths = [1000 * width / per_em for width in pairs[::2]]
    return tuple(widths + widths[-1:] * (glyphs - measured))
