"""The badge that a town's site shows: its level and its year, its letters outlined, and the code to paste."""

from __future__ import annotations

from html import escape

from generator.design.book_colours import NIGHT
from generator.french.house import House
from generator.model.award import Award
from generator.press_room.kit.drawing import Sheet, fitting
from generator.press_room.kit.laureate import Laureate

WIDTH, HEIGHT = 320, 112
ORANGE, REST, WHITE = "#ff8a47", "#8a98b8", "#ffffff"
_STEP, _SIDE, _ROOM = 56.0, 45.6, 270.0
"""From a sign to the next, the width of one, and that of the row: five of them fill it."""


def badge_title(award: Award, house: House) -> str:
    """What the badge says, in words."""
    scale = house.scale
    level = f"{scale.count(award.level)}{scale.named(award.level)}"
    return f"{award.name} : {level}, {house.short_label} {award.year}"


def draw_badge(award: Award, house: House) -> Sheet:
    """In CSS pixels: the same on the site and in the kit."""
    sheet, scale = Sheet(WIDTH, HEIGHT, badge_title(award, house)), house.scale
    sheet.rounded(0, 0, WIDTH, HEIGHT, 6, NIGHT)
    share = min(1.0, _ROOM / ((scale.top - 1) * _STEP + _SIDE))
    step, side = _STEP * share, _SIDE * share
    left, top = (WIDTH - (scale.top - 1) * step - side) / 2, 14 + (_SIDE - side) / 2
    for rank in range(scale.top):
        is_reached = rank < award.level
        sheet.sign(scale.sign, left + rank * step, top, side, ORANGE if is_reached else REST, is_reached=is_reached)
    words = f"{award.name}, label {award.year}"
    sheet.write(words, WIDTH / 2, 92, fitting(words, 16, WIDTH - 40), WHITE, share=0.5)
    return sheet


def badge_code(laureate: Laureate) -> str:
    """The HTML to paste, with the address of the site; "" while nobody knows it."""
    if not laureate.badge:
        return ""
    words = escape(badge_title(laureate.award, laureate.house))
    picture = f'<img src="{escape(laureate.badge)}" width="{WIDTH}" height="{HEIGHT}" alt="{words}">'
    return f'<a href="{escape(laureate.page)}">{picture}</a>\n' if laureate.page else f"{picture}\n"
