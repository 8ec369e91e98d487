"""The drawings that only the book needs: the matrix, the endpaper, the rows of signs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from generator.design.book_colours import NIGHT, ORANGE
from generator.design.sign import BOX, THIN, is_line, reached, row, shapes
from generator.french.scale import Scale, Sign, strength
from generator.model.statistics import Matrix


def draw_row(scale: Scale, level: int, ink: str = ORANGE, rest: str = "#8f98ab") -> bytes:
    """The signs, bold and coloured up to the level, thin and pale beyond: thickness alone tells the level."""
    step = BOX + 4
    return _svg(scale.top * step - 4, BOX, row(scale.sign, level, scale.top, (ink, rest), step))


def draw_sign(sign: Sign, ink: str, stroke: float = THIN) -> bytes:
    """One large sign."""
    return _svg(BOX, BOX, f"<g {reached(sign, ink, stroke)}>{shapes(sign)}</g>")


def draw_rule(ink: str) -> bytes:
    """The short rule above the notes of a page: two columns of the page wide, half a point thick."""
    width, height = 91.5, 0.67
    return _svg(width, height, f'<rect width="{width:g}" height="{height:g}" fill="{ink}"/>')


_TALLEST = 1.34
"""The height of the endpaper's drawing over its width, at most: its caption stands below."""


def draw_endpaper(scale: Scale, levels: Iterable[int], ink: str) -> bytes:
    """One sign for each collectivity, as bold as its level, row after row, on as few columns as the page allows."""
    step = BOX * 1.32
    ordered = sorted(levels, reverse=True)
    columns = next(wide for wide in count(14) if -(-len(ordered) // wide) <= _TALLEST * wide)
    signs = "".join(
        f'<g transform="translate({i % columns * step:.2f} {i // columns * step:.2f})"'
        f"{_weight(scale.sign, scale.step(level))}>{shapes(scale.sign)}</g>"
        for i, level in enumerate(ordered)
    )
    rows = -(-len(ordered) // columns)
    body = f"<g {reached(scale.sign, ink)}>{signs}</g>"
    return _svg(columns * step - step + BOX, max(1, rows) * step - step + BOX, body)


def _weight(sign: Sign, step: int) -> str:
    """How much a sign weighs: the thickness of a line, the ink of a surface."""
    tone = strength(step)
    opacity = f"{0.3 + 0.14 * tone:.2f}"
    if is_line(sign):
        return f' stroke-width="{0.5 + 0.75 * tone:g}" stroke-opacity="{opacity}"'
    return f' fill-opacity="{(tone / 5) ** 1.2:.2f}"'


def draw_matrix(matrix: Matrix, accent: str) -> bytes:
    """The same width cut in as many pieces as there are axes, then issues, then services."""
    rows = [
        _cells(len(matrix.axes), 0, 62, min(6, _WIDTH / len(matrix.axes) / 4), NIGHT),
        _cells(matrix.issue_count, 74, 30, min(4, _WIDTH / matrix.issue_count / 4), accent),
        _dots(matrix.service_count, 120, ORANGE),
    ]
    return _svg(_WIDTH, 120 + _dots_height(matrix.service_count), "".join(rows))


_WIDTH = 680.0
_DOTS_PER_ROW = 46


def _cells(count: int, top: float, height: float, gap: float, ink: str) -> str:
    width = (_WIDTH - gap * (count - 1)) / count
    return "".join(
        f'<rect x="{i * (width + gap):.2f}" y="{top:g}" width="{width:.2f}" height="{height:g}" fill="{ink}"/>'
        for i in range(count)
    )


def _dots(count: int, top: float, ink: str) -> str:
    step = _WIDTH / _DOTS_PER_ROW
    return "".join(
        f'<circle cx="{(i % _DOTS_PER_ROW + 0.5) * step:.2f}" cy="{top + (i // _DOTS_PER_ROW + 0.5) * step:.2f}"'
        f' r="{step * 0.3:.2f}" fill="{ink}"/>'
        for i in range(count)
    )


def _dots_height(count: int) -> float:
    return -(-count // _DOTS_PER_ROW) * _WIDTH / _DOTS_PER_ROW


def _svg(width: float, height: float, body: str) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:.2f}"'
        f' viewBox="0 0 {width:g} {height:.2f}">{body}</svg>'
    ).encode()
