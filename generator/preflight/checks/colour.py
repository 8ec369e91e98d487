"""C: colours, overprint and transparency, as the press will lay them down."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french import words as french
from generator.preflight.checks.expectation import Expectation
from generator.preflight.checks.findings import Finding, at
from generator.preflight.instructions.colours import TRACE, Colour
from generator.preflight.instructions.marks import Mark, Picture, Shape, Sheet, Text
from generator.preflight.reading.document import Reading

_READING_SIZE = 24.0
"""Points: black letters up to this size must overprint; larger ones may knock out."""
_SLACK = 0.5
"""Per cent of ink that rounding may add."""
_DUST = 0.02
"""An ink under this is too little to print evenly."""
_NEGATIVE = 8.0
"""Points: white letters smaller than this fill in when several inks surround them."""


def in_words(colour: Colour) -> str:
    """« C 10 M 0 J 40 N 100 », « DeviceRGB (20, 33, 61) », « Separation PANTONE 021 C à 100 % »."""
    if colour.space.family == "cmyk" and colour.inks is not None and colour.space.tint is None:
        parts = zip("CMJN", colour.inks, strict=True)
        return french.WIDE.join(f"{letter}{french.WIDE}{french.number(100 * ink)}" for letter, ink in parts)
    if colour.space.family == "rgb":
        return f"{colour.space.name} ({', '.join(french.number(255 * value) for value in colour.values)})"
    values = ", ".join(french.number(100 * value) for value in colour.values)
    return f"{colour.space.name} à {values}{french.NARROW}%" if values else colour.space.name


def used_colours(reading: Reading) -> Iterator[tuple[Sheet, Mark, Colour]]:
    """Every colour of a visible mark; those of images are apart."""
    for sheet in reading.sheets:
        for mark in sheet.marks:
            hidden = mark.seen.is_empty or (isinstance(mark, Text) and not mark.is_visible)
            if not isinstance(mark, Picture) and not hidden:
                yield from ((sheet, mark, colour) for colour in mark.colours)


def _words(mark: Mark) -> str:
    return mark.words if isinstance(mark, Text) else ""


def _noun(mark: Mark) -> str:
    return "texte" if isinstance(mark, Text) else "aplat ou trait" if isinstance(mark, Shape) else "dégradé"


def find_screen_colours(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C03."""
    for sheet, mark, colour in used_colours(reading):
        if colour.space.family in ("rgb", "lab", "unknown"):
            yield at(sheet, mark.seen, f"{_noun(mark)} en {in_words(colour)}", _words(mark))
    for sheet in reading.sheets:
        for picture in sheet.pictures:
            facts = reading.pictures[picture.key]
            if not facts.is_stencil and facts.space.family in ("rgb", "lab", "unknown"):
                yield at(sheet, picture.seen, f"image en {facts.space.name}")


