"""The certificate that hangs in a town hall: the name, what the jury gave, room to sign."""

from __future__ import annotations

from dataclasses import dataclass

from generator.design.book_colours import MUTED, NIGHT
from generator.design.title_setting import block
from generator.press_room.kit.colours import deep
from generator.press_room.kit.drawing import CAPITAL, Sheet, fitting
from generator.press_room.kit.laureate import Laureate
from generator.press_room.kit.pictures import in_words

PAPER = "#ffffff"
BLEED = 3.0
"""Millimetres that a printer cuts off each edge."""
LEADING = 0.98


@dataclass(frozen=True, slots=True)
class Size:
    """A sheet of paper, landscape, in millimetres."""

    name: str
    width: float
    height: float


A4, A3 = Size("a4", 297.0, 210.0), Size("a3", 420.0, 297.0)


def draw_certificate(laureate: Laureate, size: Size, bleed: float = 0.0) -> Sheet:
    """In millimetres, with its ``bleed`` around. All measures are shares of the height, as on an A4 of 210."""
    unit, ground = size.height / 210, deep(laureate.edition.accent)
    sheet = Sheet(size.width + 2 * bleed, size.height + 2 * bleed, f"Certificat : {in_words(laureate)}")
    sheet.rectangle(0, 0, sheet.width, sheet.height, PAPER)
    sheet.rectangle(0, 0, bleed + 12 * unit, sheet.height, ground)
    left, right = bleed + 34 * unit, bleed + size.width - 22 * unit
    _head(sheet, laureate, (left, right, bleed + 27 * unit), unit)
    _middle(sheet, laureate, (left, right, bleed + 50 * unit, bleed + 152 * unit), unit)
    _foot(sheet, laureate, (left, right, bleed + size.height - 20 * unit), unit)
    return sheet


def _head(sheet: Sheet, laureate: Laureate, place: tuple[float, float, float], unit: float) -> None:
    left, right, base = place
    ground = deep(laureate.edition.accent)
    sheet.write(laureate.rank, left, base, 7 * unit, ground, weight=700)
    label = fitting(laureate.label, 7 * unit, right - left)
    sheet.write(laureate.label, left, base + 9.5 * unit, label, NIGHT, weight=500)
    sheet.write(str(laureate.award.year), right, base, 7 * unit, ground, weight=700, share=1)


def _middle(sheet: Sheet, laureate: Laureate, place: tuple[float, float, float, float], unit: float) -> None:
    """The name as large as its room lets it, then the signs, then the level in words, on one left edge."""
    left, right, top, foot = place
    side, words, ground = 17 * unit, 11 * unit, deep(laureate.edition.accent)
    below = 12 * unit + side + 7 * unit + words * CAPITAL
    title = block(laureate.name, (right - left, foot - top - below), 44 * unit, LEADING)
    tall = title.size * (CAPITAL + LEADING * (len(title.lines) - 1))
    base = top + (foot - top - tall - below) / 2 + title.size * CAPITAL
    sheet.write_block(title, left, base, LEADING, NIGHT)
    signs = base + tall - title.size * CAPITAL + 12 * unit
    for rank in range(laureate.scale.top):
        is_reached = rank < laureate.award.level
        colour = ground if is_reached else MUTED
        sheet.sign(laureate.scale.sign, left + rank * side * 1.2, signs, side, colour, is_reached=is_reached)
    size = fitting(laureate.level, words, right - left, 700)
    sheet.write(laureate.level, left, signs + side + 7 * unit + words * CAPITAL, size, ground, weight=700)


def _foot(sheet: Sheet, laureate: Laureate, place: tuple[float, float, float], unit: float) -> None:
    """Where and when on the left; on the right a line to sign on, and whose hand it waits for."""
    left, right, base = place
    small, room = 4.6 * unit, 82 * unit
    if laureate.ceremony:
        sheet.write(
            laureate.ceremony, left, base, fitting(laureate.ceremony, small, right - left - room), MUTED, weight=500
        )
    sheet.rectangle(right - room, base - 8 * unit, room, 0.3 * unit, NIGHT)
    president = laureate.president
    name = president.full_name if president else laureate.house.publisher
    duty = (president.duty or "") if president else ""
    signed = f"{name}, {duty}" if duty else name
    sheet.write(signed, right - room, base, fitting(signed, small, room), MUTED, weight=500)
