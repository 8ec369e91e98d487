"""What lies outside a map is cut off at its edges."""

from __future__ import annotations

import pytest

from generator.geography.clipping import clipped
from generator.geography.sheet import area


def test_what_is_inside_stays_as_it_is() -> None:
    ring = [(1.0, 1.0), (4.0, 1.0), (4.0, 3.0)]
    assert clipped(ring, 10, 10) == ring


def test_what_is_outside_leaves_nothing() -> None:
    assert clipped([(-5.0, 1.0), (-1.0, 1.0), (-1.0, 3.0)], 10, 10) == []
    assert clipped([], 10, 10) == []


def test_a_ring_across_an_edge_ends_there() -> None:
    cut = clipped([(-5.0, 2.0), (5.0, 2.0), (5.0, 8.0), (-5.0, 8.0)], 10, 10)
    assert abs(area(cut)) == pytest.approx(30.0)
    assert min(x for x, _ in cut) == 0


def test_a_ring_around_the_map_becomes_the_map() -> None:
    cut = clipped([(-50.0, -50.0), (50.0, -50.0), (50.0, 50.0), (-50.0, 50.0)], 10, 6)
    assert abs(area(cut)) == pytest.approx(60.0)
    assert {x for x, _ in cut} == {0, 10}
