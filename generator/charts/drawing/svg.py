"""A drawing as a small SVG in role colours (see ``style.recolour``): one decimal, each letter and each mark once."""

from __future__ import annotations

from functools import partial
from html import escape

from generator.charts.drawing.paths import Path, short, short_path
from generator.charts.drawing.strokes import Drawing, Ink, Shape, Stamps, Words
from generator.charts.drawing.style import OPTICAL_SIZE
from generator.design.fonts import Family
from generator.design.letters import UNITS, set_line

ID_PREFIX = "--id--"
"""Stands before every id: ``catalogue`` puts the chart's own there, so that drawings may share a page."""

_BEFORE = {"left": 0.0, "center": 0.5, "right": 1.0}
"""The share of a line that stands before its anchor."""


def write_svg(drawing: Drawing, *, with_text: bool = False) -> bytes:
    """The file; sizes in CSS pixels. ``with_text`` leaves the letters to the fonts of the document that shows it."""
    shapes = _Shapes()
    write = _set_in_type if with_text else partial(_written, shapes=shapes)
    body = "".join(write(stroke) if isinstance(stroke, Words) else _drawn(stroke, shapes) for stroke in drawing.strokes)
    width, height = f"{drawing.width:g}", f"{drawing.height:g}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" stroke-linejoin="round"><defs>{shapes}</defs>{body}</svg>'
    ).encode()


class _Shapes:
    """What is drawn by reference: each shape once, under a short name."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def name(self, path: Path, digits: int) -> str:
        """The name of a shape."""
        data = short_path(path, digits)
        return self._names.setdefault(data, f"{ID_PREFIX}{len(self._names)}")

    def __str__(self) -> str:
        """Their definitions."""
        return "".join(f'<path id="{name}" d="{data}"/>' for data, name in self._names.items())


def _drawn(stroke: Shape | Stamps, shapes: _Shapes) -> str:
    if isinstance(stroke, Shape):
        caps = ' stroke-linecap="round"' if stroke.ink.stroke else ""
        return f'<path{_attributes(stroke.ink)}{caps} d="{short_path(stroke.path)}"/>'
    return _stamped(stroke, shapes)


def _attributes(ink: Ink) -> str:
    """Without a fill, SVG would fill with black."""
    fill = ink.fill.mark if ink.fill else "none"
    stroke = f' stroke="{ink.stroke.mark}" stroke-width="{ink.width:g}"' if ink.stroke else ""
    return f' fill="{fill}"{stroke}' + (f' opacity="{ink.opacity:g}"' if ink.opacity != 1 else "")


def _stamped(stamps: Stamps, shapes: _Shapes) -> str:
    name = shapes.name(stamps.path, 1)
    marks = "".join(f'<use href="#{name}" x="{short(x).strip()}" y="{short(y).strip()}"/>' for x, y in stamps.points)
    return f"<g{_attributes(stamps.ink)}>{marks}</g>"


def _start(words: Words) -> float:
    """Where the first letter stands."""
    advance = set_line(words.text, words.weight, OPTICAL_SIZE).advance
    return words.x - _BEFORE[words.anchor] * advance * words.size / UNITS


def _set_in_type(words: Words) -> str:
    place = f'x="{short(_start(words)).strip()}" y="{short(words.y).strip()}"'
    face = f'font-family="{Family.GROTESQUE}, {Family.SERIF}" font-weight="{words.weight}" font-size="{words.size:g}"'
    return f'<text {place} {face} fill="{words.fill.mark}">{escape(words.text)}</text>'


def _written(words: Words, shapes: _Shapes) -> str:
    line = set_line(words.text, words.weight, OPTICAL_SIZE)
    scale = f"scale({words.size / UNITS:.4g} -{words.size / UNITS:.4g})"
    place = f"translate({short(_start(words)).strip()}{short(words.y)}){scale}"
    uses = "".join(f'<use href="#{shapes.name(outline, 0)}" x="{at:.0f}"/>' for at, outline in line.letters)
    return f'<g fill="{words.fill.mark}" transform="{place}">{uses}</g>'
