"""The one room that reads the clock: what a stage took and made. It is said to a person, never to an output."""

from __future__ import annotations

import os
import resource
import sys
import time
from dataclasses import dataclass

_UNIT = 1 if sys.platform == "darwin" else 1024
"""In which the system counts memory, in bytes."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The clocks at one moment. Children count once they are over; ``memory`` is the peak of the largest process."""

    seconds: float
    processor: float
    memory: int


@dataclass(frozen=True, slots=True)
class Lap:
    """What a stage took, with the stages inside it, which are ``depth`` deeper; how much it made, how much it kept."""

    name: str
    depth: int
    seconds: float
    processor: float
    memory: int
    made: int
    kept: int


def read_clocks() -> Reading:
    """The clocks now; only differences between two readings mean something."""
    times = os.times()
    processor = times.user + times.system + times.children_user + times.children_system
    peaks = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return Reading(time.perf_counter(), processor, max(peaks) * _UNIT)
