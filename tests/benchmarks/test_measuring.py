"""What a process costs: its own time and memory, and those of its children, but not ours."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.measuring import CommandFailed, Cost, median_cost, run_measured

WORK = "import time; end = time.process_time() + 0.2\nwhile time.process_time() < end: pass"
IN_A_CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {WORK!r}]); print('fait')"


def test_children_count(tmp_path: Path) -> None:
    run = run_measured([sys.executable, "-c", IN_A_CHILD], tmp_path)
    assert run.printed == "fait\n"
    assert run.cost.processor >= 0.2
    assert run.cost.seconds >= 0.2


def test_memory_is_the_command_s_own_and_not_what_we_occupy(tmp_path: Path) -> None:
    ours = bytearray(150_000_000)
    small = run_measured([sys.executable, "-S", "-c", "pass"], tmp_path).cost
    large = run_measured([sys.executable, "-S", "-c", f"x = bytearray({len(ours)})"], tmp_path).cost
    assert small.memory < 50_000_000
    assert large.memory > 150_000_000


def test_a_command_that_fails_measures_nothing(tmp_path: Path) -> None:
    with pytest.raises(CommandFailed, match="perdu"):
        run_measured([sys.executable, "-c", "raise SystemExit('perdu')"], tmp_path)


def test_times_are_medians_and_memories_the_highest() -> None:
    costs = (Cost(1, 9, 10, 30), Cost(5, 2, 20, 10), Cost(3, 3, 15, 20))
    assert median_cost(costs) == Cost(3, 3, 20, 30)
