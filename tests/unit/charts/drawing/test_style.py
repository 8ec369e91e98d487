"""Colours read on their grounds, and levels keep their order for every eye."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.charts.drawing.paths import compact_path
from generator.charts.drawing.style import (
    DARK,
    GREY,
    LIGHT,
    Role,
    contrast,
    level_role,
    on_level_role,
    with_accent,
)
from generator.charts.drawing.wording import listed, percent
from generator.french.places import within_region
from generator.french.scale import MOST

DARK_GROUND = "#0f1729"
"""The paper of the site at night, as its style sheet has it."""

PALETTES = {"light": LIGHT, "dark": DARK, "grey": GREY}


@pytest.mark.parametrize("name", PALETTES)
def test_levels_grow_away_from_the_paper(name: str) -> None:
    palette = PALETTES[name]
    steps = [contrast(palette[level_role(step)], palette[Role.PAPER]) for step in range(1, MOST + 1)]
    assert all(second > 1.1 * first for first, second in pairwise(steps))
    assert all(second > 1.3 * first for first, second in pairwise(steps[::2]))  # those of five levels or fewer


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("level", range(1, MOST + 1))
def test_numbers_read_on_their_level(name: str, level: int) -> None:
    assert contrast(PALETTES[name][level_role(level)], PALETTES[name][on_level_role(level)]) >= 4.5


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("role", [Role.INK, Role.MUTED])
def test_words_read_on_the_paper(name: str, role: Role) -> None:
    assert contrast(PALETTES[name][role], PALETTES[name][Role.PAPER]) >= 4.5


@pytest.mark.parametrize("accent", ["#0b6e6e", "#ffff00", "#000000", "#ffffff", "#e8590c"])
def test_any_accent_is_made_readable(accent: str) -> None:
    assert contrast(with_accent(LIGHT, accent)[Role.ACCENT], "#ffffff") >= 4.5
    assert contrast(with_accent(DARK, accent)[Role.ACCENT], DARK_GROUND) >= 4.5


def test_french_around_numbers() -> None:
    assert percent(1, 1000) == "moins de 1\u202f%"
    assert percent(0, 10) == "0\u202f%"
    assert listed(["a", "b", "c"]) == "a, b et c"
    assert (within_region("Grand Est"), within_region("Bretagne")) == ("dans le Grand Est", "en Bretagne")
    assert (within_region("La Réunion"), within_region("Pays de la Loire")) == (
        "à La Réunion",
        "dans les Pays de la Loire",
    )


def test_a_path_is_shortened_without_drift() -> None:
    assert compact_path("M 10.04 10 L 20.08 10 L 20.08 10.01 L 30.04 0.5 z") == "m10 10 10.1 0 9.9-9.5z"
