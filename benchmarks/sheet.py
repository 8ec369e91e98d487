"""What was measured, as values and as the file that keeps them from one sitting to the next."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.measuring import Cost


@dataclass(frozen=True, slots=True)
class StageTime:
    """A stage as ``--chronometre`` printed it, in seconds."""

    name: str
    seconds: float
    processor: float


@dataclass(frozen=True, slots=True)
class Measure:
    """The median of some runs of one situation of one project; ``pages`` is 0 for what publishes none."""

    project: str
    situation: str
    runs: int
    cost: Cost
    pages: int = 0
    stages: tuple[StageTime, ...] = ()


@dataclass(frozen=True, slots=True)
class Duel:
    """The medians of runs in turn, and the ratio of the wall times, pair by pair."""

    project: str
    situation: str
    ours: Cost
    hugo: Cost
    ratios: tuple[float, ...]
    pages: int
    our_weight: int
    hugo_weight: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything measured so far."""

    measures: tuple[Measure, ...] = ()
    duels: tuple[Duel, ...] = ()

    def with_measures(self, new: Iterable[Measure]) -> Sheet:
        """New measures take the place of those of the same project and situation."""
        return Sheet(_merge(self.measures, tuple(new)), self.duels)

    def with_duels(self, new: Iterable[Duel]) -> Sheet:
        """New duels take the place of those of the same project and situation."""
        return Sheet(self.measures, _merge(self.duels, tuple(new)))


Entry = TypeVar("Entry", Measure, Duel)


def _merge(old: tuple[Entry, ...], new: tuple[Entry, ...]) -> tuple[Entry, ...]:
    by_name: dict[tuple[str, str], Entry] = {}
    by_name |= {(one.project, one.situation): one for one in (*old, *new)}
    return tuple(by_name.values())


def read_sheet(path: Path) -> Sheet:
    """The sheet kept in a file; an empty one if there is none."""
    if not path.is_file():
        return Sheet()
    kept = json.loads(path.read_text(encoding="utf-8"))
    return Sheet(tuple(map(_measure, kept["measures"])), tuple(map(_duel, kept["duels"])))


def keep_sheet(sheet: Sheet, path: Path) -> None:
    """Write it down."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(sheet), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _measure(kept: dict[str, Any]) -> Measure:
    stages = tuple(StageTime(**one) for one in kept["stages"])
    return Measure(**kept | {"cost": Cost(**kept["cost"]), "stages": stages})


def _duel(kept: dict[str, Any]) -> Duel:
    costs = {name: Cost(**kept[name]) for name in ("ours", "hugo")}
    return Duel(**kept | costs | {"ratios": tuple(kept["ratios"])})
