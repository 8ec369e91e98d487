"""Greys, tints, the brand's table and the sum of inks."""

from __future__ import annotations

from math import dist

import pytest

from generator.design.book_colours import mix
from generator.findings.errors import PressError
from generator.press.conversion import Converter
from generator.press.palette import HOUSE, PAPER, brand_table, two_inks
from tests.press_builders import ACCENT, ACCENT_INKS, converter, palette, profile


def rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


@pytest.mark.parametrize("level", range(0, 256, 15))
def test_a_neutral_prints_in_black_alone(level: int) -> None:
    cyan, magenta, yellow, _ = palette().light((level / 255,) * 3).components
    assert (cyan, magenta, yellow) == (0, 0, 0)


def test_greys_darken_from_paper_to_solid_black() -> None:
    blacks = [palette().grey(level / 255).components[3] for level in range(256)]
    assert (blacks[0], blacks[-1]) == (1, 0)
    assert blacks == sorted(blacks, reverse=True)


@pytest.mark.parametrize("name", [*HOUSE])
def test_the_brand_is_printed_from_its_table(name: str) -> None:
    assert palette().light(rgb(name)).components == HOUSE[name]


def test_the_tints_of_the_accent_have_its_inks_and_look_as_on_a_screen() -> None:
    table = brand_table(ACCENT, ACCENT_INKS, converter())
    assert table[ACCENT] == ACCENT_INKS
    names = [mix(ACCENT, "#ffffff", share) for share in (0.05, 0.1, 0.28, 0.5, 0.86)]
    assert [table[name][0] for name in names] == sorted(table[name][0] for name in names)
    assert {table[name][1] for name in names} == {0}
    assert table[names[0]][3] == 0
    assert table[names[1]][3] <= 0.03
    wanted = converter().lab(converter().all_inks([rgb(name) for name in names]))
    for one, other in zip(converter().lab([table[name] for name in names]), wanted, strict=True):
        assert one == pytest.approx(other, abs=4)


def test_without_inks_of_its_own_the_accent_goes_through_the_profile() -> None:
    inks = brand_table("#1d4ed8", None, converter())["#1d4ed8"]
    assert inks != PAPER
    assert inks[0] > 0.7


def test_every_colour_of_a_screen_stays_within_the_ink_that_paper_bears() -> None:
    steps = (0, 0.25, 0.5, 0.75, 1)
    sums = [sum(palette().light((r, g, b)).components) for r in steps for g in steps for b in steps]
    assert max(sums) <= 3


def test_the_sum_of_inks_gives_way_and_black_does_not() -> None:
    cyan, magenta, yellow, black = palette(most_ink=2.5).limit((1, 1, 1, 1))
    assert black == 1
    assert cyan == magenta == yellow == pytest.approx(0.5)
    assert palette().limit((1, 1, 0.5, 0.5)) == (1, 1, 0.5, 0.5)


def test_no_dot_is_too_small_to_print() -> None:
    inks = [palette().light((r / 8, 0.9, 0.95)).components for r in range(9)]
    assert all(one == 0 or one >= 0.02 for colour in inks for one in colour)


def test_the_profile_of_the_house_is_fogra39_under_300_per_cent() -> None:
    assert profile()[12:20] == b"prtrCMYK"
    lightness, a, b = converter().lab([PAPER])[0]
    assert (lightness, a, b) == (pytest.approx(100, abs=1), pytest.approx(0, abs=1), pytest.approx(0, abs=1))


@pytest.mark.parametrize("content", [b"", b"rien", b"\0" * 200])
def test_what_is_no_profile_is_refused(content: bytes) -> None:
    with pytest.raises(PressError):
        Converter(content)


def test_what_is_small_or_thin_has_two_inks_and_looks_the_same() -> None:
    inks = (0.30, 0.20, 0.05, 0.31)
    sharp = two_inks(inks, converter())
    assert sharp is not None
    assert sum(one > 0 for one in sharp) == 2
    first, second = converter().lab([inks, sharp])
    assert dist(first, second) < 8


@pytest.mark.parametrize("inks", [(0, 0, 0, 1), (0, 0.75, 1, 0), (0.4, 0, 0, 0.2), (0, 0, 0, 0)])
def test_two_inks_stay_as_they_are(inks: tuple[float, float, float, float]) -> None:
    assert two_inks(inks, converter()) is None
