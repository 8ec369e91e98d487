"""How many levels a label has is its own: nine at most, five while it does not say."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.loading.loader import load_yearbook


def with_levels(root: Path, told: str, level: int) -> Path:
    """The mini project, its highest level changed, with what ``site.yaml`` says of the label."""
    palmares, site = root / "editions" / "2020" / "palmares.yaml", root / "editions" / "site.yaml"
    palmares.write_text(palmares.read_text().replace("    5:\n", f"    {level}:\n"))
    site.write_text(site.read_text().replace("  niveaux: 5\n", told))
    return root


@pytest.mark.parametrize(("told", "level"), [("  niveaux: 9\n", 9), ("  niveaux: 7\n", 7), ("", 5)])
def test_a_level_of_the_label_is_read(mini: Path, told: str, level: int) -> None:
    yearbook, issues = load_yearbook(with_levels(mini, told, level))
    assert issues == []
    assert yearbook.house.scale.top == level
    assert max(award.level for award in yearbook.newest.awards) == level


@pytest.mark.parametrize(("told", "level"), [("  niveaux: 7\n", 8), ("", 6), ("  niveaux: 9\n", 10)])
def test_a_level_beyond_is_refused_at_its_line(mini: Path, told: str, level: int) -> None:
    _, issues = load_yearbook(with_levels(mini, told, level))
    assert {issue.code for issue in issues} == {"P01"}
    assert all(issue.location.path == "editions/2020/palmares.yaml" and issue.location.line for issue in issues)
