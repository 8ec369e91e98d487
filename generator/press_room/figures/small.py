"""A drawing as a word processor holds it: as many pixels as an office printer shows, in few colours."""

from __future__ import annotations

from generator.press_room.figures.sheet import plain_sheet
from generator.press_room.kit.files import sheet_png
from generator.press_room.paper import Drawing

RESOLUTION, COLOURS = 200, 64
_MM_PER_INCH = 25.4


def small_picture(drawing: Drawing) -> bytes:
    """The PNG, as wide as the drawing wants to be."""
    scale = drawing.width_mm / _MM_PER_INCH * RESOLUTION / drawing.chart.width
    return sheet_png(plain_sheet(drawing.chart), scale, resolution=RESOLUTION, colours=COLOURS)
