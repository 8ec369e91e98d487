"""A chart or map as a sheet of its own: its title above, its source and its licence below, letters outlined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.charts.drawing.chart import Chart
from generator.charts.drawing.strokes import Drawing, Ink, Shape, Stamps, Words
from generator.charts.drawing.style import LIGHT, OPTICAL_SIZE, Role, with_accent
from generator.design.book_colours import NIGHT, WHITE
from generator.design.letters import UNITS, set_line
from generator.design.svg_path import Path, moved
from generator.french.house import House
from generator.press_room.kit.drawing import Mark, Sheet, width_of

_MARGIN, _TITLE, _LEADING, _SMALL, _UNDER = 24.0, 22.0, 27.0, 11.0, 15.0
"""Pixels of the chart, which is 600 wide: around it, the size of the title and its lines, of the words below."""
_MUTED = "#566079"
_BEFORE = {"left": 0.0, "center": 0.5, "right": 1.0}


def figure_sheet(chart: Chart, house: House) -> Sheet:
    """The sheet, on white."""
    wide = chart.width + 2 * _MARGIN
    title = _lines(chart.title, _TITLE, 700, chart.width)
    said = (chart.source, f"{rights_of(house)}.")
    below = [line for words in said for line in _lines(words, _SMALL, 500, chart.width)]
    top = _MARGIN + _LEADING * len(title) + 8
    sheet = Sheet(wide, top + chart.height + 12 + _UNDER * len(below) + _MARGIN / 2, chart.alternative)
    sheet.rectangle(0, 0, wide, sheet.height, WHITE)
    for rank, line in enumerate(title):
        sheet.write(line, _MARGIN, _MARGIN + _TITLE * 0.8 + rank * _LEADING, _TITLE, NIGHT, weight=700)
    sheet.marks += _marks(chart.drawing(), with_accent(LIGHT, chart.accent), _MARGIN, top)
    for rank, line in enumerate(below):
        y = top + chart.height + 12 + _UNDER * (rank + 0.8)
        sheet.write(line, _MARGIN, y, _SMALL, _MUTED, weight=500)
    return sheet


def plain_sheet(chart: Chart) -> Sheet:
    """The drawing alone, on white."""
    sheet = Sheet(chart.width, chart.height, chart.alternative)
    sheet.rectangle(0, 0, sheet.width, sheet.height, WHITE)
    sheet.marks += _marks(chart.drawing(), with_accent(LIGHT, chart.accent), 0, 0)
    return sheet


def rights_of(house: House) -> str:
    """Whom to name, and the licence: that of the data, for a drawing shows nothing else."""
    return f"{', '.join(filter(None, (house.name, house.publisher)))}. {house.rights.data.name}"


def _lines(text: str, size: float, weight: int, room: float) -> list[str]:
    """The text in lines that fit; a word longer than a line has one of its own."""
    lines = _broken(text, size, weight, room)
    while len(lines) > 1 and len(_broken(text, size, weight, room * 0.96)) == len(lines):
        room *= 0.96  # lines of like lengths: no word stands alone on the last
        lines = _broken(text, size, weight, room)
    return lines


def _broken(text: str, size: float, weight: int, room: float) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _marks(drawing: Drawing, colours: Mapping[Role, str], x: float, y: float) -> Iterator[Mark]:
    for stroke in drawing.strokes:
        match stroke:
            case Shape():
                yield _painted(moved(stroke.path, 1, x, y), stroke.ink, colours)
            case Stamps():
                for left, top in stroke.points:
                    yield _painted(moved(stroke.path, 1, x + left, y + top), stroke.ink, colours)
            case Words():
                yield _letters(stroke, colours[stroke.fill], x, y)


def _painted(path: Path, ink: Ink, colours: Mapping[Role, str]) -> Mark:
    fill, stroke = (_on_paper(colours[role], ink.opacity) if role else "" for role in (ink.fill, ink.stroke))
    return Mark(path, fill, stroke, ink.width)


def _on_paper(colour: str, opacity: float) -> str:
    """What a colour that lets some light through is on white."""
    parts = (255 - opacity * (255 - int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part):02x}" for part in parts)


def _letters(words: Words, colour: str, x: float, y: float) -> Mark:
    """A line of text as one path, where the chart sets it."""
    line, scale = set_line(words.text, words.weight, OPTICAL_SIZE), words.size / UNITS
    left = x + words.x - _BEFORE[words.anchor] * line.advance * scale
    letters = (moved(outline, (scale, -scale), left + at * scale, y + words.y) for at, outline in line.letters)
    return Mark(tuple(segment for letter in letters for segment in letter), colour)
