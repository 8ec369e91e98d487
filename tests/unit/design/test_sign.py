"""The signs, drawn for every place: a page, a chart, a card."""

from __future__ import annotations

import pytest

from generator.design.sign import BOX, DRAWINGS, find_fault, is_line, outline, reached, rest, row, shapes
from generator.design.svg_path import sampled
from generator.french.scale import Sign

LEAF = "M10 10c20 0 30 10 30 30-20 0-30-10-30-30z"


@pytest.mark.parametrize("drawing", [*DRAWINGS, LEAF, "m0 0h300v20H0z", "M5 5 A 3 3 0 1 1 5 11 A3 3 0 11 5 5"])
def test_a_sign_stays_in_its_box(drawing: str) -> None:
    points = [point for line in sampled(outline(Sign(drawing=drawing)), 12) for point in line]
    assert all(-0.01 <= number <= BOX + 0.01 for point in points for number in point)
    assert find_fault(Sign(drawing=drawing)) == ""
    assert shapes(Sign(drawing=drawing)).startswith("<")


@pytest.mark.parametrize(
    "drawing",
    [
        *("", "une fleur", "L1 2", "M1", "M1 2 L3", "M0 0 X 3 4", "M0 0", "M0 0 Z", "M1 2 A 1 1 0 2 0 3 4"),
        *("<path d='M0 0h9'/>", 'M0 0"/><script>alert(1)</script>', "M0 0 h1e999", "M 0 0 L 1 1" + " 2 3" * 2000),
    ],
)
def test_what_is_no_path_is_refused(drawing: str) -> None:
    assert find_fault(Sign(drawing=drawing))


def test_a_line_is_bold_or_thin_and_a_surface_full_or_outlined() -> None:
    line, surface = Sign(drawing="arobase"), Sign(drawing="fleur")
    assert (is_line(line), is_line(surface)) == (True, False)
    assert is_line(Sign(drawing=LEAF, is_filled=False))
    assert ('stroke-width="3.1"' in reached(line, "#123456"), 'stroke-width="1.1"' in rest(line, "#123456")) == (
        True,
        True,
    )
    assert reached(surface, "#123456") == 'fill="#123456"'
    assert 'fill="none" stroke="#123456"' in rest(surface, "#123456")


def test_a_row_has_as_many_signs_as_levels() -> None:
    drawn = row(Sign(drawing="étoile"), 3, 4, ("#111111", "#222222"), 29)
    assert (drawn.count("<g "), drawn.count('fill="#111111"'), drawn.count('stroke="#222222"')) == (4, 3, 1)
