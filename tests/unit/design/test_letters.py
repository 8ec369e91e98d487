"""Letters as outlines: placed as a typesetter would, in any drawing."""

from __future__ import annotations

import pytest

from generator.design.letters import UNITS, set_line


def test_letters_follow_each_other_kerned() -> None:
    both, first, second = (set_line(text, 400, 14).advance for text in ("AV", "A", "V"))
    assert both < first + second
    line = set_line("AV", 400, 14)
    assert line.letters[0][0] == 0 < line.letters[1][0] < first


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_a_space_advances_and_draws_nothing(space: str) -> None:
    line = set_line(f"a{space}b", 400, 14)
    assert len(line.letters) == 2
    assert line.advance > set_line("ab", 400, 14).advance


def test_a_line_without_ink_has_no_width() -> None:
    assert set_line("", 400, 14).width == set_line("  ", 400, 14).width == 0
    assert set_line("", 400, 14).letters == ()


def test_weight_and_size_change_the_letters() -> None:
    widths = {set_line("niveau", weight, size).width for weight in (400, 800) for size in (14, 96)}
    assert len(widths) == 4
    assert all(0.3 * UNITS * 6 < width < 0.8 * UNITS * 6 for width in widths)
