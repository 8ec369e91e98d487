"""What one run of a command costs as a whole process: seconds, seconds of processor, memory, its children included."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, STDOUT

WEIGH = Path(__file__).with_name("weigh.py")
_BETWEEN_SAMPLES = 0.25


class CommandFailed(RuntimeError):
    """A command that is measured must succeed: a failed run costs nothing and proves nothing."""


@dataclass(frozen=True, slots=True)
class Cost:
    """``memory`` is the peak of the largest process, ``together`` that of all its processes at once, in bytes.

    Pages that processes share are counted once; ``together`` is sampled, so a short run may have none.
    """

    seconds: float
    processor: float
    memory: int
    together: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run, and what it printed."""

    cost: Cost
    printed: str


def run_measured(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Run:
    """Run it to its end. Raises CommandFailed with what it said."""
    reading, writing = os.pipe()
    weighed = [sys.executable, "-I", "-S", str(WEIGH), str(writing), *command]
    process = subprocess.Popen(
        weighed, cwd=folder, env=environment, stdout=PIPE, stderr=STDOUT, text=True, pass_fds=[writing]
    )
    os.close(writing)
    with _Sampling(process.pid) as sampling:
        printed, _ = process.communicate()
    with os.fdopen(reading) as report:
        seconds, processor, kilobytes, code = report.read().split()
    if code != "0":
        raise CommandFailed(f"{' '.join(command)} : {code}\n{printed[-3000:]}")
    memory = int(kilobytes) * 1024
    return Run(Cost(float(seconds), float(processor), memory, max(memory, sampling.peak)), printed)


def median_cost(costs: Iterable[Cost]) -> Cost:
    """The median of the times, and the highest of the memories."""
    all_costs = list(costs)
    return Cost(
        statistics.median(one.seconds for one in all_costs),
        statistics.median(one.processor for one in all_costs),
        max(one.memory for one in all_costs),
        max(one.together for one in all_costs),
    )


class _Sampling:
    """Looks at a process and its descendants a few times a second, from a thread."""

    def __init__(self, process: int) -> None:
        self.peak = 0
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> _Sampling:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(_BETWEEN_SAMPLES):
            self.peak = max(self.peak, sum(map(_own_memory, _family(self._process))))


def _family(process: int) -> list[int]:
    """The process and its descendants, where the system tells."""
    found = [process]
    for one in found:
        with suppress(OSError):
            for children in Path(f"/proc/{one}/task").glob("*/children"):
                found += map(int, children.read_text().split())
    return found


def _own_memory(process: int) -> int:
    """The proportional set size: what processes share is divided between them."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
