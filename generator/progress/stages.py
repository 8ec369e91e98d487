"""What a run is doing: stages that count what they make. Others may look on; a stage itself reads no clock.

with progress.stage("Pages du site", total=910) as stage:
    for page in pages:
        stage.step()       # made; ``stage.kept()`` when it was found as it was; children may say it too
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from generator.progress.counter import Counter
from generator.progress.stopwatch import Lap, Reading, read_clocks

WHOLE = "En tout"


class Stage:
    """A stage that goes on: the only value that counts up. Whoever works calls it; whoever looks on reads it."""

    __slots__ = ("_kept", "_made", "began", "depth", "name", "total")

    def __init__(self, name: str, total: int, depth: int, began: Reading) -> None:
        """``total`` is how many things there are to do, 0 if nobody knows."""
        self.name = name
        self.total = total
        self.depth = depth
        self.began = began
        self._made = Counter()
        self._kept = Counter()

    def expect(self, total: int) -> None:
        """How many things there are to do, known only now."""
        self.total = total

    def step(self, made: int = 1) -> None:
        """So many more are made, here or in a child that was forked since the stage began."""
        self._made.add(made)

    def kept(self, count: int = 1) -> None:
        """So many more were there already, and stay."""
        self._kept.add(count)

    @property
    def made_count(self) -> int:
        """How many were made so far."""
        return self._made.total

    @property
    def kept_count(self) -> int:
        """How many stayed so far."""
        return self._kept.total

    def lap(self, now: Reading) -> Lap:
        """What it took until now."""
        seconds, processor = now.seconds - self.began.seconds, now.processor - self.began.processor
        return Lap(self.name, self.depth, seconds, processor, now.memory, self.made_count, self.kept_count)


@dataclass(frozen=True, slots=True)
class Moment:
    """What somebody who looks on sees of the stage that goes on."""

    name: str
    done: int
    total: int
    seconds: float

    @property
    def left(self) -> float | None:
        """How many seconds are left at the present pace, None when nobody can tell."""
        if not self.total or not self.done:
            return None
        return self.seconds * max(0, self.total - self.done) / self.done


class Progress:
    """The stages of a run, in the order in which they began; a stage may hold others."""

    def __init__(self) -> None:
        """Nothing has begun but the run itself."""
        self._began = read_clocks()
        self._open: list[Stage] = []
        self._laps: list[Lap | None] = []

    @contextmanager
    def stage(self, name: str, total: int = 0) -> Iterator[Stage]:
        """A stage for as long as the block lasts, even if it ends badly."""
        stage, place = Stage(name, total, len(self._open), read_clocks()), len(self._laps)
        self._laps.append(None)
        self._open.append(stage)
        try:
            yield stage
        finally:
            self._open.remove(stage)
            self._laps[place] = stage.lap(read_clocks())

    @property
    def whole(self) -> Lap:
        """The run so far, with what its stages made and kept; its processor's time is that of the whole process."""
        now = read_clocks()
        outer = [lap for lap in self.laps if not lap.depth]
        made, kept = sum(lap.made for lap in outer), sum(lap.kept for lap in outer)
        seconds = now.seconds - self._began.seconds
        return Lap(WHOLE, 0, seconds, now.processor, now.memory, made, kept)

    @property
    def laps(self) -> tuple[Lap, ...]:
        """The stages that are over."""
        return tuple(lap for lap in self._laps if lap)

    def look(self) -> Moment | None:
        """The stage that goes on: the innermost that knows how far it is, else the innermost."""
        stages = [*self._open]
        if not stages:
            return None
        stage = next((one for one in reversed(stages) if one.total), stages[-1])
        seconds = read_clocks().seconds - stage.began.seconds
        return Moment(stage.name, stage.made_count + stage.kept_count, stage.total, seconds)
