"""Spoil one file of a real edition, check the project in this process, and judge what the check did of it."""

from __future__ import annotations

import itertools
import shutil
import signal
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from random import Random
from types import FrameType

from generator.findings.issues import Issue
from generator.loading import articles, editions
from generator.loading.yaml_nodes import read_yaml
from generator.run.build import check
from generator.run.order import Order
from tests.fuzzing.blind import ACCIDENTS
from tests.fuzzing.wrong import WRONG
from tests.pace import allowed

ROOT = Path(__file__).resolve().parents[2]
YEARS = ("2012", "2019", "2020")
MOST_SECONDS = 2.0
SHARE_OF_WRONG = 0.5
WITHOUT_LINE = {"F02", "F03", "F05", "F12", "F13"}
"""What is said of a file as a whole."""


@dataclass
class Fault:
    """One thing that should not have been, with what makes it happen again."""

    kind: str
    what: str
    seed: str
    path: str
    detail: str


@dataclass
class Tally:
    """What a run found: tries by kind, and the faults."""

    tries: Counter[str] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)

    def count(self, kind: str, what: str) -> int:
        """How many faults of a sort a kind of mutation gave."""
        return sum(1 for one in self.faults if one.kind == kind and one.what == what)


class TooLongError(Exception):
    """A check that went on longer than anybody waits."""


def ranks_for(seconds: float) -> Iterator[int]:
    """Ranks until the time is over."""
    end = time.monotonic() + seconds
    yield from itertools.takewhile(lambda _: time.monotonic() < end, itertools.count())


def run(project: Path, seed: int, ranks: Iterator[int], tally: Tally) -> None:
    """Spoil and judge, once for each rank; the same seed and rank spoil the same."""
    lay_out(project)
    for rank in ranks:
        name = f"{seed}:{rank}"
        chance = Random(name)
        file, kind, after = spoil(project, chance)
        before = file.read_bytes()
        if after == before:
            continue
        file.write_bytes(after)
        tally.tries[kind] += 1
        _judge(project, file, kind, name, tally)
        file.write_bytes(before)


for module in (editions, articles):
    module.read_yaml = lru_cache(2048)(read_yaml)  # type: ignore[attr-defined]  # the files that are left as they are


def lay_out(project: Path) -> None:
    """Three projects of one edition each: a fault of one file is then cheap to find."""
    for year in YEARS:
        home = project / year
        for folder in (f"editions/{year}", f"content/{year}", "content/pages"):
            shutil.copytree(ROOT / folder, home / folder)
        for name in ("site.yaml", "controles.yaml"):
            shutil.copy(ROOT / "editions" / name, home / "editions" / name)


def spoil(project: Path, chance: Random) -> tuple[Path, str, bytes]:
    """A file, what happens to it, and what it holds then: as often a wrong value as an accident."""
    files = sorted(path for year in YEARS for path in _written(project / year))
    chance.shuffle(files)
    if chance.random() < SHARE_OF_WRONG:
        kind = chance.choice([*WRONG])
        for file in (one for one in files if one.suffix == ".yaml"):
            text = WRONG[kind](file.relative_to(project).as_posix(), file.read_text(encoding="utf-8"), chance)
            if text is not None:
                return file, kind, text.encode()
    kind, file = chance.choice([*ACCIDENTS]), chance.choice(files)
    return file, kind, ACCIDENTS[kind](file.read_bytes(), chance)


def _written(home: Path) -> Iterator[Path]:
    for folder in ("editions", "content"):
        yield from (path for path in (home / folder).rglob("*") if path.suffix in (".yaml", ".md"))


def _judge(project: Path, file: Path, kind: str, seed: str, tally: Tally) -> None:
    relative = file.relative_to(project)
    home, path = project / relative.parts[0], relative.as_posix()
    try:
        signal.signal(signal.SIGALRM, _stop)
        signal.setitimer(signal.ITIMER_REAL, 10 * MOST_SECONDS)
        issues, elapsed = _checked(home)
        if elapsed > MOST_SECONDS:  # once may be the machine's fault
            issues, elapsed = _checked(home)
        most = allowed(MOST_SECONDS)
    except Exception:
        tally.faults.append(Fault(kind, "erreur du programme", seed, path, traceback.format_exc()))
        return
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    if elapsed > most:
        tally.faults.append(Fault(kind, "trop long", seed, path, f"{elapsed:.1f} s"))
    for issue in issues:
        if not issue.location.line and issue.code not in WITHOUT_LINE:
            tally.faults.append(Fault(kind, "sans ligne", seed, path, f"{issue.code} {issue.location} {issue.values}"))
    if kind in WRONG and not issues:
        tally.faults.append(Fault(kind, "accepté en silence", seed, path, ""))


def _checked(home: Path) -> tuple[Sequence[Issue], float]:
    """The findings, and how long they took this process alone."""
    started = time.process_time()
    _, issues = check(Order(home), addresses=False)
    return issues, time.process_time() - started


def _stop(_: int, __: FrameType | None) -> None:
    raise TooLongError
