"""The nearest places are those that measuring all the ways would give, however many there are."""

from __future__ import annotations

from math import hypot
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.geography import nearest
from generator.geography.nearest import SQUARE, Nearest

METRES = st.integers(-8 * SQUARE, 8 * SQUARE).map(float) | st.sampled_from([0.0, float(SQUARE), -float(SQUARE)])
PLACES = st.lists(st.tuples(METRES, METRES), max_size=40)


@pytest.mark.parametrize("few", [0, 200])
@given(PLACES, st.tuples(METRES, METRES), st.integers(1, 9))
def test_the_nearest_are_found(
    few: int, places: list[tuple[float, float]], here: tuple[float, float], most: int
) -> None:
    named = [(f"{number:02}", place) for number, place in enumerate(places)]
    wanted = [one for one in named if int(one[0]) % 3]
    expected = sorted(wanted, key=lambda one: (hypot(one[1][0] - here[0], one[1][1] - here[1]) / 1000, one[0]))
    with patch.object(nearest, "FEW", few):
        found = Nearest(named, str).of(here, most, lambda name: bool(int(name) % 3))
    assert found == [name for name, _ in expected[:most]]


def test_only_what_is_near_is_measured() -> None:
    """Among ten thousand places, a few dozen are looked at."""
    named = [(str(number), (number % 100 * 3000.0, number // 100 * 3000.0)) for number in range(10_000)]
    asked: list[str] = []
    Nearest(named, str).of((150_000.0, 150_000.0), 8, lambda name: not asked.append(name))
    assert len(asked) < 300
