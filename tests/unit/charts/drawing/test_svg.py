"""What is drawn on a canvas is noted as values, and written as the shortest SVG that shows it."""

from __future__ import annotations

import re
from itertools import pairwise
from math import hypot
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.marks import draw_marks
from generator.charts.drawing.paths import Path, arc, circle, short, short_path
from generator.charts.drawing.strokes import Ink, Words
from generator.charts.drawing.style import OPTICAL_SIZE, Role
from generator.charts.drawing.svg import write_svg
from generator.design.letters import UNITS, set_line
from generator.french.scale import MARK
from generator.keeping.values import digest_value

INK = Ink(Role.INK, Role.PAPER, 0.5, 0.4)
NUMBERS = st.floats(-2000, 2000, allow_nan=False)


def make_canvas() -> Canvas:
    canvas = Canvas(100, 50)
    canvas.rectangle(1, 2, 30, 40, INK)
    canvas.text(50, 20, f"Ébène 5\u00a0{MARK}", anchor="center")
    draw_marks(canvas, 3, [(10, 10), (20, 20)], 3)
    return canvas


def test_a_drawing_is_a_value() -> None:
    first, again, other = make_canvas(), make_canvas(), make_canvas()
    other.line([(0, 0), (1, 1)], INK)
    assert first.drawing() == again.drawing()
    assert digest_value(first.drawing()) == digest_value(again.drawing()) != digest_value(other.drawing())


def test_it_is_written_small_and_sound() -> None:
    svg = write_svg(make_canvas().drawing())
    root = ElementTree.fromstring(svg)
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("100", "50", "0 0 100 50")
    assert b'<path fill="#fe0101" stroke="#fe0104" stroke-width="0.5" opacity="0.4" stroke-linecap="round"' in svg
    assert b'd="m1 2 30 0 0 40-30 0z"' in svg
    names = re.findall(rb' id="([^"]+)"', svg)
    assert len(names) == len({*names})
    assert {*re.findall(rb'href="#([^"]+)"', svg)} == {*names}


def test_a_letter_that_comes_twice_is_drawn_once() -> None:
    canvas = Canvas(100, 50)
    canvas.text(0, 20, "aaa b a")
    assert write_svg(canvas.drawing()).count(b"<path") == 2
    assert write_svg(canvas.drawing()).count(b"<use") == 5


def test_letters_may_be_left_to_the_document() -> None:
    """At the same place, in the same size; the sign @ stays a drawing."""
    canvas = Canvas(100, 50)
    canvas.text(90, 20, "Élus & 1\u202f000 <b>", anchor="right", weight=800, size=18)
    canvas.text(90, 40, f"5\u00a0{MARK}")
    svg = write_svg(canvas.drawing(), with_text=True)
    words, _ = (element for element in ElementTree.fromstring(svg).iter() if element.tag.endswith("text"))
    assert words.text == "Élus & 1\u202f000 <b>"
    assert (words.get("font-family"), words.get("font-weight"), words.get("font-size")) == (
        "Bricolage Grotesque, Source Serif 4",
        "800",
        "18",
    )
    assert float(words.get("x", 0)) == pytest.approx(
        90 - set_line(words.text, 800, OPTICAL_SIZE).advance * 18 / UNITS, abs=0.06
    )
    assert svg.count(b"<use") == 1


def test_what_has_no_surface_is_not_drawn() -> None:
    canvas = Canvas(100, 50)
    canvas.rectangle(0, 0, 0, 10, INK)
    canvas.polygon([[(0, 0), (1, 1)]], INK)
    canvas.stamp(circle(0, 0, 1), [], 5, INK)
    assert canvas.drawing().strokes == ()


def test_a_final_at_is_the_yearbooks_own_sign() -> None:
    canvas = Canvas(100, 50)
    canvas.text(90, 20, f"5\u00a0{MARK}", anchor="right")
    words, sign = canvas.drawing().strokes
    assert isinstance(words, Words)
    assert words.text == "5\u00a0"
    assert not isinstance(sign, Words)


def ends(path: Path) -> list[tuple[float, float]]:
    return [(numbers[-2], numbers[-1]) for _, numbers in path if numbers]


@pytest.mark.parametrize("degrees", [30, 90, 303.5, 360])
def test_an_arc_keeps_its_distance(degrees: float) -> None:
    for x, y in ends(arc(5, 7, 10, degrees)):
        assert hypot(x - 5, y - 7) == pytest.approx(10)
    assert ends(arc(0, 0, 1, 90))[-1] == pytest.approx((0, -1), abs=1e-9)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=2, max_size=30))
def test_a_short_path_never_drifts(points: list[tuple[float, float]]) -> None:
    written = short_path((("M", points[0]), *(("L", point) for point in points[1:])))
    numbers = [float(number) for number in re.findall(r"-?\d*\.?\d+", written)]
    x = y = 0.0
    reached = []
    for step_x, step_y in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + step_x, y + step_y
        reached.append((round(x, 1), round(y, 1)))
    wanted = [(round(x * 10) / 10, round(y * 10) / 10) for x, y in points]
    assert reached == [wanted[0], *(b for a, b in pairwise(wanted) if a != b)]


@given(NUMBERS)
def test_a_number_is_written_to_the_tenth(value: float) -> None:
    written = short(value)
    assert float(written) == pytest.approx(value, abs=0.0501)
    assert written[0] in " -"
    assert re.fullmatch(r"[ -](0|[1-9]\d*|([1-9]\d*)?\.[1-9])", written)
