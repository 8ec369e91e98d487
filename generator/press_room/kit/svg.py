"""A sheet as a stand-alone SVG, in whole hundredths of its unit, each point told from the one before it."""

from __future__ import annotations

from html import escape
from operator import sub

from generator.design.svg_path import Path
from generator.press_room.kit.drawing import Mark, Sheet

_FINE = 100
"""Steps to a unit of the sheet: of a pixel of a badge, of a millimetre of a sign."""


def sheet_svg(sheet: Sheet, unit: str = "") -> bytes:
    """The sheet with its title; ``unit`` « mm » gives it its true size."""
    box = f"0 0 {round(sheet.width * _FINE)} {round(sheet.height * _FINE)}"
    size = f'width="{sheet.width:g}{unit}" height="{sheet.height:g}{unit}" viewBox="{box}"'
    title = f'<title id="t">{escape(sheet.title)}</title>'
    body = "".join(f'<path d="{_drawn(mark.path)}" {_painted(mark)}/>' for mark in sheet.marks)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="t">'
    return f"{head}{title}{body}</svg>\n".encode()


def _drawn(path: Path) -> str:
    """Rounded where they stand, then told from the pen: no error adds up."""
    parts, pen, start = list[str](), (0, 0), (0, 0)
    for name, numbers in path:
        points = [round(number * _FINE) for number in numbers]
        parts.append(name.lower() + " ".join(map(str, map(sub, points, pen * 3))))
        pen = (points[-2], points[-1]) if points else start
        start = pen if name == "M" else start
    return "".join(parts).replace(" -", "-")


def _painted(mark: Mark) -> str:
    fill = f'fill="{mark.fill or "none"}"'
    if not mark.stroke:
        return fill
    width = round(mark.width * _FINE)
    return f'{fill} stroke="{mark.stroke}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"'
