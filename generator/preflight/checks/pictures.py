"""I: images, their resolution and their ink."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from generator.french import words as french
from generator.preflight.checks.expectation import Expectation
from generator.preflight.checks.findings import Finding, at
from generator.preflight.checks.ink import stacked_ink
from generator.preflight.instructions.marks import Picture, Sheet
from generator.preflight.instructions.pictures import PictureFacts
from generator.preflight.reading.document import Reading

_ALLOWED = {"DCTDecode", "FlateDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode", "RunLengthDecode"}
_ARMOUR = {"ASCII85Decode", "ASCIIHexDecode"}
_ROUNDING = 0.995
_TINY = 24
"""Pixels: a smaller image is a flat tint or a sign, whose resolution means nothing."""
_AREA = 0.0005
"""The part of an image over which too much ink counts."""
_STRETCH = 1.02
_POOR = 60


def uses(reading: Reading) -> Iterator[tuple[Sheet, Picture, PictureFacts]]:
    """Every image as often as it is shown."""
    for sheet in reading.sheets:
        yield from ((sheet, picture, reading.pictures[picture.key]) for picture in sheet.pictures)


def resolution(picture: Picture) -> float:
    """Pixels an inch along the poorer side."""
    return min(picture.across, picture.upwards)


def _is_toned(facts: PictureFacts) -> bool:
    return facts.bits > 1 and min(facts.width, facts.height) > _TINY


def find_poor_pictures(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I01."""
    for sheet, picture, facts in uses(reading):
        if _is_toned(facts) and resolution(picture) < expected.ppi_floor * _ROUNDING:
            yield at(sheet, picture.seen, _pixels(picture, facts))


def find_poor_line_art(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I02."""
    for sheet, picture, facts in uses(reading):
        if facts.bits == 1 and resolution(picture) < expected.line_art_ppi * _ROUNDING:
            yield at(sheet, picture.seen, "image au trait, " + _pixels(picture, facts))


def _pixels(picture: Picture, facts: PictureFacts) -> str:
    size = f"{facts.width}{french.NARROW}×{french.NARROW}{facts.height} pixels"
    return f"{french.number(resolution(picture))} points par pouce ({size})"


def find_strange_compressions(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I03."""
    for sheet, picture, facts in uses(reading):
        strange = [name for name in facts.filters if name not in _ALLOWED | _ARMOUR]
        if strange and not picture.key[0] < 0:
            yield at(sheet, picture.seen, f"image compressée par {', '.join(strange)}")


def find_oversized_pictures(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I04."""
    for sheet, picture, facts in uses(reading):
        if _is_toned(facts) and resolution(picture) > expected.ppi_most:
            yield at(sheet, picture.seen, _pixels(picture, facts))


def find_inky_pictures(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I05."""
    for sheet, picture, facts in uses(reading):
        totals = facts.ink_totals
        if totals is None or totals.size == 0:
            continue
        part = float(np.mean(totals > expected.ink_limit + 1))
        if part > _AREA:
            most = f"{french.number(float(totals.max()))}{french.NARROW}%"
            yield at(sheet, picture.seen, f"image à {most} au plus, sur {french.percentage(part, 1, 1)} de sa surface")


def find_stacked_ink(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I06: what overprint and blending lay over what is below."""
    for sheet in reading.sheets:
        for box, total, words in stacked_ink(reading, sheet, expected.ink_limit):
            yield at(sheet, box, f"superposition à {french.number(total)}{french.NARROW}%", words)


def find_flattened_pages(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I07."""
    for sheet in reading.sheets:
        for picture in sheet.pictures if not sheet.texts else []:
            if picture.seen.holds(sheet.trim.grow(-0.03 * sheet.trim.width)):
                yield at(sheet, picture.seen, "la page n’est qu’une image, sans texte")


def find_middling_pictures(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I08."""
    for sheet, picture, facts in uses(reading):
        if _is_toned(facts) and expected.ppi_floor * _ROUNDING <= resolution(picture) < expected.ppi * _ROUNDING:
            yield at(sheet, picture.seen, _pixels(picture, facts))


def find_alternates(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I09."""
    for sheet, picture, facts in uses(reading):
        for key, words in (("/Alternates", "une image de remplacement"), ("/OPI", "un renvoi OPI")):
            if facts.has(key):
                yield at(sheet, picture.seen, f"l’image porte {words}")


def find_stretched_pictures(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I10."""
    for sheet, picture, facts in uses(reading):
        low, high = sorted((picture.across, picture.upwards))
        if _is_toned(facts) and low and high / low > _STRETCH:
            yield at(sheet, picture.seen, f"image étirée de {french.percentage(high / low - 1, 1)}")


def find_damaged_pictures(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """I11."""
    for sheet, picture, facts in uses(reading):
        if facts.quality is not None and facts.quality < _POOR:
            yield at(sheet, picture.seen, f"JPEG de qualité {facts.quality} sur 100")
