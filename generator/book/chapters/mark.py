"""What says on every page of a book, covers included, that an embargo holds: an ornament behind the words, outlined."""

from __future__ import annotations

from generator.press_room.kit.drawing import Sheet, width_of
from generator.press_room.kit.svg import sheet_svg

MARK_IMAGE = "drawings/embargo.svg"
RED, WHITE = "#a51c1c", "#ffffff"
HEIGHT, LETTERS, SIDES = 6.4, 3.4, 4.0
"""Millimetres: of the label, of its letters, of the white beside them."""
PAGES = {
    **dict.fromkeys(("", "palmares"), "calc(7mm - 27mm)"),
    "frise": "calc(7mm - 33mm)",
    **dict.fromkeys(("bare", "tinted", "pale", "night"), "7mm"),
    ":blank": "calc(7mm - var(--height))",
}
"""How far the label stands from the area of each page that ``book.css`` names: 7 mm from the edge, less its margin.

Nothing to be read stands nearer than 5 (``preflight``).
"""
COVER = "position: absolute; left: 0; top: 7mm; width: 100%; height: 6.4mm"
"""A drawing fills the front cover and would hide what stands on its ground."""


def draw_mark(mark: str) -> bytes:
    """A white label with red letters."""
    width = width_of(mark, LETTERS, 700) + 2 * SIDES
    sheet = Sheet(width, HEIGHT, mark)
    sheet.rounded(0, 0, width, HEIGHT, 1.2, RED)
    sheet.rounded(0.3, 0.3, width - 0.6, HEIGHT - 0.6, 0.9, WHITE)
    sheet.write(mark, width / 2, HEIGHT / 2 + LETTERS * 0.35, LETTERS, RED, weight=700, share=0.5)
    return sheet_svg(sheet, "mm")


def mark_rules(mark: str) -> str:
    """The style of it; nothing without ``mark``."""
    if not mark:
        return ""
    image = f'background-image: url("book://annuaire/{MARK_IMAGE}"); background-repeat: no-repeat'
    size = f"background-size: auto {HEIGHT}mm"
    pages = (f"@page {name} {{ {image}; {size}; background-position: center {top}; }}" for name, top in PAGES.items())
    cover = f'.cover::after {{ content: ""; {COVER}; {image}; {size}; background-position: center; }}'
    return "\n".join(("", *pages, cover, ""))
