"""Paths of every kind are the same as absolute lines and curves."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.design.svg_path import parse_path, sampled, write_path


@pytest.mark.parametrize(
    ("written", "absolute"),
    [
        ("M1 2L3 4", "M1 2L3 4"),
        ("m1,2 3,4", "M1 2L4 6"),
        ("M1 2h3v4H0V0", "M1 2L4 2L4 6L0 6L0 0"),
        ("M0 0 1 1 2 2", "M0 0L1 1L2 2"),
        ("m1 1l1 0zl2 2", "M1 1L2 1ZM1 1L3 3"),
        ("M0 0C1 1 2 2 3 3S5 5 6 6", "M0 0C1 1 2 2 3 3C4 4 5 5 6 6"),
        ("M0 0S1 1 2 2", "M0 0C0 0 1 1 2 2"),
        ("M0 0Q1 1 2 0T4 0t2 0", "M0 0Q1 1 2 0Q3 -1 4 0Q5 1 6 0"),
        ("M0-1.5L.5.5-1e1-2", "M0 -1.5L0.5 0.5L-10 -2"),
    ],
)
def test_it_is_read_into_absolute_segments(written: str, absolute: str) -> None:
    assert write_path(parse_path(written)) == absolute


def test_a_circle_of_arcs_is_round() -> None:
    """Flags may touch what follows them."""
    (line,) = sampled(parse_path("M22 12a10 10 0 01-20 0 10 10 0 1120 0z"), 16)
    assert all(abs(hypot(x - 12, y - 12) - 10) < 0.01 for x, y in line)


def test_an_arc_too_small_for_its_ends_grows() -> None:
    (line,) = sampled(parse_path("M0 0A1 1 0 0 1 10 0"), 16)
    assert max(abs(y) for _, y in line) == pytest.approx(5, abs=0.05)


@given(st.text(alphabet="MmLlHhVvCcSsQqTtAaZz0123456789.,- eE\n", max_size=40))
def test_any_text_is_a_path_or_refused(text: str) -> None:
    try:
        path = parse_path(text)
    except ValueError:
        return
    assert path[0][0] == "M"
    assert parse_path(write_path(path, 9)) is not None
