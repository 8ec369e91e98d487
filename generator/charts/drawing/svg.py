"""A drawing as a small SVG in role colours (see ``style.recolour``): one decimal, each letter and each mark once."""

from __future__ import annotations

from generator.charts.drawing.paths import Path, short, short_path
from generator.charts.drawing.strokes import Drawing, Ink, Shape, Stamps, Stroke, Words
from generator.charts.drawing.style import OPTICAL_SIZE
from generator.design.letters import UNITS, set_line

ID_PREFIX = "--id--"
"""Stands before every id: ``catalogue`` puts the chart's own there, so that drawings may share a page."""

_BEFORE = {"left": 0.0, "center": 0.5, "right": 1.0}
"""The share of a line that stands before its anchor."""


def write_svg(drawing: Drawing) -> bytes:
    """The file; sizes in CSS pixels."""
    shapes = _Shapes()
    body = "".join(_drawn(stroke, shapes) for stroke in drawing.strokes)
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


def _drawn(stroke: Stroke, shapes: _Shapes) -> str:
    if isinstance(stroke, Shape):
        caps = ' stroke-linecap="round"' if stroke.ink.stroke else ""
        return f'<path{_attributes(stroke.ink)}{caps} d="{short_path(stroke.path)}"/>'
    return _stamped(stroke, shapes) if isinstance(stroke, Stamps) else _written(stroke, shapes)


def _attributes(ink: Ink) -> str:
    """Without a fill, SVG would fill with black."""
    fill = ink.fill.mark if ink.fill else "none"
    stroke = f' stroke="{ink.stroke.mark}" stroke-width="{ink.width:g}"' if ink.stroke else ""
    return f' fill="{fill}"{stroke}' + (f' opacity="{ink.opacity:g}"' if ink.opacity != 1 else "")


def _stamped(stamps: Stamps, shapes: _Shapes) -> str:
    name = shapes.name(stamps.path, 1)
    marks = "".join(f'<use href="#{name}" x="{short(x).strip()}" y="{short(y).strip()}"/>' for x, y in stamps.points)
    return f"<g{_attributes(stamps.ink)}>{marks}</g>"


def _written(words: Words, shapes: _Shapes) -> str:
    line = set_line(words.text, words.weight, OPTICAL_SIZE)
    x = words.x - _BEFORE[words.anchor] * line.advance * words.size / UNITS
    place = f"translate({short(x).strip()}{short(words.y)})scale({words.size / UNITS:.4g} -{words.size / UNITS:.4g})"
    uses = "".join(f'<use href="#{shapes.name(outline, 0)}" x="{at:.0f}"/>' for at, outline in line.letters)
    return f'<g fill="{words.fill.mark}" transform="{place}">{uses}</g>'
