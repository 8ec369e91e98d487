"""The drawings and colours that only the book needs."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from generator.book.chapters.drawings import draw_endpaper, draw_matrix, draw_row, draw_sign
from generator.design.book_colours import colour_rules, mix
from generator.design.sign import BOLD, THIN
from generator.french.scale import AT_SIGNS
from generator.model.statistics import Matrix

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_a_level_shows_without_colour(level: int) -> None:
    """The strokes alone tell it: bold up to the level, thin beyond."""
    groups = [group for group in ET.fromstring(draw_row(AT_SIGNS, level)).iter(f"{SVG}g") if group.get("stroke-width")]
    assert [float(group.get("stroke-width", "0")) for group in groups] == [BOLD] * level + [THIN] * (5 - level)


def test_the_endpaper_has_a_sign_for_each_collectivity_the_boldest_first() -> None:
    widths = [
        group.get("stroke-width")
        for group in ET.fromstring(draw_endpaper(AT_SIGNS, [1, 5, 3], "#ffffff")).iter(f"{SVG}g")
    ]
    assert [width for width in widths if width][1:] == ["4.25", "2.75", "1.25"]


def test_an_endpaper_without_a_collectivity_is_still_a_drawing() -> None:
    assert ET.fromstring(draw_endpaper(AT_SIGNS, [], "#ffffff")).tag == f"{SVG}svg"


def test_the_matrix_has_as_many_pieces_as_the_source_says() -> None:
    matrix = Matrix(axes=("A", "B", "C"), issue_count=16, service_count=138, source="annuaire")
    drawing = ET.fromstring(draw_matrix(matrix, "#0b6e6e"))
    assert len(list(drawing.iter(f"{SVG}rect"))) == 3 + 16
    assert len(list(drawing.iter(f"{SVG}circle"))) == 138


def test_a_sign_has_the_ink_asked_for() -> None:
    assert b'stroke="#123456"' in draw_sign(AT_SIGNS.sign, "#123456")


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mix("#000000", "#ffffff", 1) == "#000000"
    assert mix("#000000", "#ffffff", 0) == "#ffffff"
    assert mix("#000000", "#ffffff", 0.5) == "#808080"


def test_the_accent_reaches_the_style_sheet() -> None:
    assert "--accent:#0b6e6e;" in colour_rules("#0b6e6e")
