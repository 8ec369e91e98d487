"""T: text and its fonts."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french import words as french
from generator.preflight.checks.expectation import Expectation, millimetres, points
from generator.preflight.checks.findings import Finding, at
from generator.preflight.instructions.geometry import MM
from generator.preflight.instructions.marks import Sheet, Text
from generator.preflight.instructions.typefaces import Typeface
from generator.preflight.reading.document import Reading

_POSTER = 36.0
"""Points: letters this large that cross the cut are a drawing, cut on purpose."""
_SLACK = 0.1 * MM
_DRIFT = 5.0
"""Thousandths of the size: more, and the width that the file gives is not that of the font."""
_UNREADABLE = {"", "\x00", "\ufffd"}


def find_small_text(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T01."""
    for sheet in reading.sheets:
        for text in sheet.texts:
            least = expected.raised_text if text.is_raised else expected.smallest_text
            if text.size < least - 0.01:
                yield at(sheet, text.seen, f"texte de {points(text.size)}", text.words)


def find_text_near_edge(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T02."""
    for sheet in reading.sheets:
        safe = sheet.trim.grow(-expected.quiet * MM)
        for text in sheet.texts:
            if not safe.holds(text.seen, _SLACK) and not _is_cut_on_purpose(text, sheet):
                yield at(sheet, text.seen, f"texte à {millimetres(_distance(text, sheet))} du bord", text.words)


def _is_cut_on_purpose(text: Text, sheet: Sheet) -> bool:
    outside = text.seen.meet(sheet.trim).is_empty
    return outside or (text.size >= _POSTER and not sheet.trim.holds(text.box, _SLACK))


def _distance(text: Text, sheet: Sheet) -> float:
    """Millimetres to the nearest edge of the cut, negative beyond it."""
    trim, seen = sheet.trim, text.seen
    sides = (seen.left - trim.left, seen.bottom - trim.bottom, trim.right - seen.right, trim.top - seen.top)
    return min(sides) / MM


def find_missing_glyphs(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T03."""
    for sheet in reading.sheets:
        for text in sheet.texts:
            if text.missing and text.font is not None:
                yield at(sheet, text.seen, f"un signe manque dans {text.font.plain_name}", text.words)


def find_invisible_text(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T04."""
    for sheet in reading.sheets:
        for mark in sheet.marks:
            if isinstance(mark, Text) and mark.words.strip() and _is_invisible(mark):
                yield at(sheet, mark.box, "texte invisible", mark.words)


def _is_invisible(text: Text) -> bool:
    return text.mode == 3 or (text.mode in (0, 2) and text.paint.fill_alpha == 0)


def find_fonts_outside(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T05."""
    for font in _with_file(reading):
        if font.file is None:
            yield from _first_use(reading, font, f"{font.name} ({font.kind}) n’est pas incorporée")


def find_whole_fonts(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T06."""
    for font in _with_file(reading):
        if font.file is not None and not font.is_subset:
            yield from _first_use(reading, font, f"{font.name} est incorporée en entier")


def find_drawn_fonts(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T07."""
    for font in reading.fonts:
        if font.kind == "Type3":
            yield from _first_use(reading, font, "une police de type 3")


def find_fonts_without_letters(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T08."""
    for font in reading.fonts:
        if font.letters is None:
            yield from _first_use(reading, font, f"{font.plain_name} n’a pas de table ToUnicode")


def find_wrong_widths(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T09: the widths of the file against those of the embedded font."""
    for font in reading.fonts:
        wrong = [code for code in sorted(font.used) if _has_wrong_width(font, code)] if font.is_composite else []
        if wrong:
            letters = " ".join(font.read(code) for code in wrong[:8])
            yield from _first_use(reading, font, f"{font.plain_name} : chasses fausses pour {letters}")


def _has_wrong_width(font: Typeface, code: int) -> bool:
    glyph = font.glyph(code)
    return glyph < len(font.advances) and abs(1000 * font.width(code) - font.advances[glyph]) > _DRIFT


def find_unreadable_glyphs(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T10."""
    for font in reading.fonts:
        if font.letters is None:
            continue
        lost = [code for code in font.used if font.read(code) in _UNREADABLE and not font.is_missing(code)]
        if lost:
            found = f"{font.plain_name} : {french.count(len(lost), 'signe')} sans lettre correspondante"
            yield from _first_use(reading, font, found)


def find_thickened_text(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T11."""
    for sheet in reading.sheets:
        for text in sheet.texts:
            if text.mode in (2, 6) and text.stroke.inks == text.fill.inks:
                yield at(sheet, text.seen, "texte graissé par un contour", text.words)


def find_stranger_fonts(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T13: a font that the house did not choose has been called in for a sign that its own do not have."""
    for font in reading.fonts if expected.families else ():
        if not font.plain_name.startswith(expected.families):
            yield from _first_use(reading, font, f"{font.plain_name} n’est pas une police du livre")


def find_glyphs_out_of_font(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """T12."""
    for font in reading.fonts:
        beyond = [code for code in font.used if font.advances and font.glyph(code) >= len(font.advances)]
        if beyond and font.is_composite:
            found = f"{font.plain_name} : {french.count(len(beyond), 'signe')} hors du fichier"
            yield from _first_use(reading, font, found)


def _with_file(reading: Reading) -> Iterator[Typeface]:
    """The fonts that may have a file: those of type 3 are drawn in the page."""
    return (font for font in reading.fonts if font.kind != "Type3")


def _first_use(reading: Reading, font: Typeface, found: str) -> Iterator[Finding]:
    """The finding, where the font is first seen."""
    for sheet in reading.sheets:
        for text in sheet.texts:
            if text.font is font:
                yield at(sheet, text.seen, found, text.words)
                return
    yield Finding(found)