def find_rich_black_text(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C04."""
    for sheet in reading.sheets:
        for text in sheet.texts:
            for colour in text.colours:
                if colour.is_rich_black and text.size < _READING_SIZE:
                    yield at(sheet, text.seen, f"texte noir en {in_words(colour)}", text.words)


def find_black_knocking_out(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C05."""
    for sheet in reading.sheets:
        for text in sheet.texts:
            if text.size <= _READING_SIZE and text.mode in (0, 4) and text.fill.is_black and not overprints(text):
                yield at(sheet, text.seen, "texte noir qui évide le fond", text.words)


def overprints(mark: Mark) -> bool:
    """Whether the inside of a mark is laid over what is below it, for the inks that it does not use."""
    if not mark.paint.fill_overprints or not isinstance(mark, Text | Shape) or mark.fill is None:
        return False
    # ISO 32000-1, §8.6.7: mode 1 is for DeviceCMYK alone; separations always leave the other inks.
    return mark.fill.space.tint is not None or (mark.paint.overprint_mode == 1 and mark.fill.space.name == "DeviceCMYK")


def find_white_overprinting(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C06."""
    for sheet, mark, colour in used_colours(reading):
        paint = mark.paint
        fills = isinstance(mark, Text | Shape) and mark.fill is colour and paint.fill_overprints
        strokes = isinstance(mark, Text | Shape) and mark.stroke is colour and paint.stroke_overprints
        if colour.is_white and (fills or strokes):
            yield at(sheet, mark.seen, f"{_noun(mark)} blanc en surimpression", _words(mark))


def find_too_much_ink(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C07."""
    for sheet, mark, colour in used_colours(reading):
        if colour.total > expected.ink_limit + _SLACK:
            total = french.number(colour.total)
            yield at(sheet, mark.seen, f"{_noun(mark)} à {total}{french.NARROW}% ({in_words(colour)})", _words(mark))


def find_small_text_in_many_inks(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C08."""
    for sheet in reading.sheets:
        for text in sheet.texts:
            for colour in text.colours:
                if text.size < expected.small_text and colour.ink_count > 2 and not colour.is_rich_black:
                    yield at(sheet, text.seen, f"petit texte en {in_words(colour)}", text.words)


def find_spots(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C09."""
    for sheet, mark, colour in used_colours(reading):
        strangers = [ink for ink in colour.space.spots if ink not in expected.spots and ink != "All"]
        inside = not mark.seen.meet(sheet.trim).is_empty
        if strangers:
            yield at(sheet, mark.seen, f"ton direct « {', '.join(strangers)} »", _words(mark))
        elif "All" in colour.space.spots and inside:
            yield at(sheet, mark.seen, "couleur de repérage (All) dans la page", _words(mark))
    for sheet in reading.sheets:
        for picture in sheet.pictures:
            if strangers := [ink for ink in reading.pictures[picture.key].space.spots if ink not in expected.spots]:
                yield at(sheet, picture.seen, f"image en ton direct « {', '.join(strangers)} »")


def find_transparency(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C10: one line a page."""
    for sheet in reading.sheets:
        found = [mark for mark in sheet.marks if not mark.paint.is_opaque and not mark.seen.is_empty]
        masked = [mark for mark in sheet.pictures if reading.pictures[mark.key].has("/SMask")]
        if found or masked:
            kinds = sorted({_transparency(mark) for mark in found} | ({"masque d’image"} if masked else set()))
            first, count = (found or masked)[0], french.count(len(found) + len(masked), "élément")
            yield at(sheet, first.seen, f"{count} en transparence ({', '.join(kinds)})")


def _transparency(mark: Mark) -> str:
    paint = mark.paint
    if paint.has_mask:
        return "masque"
    return "opacité" if paint.blend in ("Normal", "Compatible") else f"mode {paint.blend}"


def find_transfers(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C14."""
    curve = "courbe de transfert"
    names = {"TR": curve, "TR2": curve, "HT": "trame imposée", "PostScript": "programme"}
    for sheet in reading.sheets:
        for key in sheet.transfers:
            yield Finding(f"{names.get(key, 'génération du noir')} ({key})", sheet.number)


def find_filling_negatives(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C15: white words on the flat that lies under them."""
    for sheet in reading.sheets:
        grounds = [mark for mark in sheet.shapes if mark.fill is not None and mark.is_rectangle]
        for text in sheet.texts:
            if text.fill.is_white and text.size < _NEGATIVE and not text.is_raised:
                below = [ground for ground in grounds if ground.seen.holds(text.seen)]
                if below and below[-1].fill is not None and below[-1].fill.ink_count > 2:
                    found = f"petit texte blanc sur {in_words(below[-1].fill)}"
                    yield at(sheet, text.seen, found, text.words)


def find_calibrated_colours(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C16."""
    for sheet, mark, colour in used_colours(reading):
        if colour.space.is_calibrated and colour.space.family in ("cmyk", "gray"):
            yield at(sheet, mark.seen, f"{_noun(mark)} en {colour.space.name}", _words(mark))
    for sheet in reading.sheets:
        for picture in sheet.pictures:
            facts = reading.pictures[picture.key]
            if facts.space.is_calibrated and facts.space.family in ("cmyk", "gray"):
                yield at(sheet, picture.seen, f"image en {facts.space.name}")


def find_dust(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C17: traces of an ink beside others, which a conversion leaves."""
    for sheet, mark, colour in used_colours(reading):
        if colour.space.family == "cmyk" and any(TRACE / 2 < ink < _DUST for ink in colour.inks or ()):
            yield at(sheet, mark.seen, f"{_noun(mark)} en {in_words(colour)}", _words(mark))
