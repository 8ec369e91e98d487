"""The badge that a town's site shows, its letters outlined, and the code to paste."""

from __future__ import annotations

from html import escape

from generator.design.book_colours import NIGHT
from generator.press_room.kit.drawing import Sheet, fitting
from generator.press_room.kit.laureate import Laureate
from generator.press_room.kit.pictures import in_words

WIDTH, HEIGHT = 320, 112
ORANGE, REST, WHITE = "#ff8a47", "#8a98b8", "#ffffff"
_STEP, _SIDE = 56.0, 45.6


def draw_badge(laureate: Laureate) -> Sheet:
    """In CSS pixels, as the site's own badge."""
    sheet, scale = Sheet(WIDTH, HEIGHT, in_words(laureate)), laureate.scale
    sheet.rounded(0, 0, WIDTH, HEIGHT, 6, NIGHT)
    left = (WIDTH - (scale.top - 1) * _STEP - _SIDE) / 2
    for rank in range(scale.top):
        is_reached = rank < laureate.award.level
        sheet.sign(scale.sign, left + rank * _STEP, 14, _SIDE, ORANGE if is_reached else REST, is_reached=is_reached)
    words = f"{laureate.name}, label {laureate.award.year}"
    sheet.write(words, WIDTH / 2, 92, fitting(words, 16, WIDTH - 40), WHITE, share=0.5)
    return sheet


def badge_code(laureate: Laureate) -> str:
    """The HTML to paste, with the address of the site; "" while nobody knows it."""
    if not laureate.badge:
        return ""
    picture = (
        f'<img src="{escape(laureate.badge)}" width="{WIDTH}" height="{HEIGHT}" alt="{escape(in_words(laureate))}">'
    )
    return f'<a href="{escape(laureate.page)}">{picture}</a>\n' if laureate.page else f"{picture}\n"
