"""The table of ``cites publier --chronometre``, read back."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.sheet import StageTime
from generator.commands.publish.laps_table import COLUMNS
from generator.progress.stages import WHOLE

_BETWEEN = re.compile(r" {3,}")
_NUMBER = re.compile(r"[\d\u202f]+(?:,\d+)?")


def read_stages(printed: str) -> Iterator[StageTime]:
    """The stages that a run printed, without the total."""
    lines = iter(printed.splitlines())
    for line in lines:
        if line.startswith(COLUMNS[0]):
            break
    for line in lines:
        name, *values = _BETWEEN.split(line.strip())
        if name == WHOLE or len(values) < 2:
            return
        yield StageTime(name, _number(values[0]), _number(values[1]))


def _number(text: str) -> float:
    found = _NUMBER.match(text)
    return float(found[0].replace("\u202f", "").replace(",", ".")) if found else 0.0
