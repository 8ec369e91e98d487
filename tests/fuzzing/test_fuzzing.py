"""The real files, spoilt at random for a minute: another seed for each state of the program, printed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.run.build import check
from generator.run.order import Order
from tests.fuzzing import judging
from tests.fuzzing.judging import YEARS, Fault, Tally, lay_out, ranks_for, run
from tests.fuzzing.wrong import WRONG
from tests.seeds import draw_seed


@pytest.mark.full
def test_a_minute_of_accidents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seed = draw_seed("FUZZING_SEED")
    with capsys.disabled():
        print(f"\nFUZZING_SEED={seed}")  # noqa: T201 -- whoever reads the log may want the same faults
    tally = Tally()
    run(tmp_path, seed, ranks_for(float(os.environ.get("FUZZING_SECONDS", "60"))), tally)
    assert tally.tries.total() > 0
    grave = [fault for fault in tally.faults if fault.what != "accepté en silence"]
    assert grave == []
    wrong = sum(tally.tries[kind] for kind in WRONG)
    silent = [fault for fault in tally.faults if fault not in grave]
    assert len(silent) <= max(1, wrong // 100), silent


def test_the_files_that_are_spoilt_are_right_before(tmp_path: Path) -> None:
    """Else nothing would be silent."""
    lay_out(tmp_path)
    for year in YEARS:
        assert check(Order(tmp_path / year), addresses=False)[1] == []


def test_a_fault_is_found_again_by_its_seed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that finds nothing is at fault for each wrong value, one that breaks for every accident."""
    monkeypatch.setattr(judging, "check", lambda *_, **__: (None, []))
    twice = [Tally(), Tally()]
    for number, tally in enumerate(twice):
        run(tmp_path / str(number), 7, iter(range(40)), tally)
    assert twice[0].faults == twice[1].faults
    assert {fault.what for fault in twice[0].faults} == {"accepté en silence"}
    assert len(twice[0].faults) == sum(count for kind, count in twice[0].tries.items() if kind in WRONG)


def test_a_check_that_breaks_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise KeyError("Part")

    monkeypatch.setattr(judging, "check", breaks)
    tally = Tally()
    run(tmp_path, 7, iter(range(5)), tally)
    assert [fault.what for fault in tally.faults] == ["erreur du programme"] * tally.tries.total()
    assert all(isinstance(fault, Fault) and "Part" in fault.detail for fault in tally.faults)
