"""Stages that count: what they leave behind, and what somebody who looks on sees."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial

import pytest

from generator.progress import stages as progress_module
from generator.progress.stages import WHOLE, Moment, Progress
from generator.progress.stopwatch import Reading
from generator.run import parallel
from generator.run.parallel import Job


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[Reading]:
    """The readings that the stopwatch gives, the last one for ever."""
    readings = [Reading(0, 0, 0)]
    monkeypatch.setattr(progress_module, "read_clocks", lambda: readings.pop(0) if len(readings) > 1 else readings[0])
    return readings


def test_a_stage_leaves_what_it_took_and_made(clock: list[Reading]) -> None:
    progress = Progress()
    clock[:] = [Reading(10, 5, 100), Reading(12.5, 8, 300)]
    with progress.stage("Pages du site", total=3) as stage:
        stage.step()
        stage.step(2)
        stage.kept(4)
    (lap,) = progress.laps
    assert (lap.name, lap.depth, lap.made, lap.kept) == ("Pages du site", 0, 3, 4)
    assert (lap.seconds, lap.processor, lap.memory) == (2.5, 3, 300)


def test_stages_inside_others_come_after_them_and_deeper() -> None:
    progress = Progress()
    with progress.stage("dehors"):
        with progress.stage("un"):
            pass
        with progress.stage("deux"):
            pass
    assert [(lap.name, lap.depth) for lap in progress.laps] == [("dehors", 0), ("un", 1), ("deux", 1)]


def test_a_stage_that_ends_badly_is_over_too() -> None:
    progress = Progress()
    with pytest.raises(ZeroDivisionError), progress.stage("rompue"):
        raise ZeroDivisionError
    assert [lap.name for lap in progress.laps] == ["rompue"]
    assert progress.look() is None


def test_the_whole_counts_what_the_outer_stages_made(clock: list[Reading]) -> None:
    progress = Progress()
    for _ in range(2):
        with progress.stage("dehors") as outer:
            outer.step(2)
            with progress.stage("dedans") as inner:
                inner.step(50)
    clock[:] = [Reading(7, 9, 11)]
    whole = progress.whole
    assert (whole.name, whole.made, whole.kept) == (WHOLE, 4, 0)
    assert (whole.seconds, whole.processor, whole.memory) == (7, 9, 11)


def test_who_looks_on_sees_the_innermost_stage_that_knows_how_far_it_is(clock: list[Reading]) -> None:
    progress = Progress()
    assert progress.look() is None
    with progress.stage("Pages du site", total=10) as stage, progress.stage("Carte"):
        stage.step(2)
        stage.kept(2)
        clock[:] = [Reading(6, 0, 0)]
        assert progress.look() == Moment("Pages du site", done=4, total=10, seconds=6)
    with progress.stage("Livres"), progress.stage("Chapitre"):
        seen = progress.look()
    assert seen is not None
    assert seen.name == "Chapitre"


def test_what_is_left_follows_the_present_pace() -> None:
    assert Moment("", done=4, total=10, seconds=6).left == 9
    assert Moment("", done=12, total=10, seconds=6).left == 0
    assert Moment("", done=0, total=10, seconds=6).left is None
    assert Moment("", done=4, total=0, seconds=6).left is None


def test_what_children_make_is_seen_while_they_make_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_processors", lambda: 2)
    progress, seen = Progress(), []
    report, waiting = os.pipe(), os.pipe()

    def job(kept: int) -> None:
        stage.step(2)
        stage.kept(kept)
        os.write(report[1], b".")
        os.read(waiting[0], 1)

    def look(running: Iterable[int]) -> int:
        if not seen:
            os.read(report[0], 1)
            os.read(report[0], 1)
            seen.append((stage.made_count, stage.kept_count))
            os.write(waiting[1], b"..")
        return wait(running)

    wait = parallel._wait_for_one
    monkeypatch.setattr(parallel, "_wait_for_one", look)
    with progress.stage("Pages du site") as stage:
        parallel.share([Job(partial(job, 5)), Job(partial(job, 7))])
    assert seen == [(4, 12)]
    assert [(lap.made, lap.kept) for lap in progress.laps] == [(4, 12)]


def test_a_step_reads_no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of thousands of pages may call it."""
    with Progress().stage("Pages du site", total=2) as stage:
        with monkeypatch.context() as patch:
            patch.delattr(progress_module, "read_clocks")
            stage.step()
            stage.kept()
        assert (stage.made_count, stage.kept_count) == (1, 1)
