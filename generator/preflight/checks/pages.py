"""P: pages, their boxes and their edges; and the pages left blank."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pikepdf

from generator.french import words as french
from generator.preflight.checks.expectation import Expectation, Kind, millimetres, size_in_words
from generator.preflight.checks.findings import Finding, at
from generator.preflight.instructions.geometry import MM, Box
from generator.preflight.instructions.marks import Mark, Picture, Shade, Shape, Sheet
from generator.preflight.reading.document import Reading

_EXACT = 0.05 * MM
"""Points: a box is where it should be when its sides are not further from it than that."""
_NEAR = 0.35 * MM
"""Points: what comes so near the edge is meant to be cut by it."""
_UNLIKE = 24
"""Levels out of 255 by which two pixels are seen to differ."""
_LINE = 1.0
"""Points: a mark to cut or fold by is a line, thinner than that."""
_SHORT = 2
"""Pixels: a difference along a shorter edge may be the drawing's own."""


def find_wrong_count(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P01."""
    count = len(reading.sheets)
    if count == 0 or count % expected.multiple:
        yield Finding(french.count(count, "page"))


def find_no_trim(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P02."""
    for number, page in enumerate(reading.pdf.pages, start=1):
        if "/TrimBox" not in page:
            yield Finding("la page n’a pas de TrimBox", number)


def find_wrong_size(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P03."""
    first = reading.sheets[0].trim if reading.sheets else Box(0, 0, 0, 0)
    wanted = expected.trim or (first.width / MM, first.height / MM)
    for sheet in reading.sheets:
        size = sheet.trim.width / MM, sheet.trim.height / MM
        if any(abs(a - b) > 0.1 for a, b in zip(size, wanted, strict=True)):
            turned = " (page tournée)" if abs(size[0] - wanted[1]) < 0.1 and abs(size[1] - wanted[0]) < 0.1 else ""
            yield Finding(f"format rogné de {size_in_words(size)}{turned}", sheet.number)


def find_unnested_boxes(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P04."""
    for sheet, page in zip(reading.sheets, reading.pdf.pages, strict=True):
        bleed = sheet.bleed if "/BleedBox" in page else sheet.trim
        if not sheet.media.holds(bleed, _EXACT):
            yield Finding("BleedBox dépasse MediaBox", sheet.number)
        elif not bleed.holds(sheet.trim, _EXACT):
            yield Finding("TrimBox dépasse BleedBox", sheet.number)


def find_short_bleed(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P05."""
    for sheet in reading.sheets:
        margins = bleed_margins(sheet)
        if min(margins) < expected.bleed - 0.05:
            yield Finding(f"fond perdu de {millimetres(min(margins))}", sheet.number)


def bleed_margins(sheet: Sheet) -> tuple[float, float, float, float]:
    """The bleed on the left, at the foot, on the right and at the head, in millimetres."""
    trim, bleed = sheet.trim, sheet.bleed
    sides = (trim.left - bleed.left, trim.bottom - bleed.bottom, bleed.right - trim.right, bleed.top - trim.top)
    return (sides[0] / MM, sides[1] / MM, sides[2] / MM, sides[3] / MM)


def find_art_box(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P06."""
    for number, page in enumerate(reading.pdf.pages, start=1):
        if "/ArtBox" in page:
            yield Finding("la page a une ArtBox", number)


def find_turned_pages(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P07."""
    for sheet, page in zip(reading.sheets, reading.pdf.pages, strict=True):
        if page.rotation % 360:
            yield Finding(f"la page est tournée de {page.rotation % 360} degrés (Rotate)", sheet.number)
        if float(page.get("/UserUnit", 1)) != 1:
            yield Finding("la page change d’unité (UserUnit)", sheet.number)
        if not sheet.crop.holds(sheet.bleed, _EXACT):
            yield Finding("CropBox cache une partie du fond perdu", sheet.number)


def find_annotations(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P08."""
    for sheet, page in zip(reading.sheets, reading.pdf.pages, strict=True):
        for note in page.get("/Annots", pikepdf.Array()).as_list():
            box = Box(*(float(number) for number in note.Rect.as_list()))
            if not box.meet(sheet.bleed).is_empty and note.get("/Subtype") not in ("/TrapNet", "/PrinterMark"):
                yield at(sheet, box, f"annotation {str(note.get('/Subtype'))[1:]}")


def find_unbled_edges(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P09: marks that touch the cut without reaching the bleed, where the drawn page shows that it matters."""
    for sheet in reading.sheets:
        wanted = sheet.trim.grow(expected.bleed * MM)
        for mark in sheet.marks:
            if not _could_bleed(mark, sheet):
                continue
            for side, inside, outside, gap in _short_sides(mark.seen, sheet.trim, wanted):
                if _differ(reading, sheet, inside, outside):
                    yield at(sheet, mark.seen, f"le fond s’arrête {_stop(gap)}, bord {side}")


def _could_bleed(mark: Mark, sheet: Sheet) -> bool:
    inner = mark.seen.meet(sheet.trim)
    if inner.is_empty or inner.width <= 0.1 or inner.height <= 0.1:
        return False
    if isinstance(mark, Shape):
        return mark.fill is not None and not mark.fill.is_white
    return isinstance(mark, Picture | Shade)


def _short_sides(seen: Box, trim: Box, wanted: Box) -> Iterator[tuple[str, Box, Box, float]]:
    """The sides where something stops between cut and bleed: a thin box on each side of the cut, and the gap."""
    pixel = 0.6 * MM
    if seen.left <= trim.left + _NEAR and seen.left > wanted.left + _NEAR:
        low, high = max(seen.bottom, trim.bottom), min(seen.top, trim.top)
        inside = Box(trim.left + _NEAR, low, trim.left + _NEAR + pixel, high)
        yield "gauche", inside, Box(wanted.left, low, wanted.left + pixel, high), (trim.left - seen.left) / MM
    if seen.right >= trim.right - _NEAR and seen.right < wanted.right - _NEAR:
        low, high = max(seen.bottom, trim.bottom), min(seen.top, trim.top)
        inside = Box(trim.right - _NEAR - pixel, low, trim.right - _NEAR, high)
        yield "droit", inside, Box(wanted.right - pixel, low, wanted.right, high), (seen.right - trim.right) / MM
    if seen.top >= trim.top - _NEAR and seen.top < wanted.top - _NEAR:
        first, last = max(seen.left, trim.left), min(seen.right, trim.right)
        inside = Box(first, trim.top - _NEAR - pixel, last, trim.top - _NEAR)
        yield "de tête", inside, Box(first, wanted.top - pixel, last, wanted.top), (seen.top - trim.top) / MM
    if seen.bottom <= trim.bottom + _NEAR and seen.bottom > wanted.bottom + _NEAR:
        first, last = max(seen.left, trim.left), min(seen.right, trim.right)
        inside = Box(first, trim.bottom + _NEAR, last, trim.bottom + _NEAR + pixel)
        yield (
            "de pied",
            inside,
            Box(first, wanted.bottom, last, wanted.bottom + pixel),
            (trim.bottom - seen.bottom) / MM,
        )


def _stop(gap: float) -> str:
    return f"{millimetres(gap)} après la coupe" if gap >= 0.05 else "à la coupe"


def _differ(reading: Reading, sheet: Sheet, inside: Box, outside: Box) -> bool:
    """Whether the drawn page shows another colour in the bleed than just inside the cut."""
    if not sheet.crop.holds(outside, _EXACT):
        return True
    one, two = reading.raster.strip(sheet.number, inside), reading.raster.strip(sheet.number, outside)
    one, two = one[: two.shape[0], : two.shape[1]], two[: one.shape[0], : one.shape[1]]
    apart = np.abs(one.astype(np.int16) - two.astype(np.int16)).max(axis=2) > _UNLIKE
    return int(apart.sum()) > _SHORT


def find_marks_in_bleed(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P10: what stands wholly outside the trimmed page, but within its bleed."""
    for sheet in reading.sheets:
        for mark in sheet.marks:
            outside = mark.seen.meet(sheet.trim).is_empty and not mark.seen.meet(sheet.bleed.grow(-0.2)).is_empty
            if outside and isinstance(mark, Shape) and min(mark.box.width, mark.box.height) < _LINE:
                yield at(sheet, mark.seen, "un repère empiète sur le fond perdu")


def find_words_on_folds(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """P11."""
    for sheet in reading.sheets:
        middle, half = (sheet.trim.left + sheet.trim.right) / 2, spine_of(sheet, expected) * MM / 2
        for text in sheet.texts:
            if any(text.seen.left < middle + fold - MM / 2 < text.seen.right - MM for fold in (-half, half)):
                yield at(sheet, text.seen, "du texte passe sur un pli du dos", text.words)


def spine_of(sheet: Sheet, expected: Expectation) -> float:
    """The thickness of the spine in millimetres: as it is told, else what a cover has more than two pages of A size."""
    if expected.spine is not None:
        return expected.spine
    return max(0.0, (sheet.trim.width - 2 * sheet.trim.height / 2**0.5) / MM)


def find_blank_pages(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C01."""
    blank = reading.blank_pages
    announced = set(expected.blank_pages) if expected.kind is not Kind.SCREEN else set(blank)
    yield from (Finding("la page est blanche et n’est pas annoncée", page) for page in blank if page not in announced)
    yield from (Finding("la page est annoncée blanche et ne l’est pas", n) for n in sorted(announced - set(blank)))


def blank_pages(reading: Reading) -> tuple[int, ...]:
    """The pages on which nothing can be seen; only those with few marks are drawn to make sure."""
    return tuple(sheet.number for sheet in reading.sheets if _is_blank(reading, sheet))


def _is_blank(reading: Reading, sheet: Sheet) -> bool:
    if any(not text.fill.is_white and not text.seen.meet(sheet.trim).is_empty for text in sheet.texts):
        return False
    return not sheet.marks or reading.raster.is_blank(sheet.number)
