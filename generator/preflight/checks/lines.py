"""C11 to C13: lines too thin to hold on paper."""

from __future__ import annotations

from collections.abc import Iterator

from generator.preflight.checks.colour import in_words
from generator.preflight.checks.expectation import Expectation, points
from generator.preflight.checks.findings import Finding, at
from generator.preflight.instructions.marks import Shape
from generator.preflight.reading.document import Reading

_SLACK = 0.005
_THIN = 0.75
_LONG = 28.0
"""Points: a shorter rule may be part of a letter."""
"""Points: a thinner line shows that its inks are not in register."""


def find_hairlines(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C11."""
    for sheet in reading.sheets:
        for shape in sheet.shapes:
            if shape.stroke is not None and shape.line < expected.thinnest_line - _SLACK:
                yield at(sheet, shape.seen, f"trait de {points(shape.line)}")


def find_thin_rules(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C12."""
    for sheet in reading.sheets:
        for shape in sheet.shapes:
            inside = shape.fill is not None and not shape.fill.is_white
            if inside and shape.stroke is None and shape.thin < expected.thinnest_line - _SLACK:
                yield at(sheet, shape.seen, f"filet plein de {points(shape.thin)}")


def find_thin_lines_in_many_inks(reading: Reading, expected: Expectation) -> Iterator[Finding]:
    """C13."""
    for sheet in reading.sheets:
        for shape in sheet.shapes:
            if shape.stroke is not None and shape.line < _THIN and shape.stroke.ink_count > 2:
                yield at(sheet, shape.seen, f"trait de {points(shape.line)} en {in_words(shape.stroke)}")
            elif shape.fill is not None and _is_thin_rule(shape) and shape.fill.ink_count > 2:
                yield at(sheet, shape.seen, f"filet de {points(shape.thin)} en {in_words(shape.fill)}")


def _is_thin_rule(shape: Shape) -> bool:
    long = max(shape.seen.width, shape.seen.height) >= _LONG
    return long and shape.stroke is None and shape.is_rectangle and shape.thin < _THIN
