"""A sitting: runs in turn with Hugo's, ratios pair by pair, and only where we are compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import series, site_builds
from benchmarks.measuring import Cost, Run
from benchmarks.series import REAL, SITE_NOTHING_BEFORE, Situation, situations_of
from benchmarks.site_builds import Sitting
from benchmarks.workbench import Workbench


class NoHugo:
    weight = 1000


@pytest.fixture
def order(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Who ran, in order; each of our runs takes two seconds more than the one before, Hugo's always two."""
    ran: list[str] = []

    def ours(*_: object) -> Run:
        ran.append("cites")
        return Run(Cost(2.0 * ran.count("cites"), 1, 1), "")

    def theirs(*_: object) -> Cost:
        ran.append("hugo")
        return Cost(2, 1, 1)

    monkeypatch.setattr(site_builds, "_run", ours)
    monkeypatch.setattr(site_builds, "_run_hugo", theirs)
    monkeypatch.setattr(Sitting, "hugo_site", NoHugo())
    return ran


def sitting(folder: Path, name: str) -> Sitting:
    (folder / "projet" / "editions" / "2024").mkdir(parents=True)
    return Sitting(name, Workbench(folder / "programme", folder / "projet"), folder / "hugo", Path("hugo"), runs=3)


def named(name: str, project: str = series.THOUSAND) -> Situation:
    return next(one for one in situations_of(project) if one.name == name)


def test_they_run_in_turn_and_are_compared_pair_by_pair(tmp_path: Path, order: list[str]) -> None:
    measure, (duel,) = sitting(tmp_path, series.THOUSAND).measure(named(SITE_NOTHING_BEFORE))
    assert order == ["cites", "hugo"] * 3
    assert duel.ratios == (1, 2, 3)
    assert (measure.cost.seconds, duel.ours.seconds, duel.hugo.seconds) == (4, 4, 2)
    assert duel.hugo_weight == 1000


@pytest.mark.parametrize(
    ("project", "situation"), [(REAL, SITE_NOTHING_BEFORE), (series.THOUSAND, "site, rien de changé")]
)
def test_there_is_no_comparison_where_none_is_meant(
    tmp_path: Path, order: list[str], project: str, situation: str
) -> None:
    _, duels = sitting(tmp_path, project).measure(named(situation, project))
    assert duels == []
    assert order == ["cites"] * 3
