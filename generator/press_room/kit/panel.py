"""The sign of the town's entrance: the signs of its level, the label and the year, to be read from a car."""

from __future__ import annotations

from generator.design.book_colours import WHITE
from generator.design.title_setting import block
from generator.model.press.measures import Panel
from generator.press_room.kit.colours import deep
from generator.press_room.kit.drawing import CAPITAL, Sheet, fitting
from generator.press_room.kit.laureate import Laureate
from generator.press_room.kit.pictures import in_words


def draw_panel(laureate: Laureate, panel: Panel) -> Sheet:
    """In millimetres. A white edge, as road signs have, around the edition's colour; only the signs that it has."""
    wide, high = float(panel.width), float(panel.height)
    unit, ground = min(wide, high), deep(laureate.edition.accent)
    sheet = Sheet(wide, high, f"Panneau d’entrée : {in_words(laureate)}")
    edge, radius = unit * 0.025, unit * 0.07
    sheet.rounded(0, 0, wide, high, radius, WHITE)
    sheet.rounded(edge, edge, wide - 2 * edge, high - 2 * edge, radius - edge, ground)
    margin = unit * 0.12
    room = wide - 2 * margin
    title = block(laureate.label, (room, high * 0.3), high * 0.15, 1.04)
    year = fitting(f"{laureate.rank} · {laureate.award.year}", high * 0.062, room)
    side = min(high * 0.34, room / (laureate.scale.top * 1.16 - 0.16))
    tall = title.size * (CAPITAL + 1.04 * (len(title.lines) - 1))
    rest = high - 2 * edge - side - tall - year * CAPITAL
    top = edge + rest * 0.29
    step = side * 1.16
    left = (wide - step * (laureate.award.level - 1) - side) / 2
    for rank in range(laureate.award.level):
        sheet.sign(laureate.scale.sign, left + rank * step, top, side, WHITE)
    base = top + side + rest * 0.23 + title.size * CAPITAL
    sheet.write_block(title, wide / 2, base, 1.04, WHITE, 0.5)
    foot = base + tall - title.size * CAPITAL + rest * 0.19 + year * CAPITAL
    sheet.write(f"{laureate.rank} · {laureate.award.year}", wide / 2, foot, year, WHITE, weight=600, share=0.5)
    return sheet
