"""The pictures to post and the slide: one composition, the name as large as it can be, in four formats."""

from __future__ import annotations

from dataclasses import dataclass

from generator.design.book_colours import WHITE
from generator.design.title_setting import block
from generator.press_room.kit.colours import SEEN, deep, pale, veil
from generator.press_room.kit.drawing import CAPITAL, Sheet, fitting
from generator.press_room.kit.laureate import Laureate

LEADING = 0.94


@dataclass(frozen=True, slots=True)
class Format:
    """A size in pixels, its margin, the size of its small letters and of its signs."""

    name: str
    width: int
    height: int
    margin: int
    small: float
    sign: float
    largest: float
    foot: int = 0
    """Pixels kept free above the bottom margin, where a telephone lays its own buttons."""


LANDSCAPE = Format("paysage", 1200, 630, 72, 30, 88, 190)
SQUARE = Format("carre", 1080, 1080, 84, 36, 124, 230)
STORY = Format("story", 1080, 1920, 96, 42, 136, 260, 170)
SLIDE = Format("diapositive", 1920, 1080, 128, 42, 142, 320)
FORMATS = (LANDSCAPE, SQUARE, STORY)


def draw_picture(laureate: Laureate, form: Format) -> Sheet:
    """The picture: label above, name, signs and level in words under it, edition at the foot."""
    ground = deep(laureate.edition.accent)
    soft, left, room = pale(ground), form.margin, form.width - 2 * form.margin
    sheet = Sheet(form.width, form.height, in_words(laureate))
    sheet.rectangle(0, 0, form.width, form.height, ground)
    side = 1.05 * max(form.height, form.width) * 0.8
    sheet.sign(laureate.scale.sign, form.width - side * 0.62, form.height - side * 0.72, side, veil(ground))
    top = form.margin + form.foot + form.small * CAPITAL
    sheet.write(laureate.rank, left, top, form.small, WHITE, weight=700)
    label = fitting(laureate.label, form.small, room)
    sheet.write(laureate.label, left, top + form.small * 1.35, label, soft, weight=500)
    foot = form.height - form.margin - form.foot
    sheet.write(laureate.house.name, left, foot, fitting(laureate.house.name, form.small, room * 0.7), soft, weight=700)
    sheet.write(str(laureate.award.year), form.width - form.margin, foot, form.small, WHITE, weight=700, share=1)
    _draw_name(sheet, laureate, form, (top + form.small * 2.2, foot - form.small * 2.0), ground)
    return sheet


def _draw_name(sheet: Sheet, laureate: Laureate, form: Format, room: tuple[float, float], ground: str) -> None:
    """Name, signs and level as one group in the middle of its room."""
    left, width = form.margin, form.width - 2 * form.margin
    sign = min(form.sign, width / (1.2 * laureate.scale.top - 0.2))
    words, gap = form.small * 1.35, form.sign * 0.42
    below = gap + sign + words * 1.5
    title = block(laureate.name, (width, room[1] - room[0] - below), form.largest, LEADING)
    tall = title.size * (CAPITAL + LEADING * (len(title.lines) - 1))
    start = room[0] + (room[1] - room[0] - tall - below) / 2 + title.size * CAPITAL
    sheet.write_block(title, left, start, LEADING, WHITE)
    signs = start + title.size * LEADING * (len(title.lines) - 1) + max(gap, title.size * 0.32)
    for rank in range(laureate.scale.top):
        is_reached = rank < laureate.award.level
        colour = WHITE if is_reached else pale(ground, SEEN)
        sheet.sign(laureate.scale.sign, left + rank * sign * 1.2, signs, sign, colour, is_reached=is_reached)
    size = fitting(laureate.level, words, width, 700)
    sheet.write(laureate.level, left, signs + sign + words * 1.3, size, WHITE, weight=700)


def in_words(laureate: Laureate) -> str:
    """« Vannes (56) : cinq arobases, 21ᵉ label national Territoires, Villes et Villages Internet, 2020 »."""
    level = laureate.level[0].lower() + laureate.level[1:]
    return f"{laureate.place} : {level}, {laureate.rank} {laureate.label}, {laureate.award.year}"
