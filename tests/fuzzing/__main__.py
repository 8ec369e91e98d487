"""``python -m tests.fuzzing``: spoil the real files at random, and say what the check did not say as it should.

--seconds 60     how long (else --tries 10000)
--seed 7         to find the same faults again; drawn and printed otherwise
--write          writes docs/robustesse.md
"""

from __future__ import annotations

import argparse
import itertools
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.fuzzing.judging import ROOT, Tally, run
from tests.fuzzing.report import report


def main() -> int:
    """Run, print, and return 1 if anything is at fault."""
    options = _options()
    seed = options.seed if options.seed is not None else secrets.randbelow(10**9)
    print(f"graine {seed}", flush=True)
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), seed, _told(ranks(options.tries, options.seconds, options.only), tally), tally)
    text = report(tally, seed)
    print(text)
    if options.write:
        (ROOT / "docs" / "robustesse.md").write_text(text, encoding="utf-8")
    return 1 if tally.faults else 0


def _told(ranks: Iterator[int], tally: Tally) -> Iterator[int]:
    """The ranks, and each fault on the screen as soon as it is known."""
    said = 0
    for rank in ranks:
        yield rank
        for fault in tally.faults[said:]:
            print(f"{fault.what} | {fault.kind} | {fault.seed} | {fault.path}\n{fault.detail}", flush=True)
        said = len(tally.faults)


def ranks(tries: int, seconds: float | None, only: int | None) -> Iterator[int]:
    """The rank of each mutation, until there were enough of them or the time is over."""
    if only is not None:
        yield only
        return
    end = time.monotonic() + seconds if seconds else None
    for rank in itertools.count():
        if time.monotonic() > end if end else rank >= tries:
            return
        yield rank


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing")
    parser.add_argument("--tries", type=int, default=10_000)
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--only", type=int, help="one rank alone")
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
