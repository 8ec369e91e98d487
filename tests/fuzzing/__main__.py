"""``python -m tests.fuzzing``: spoil the real files at random, and say what the check did not say as it should.

--tries 10000    how often
--seed 7         to find the same faults again; drawn and printed otherwise
--only 42        that rank alone
--jobs 2         in as many processes
--write          writes docs/robustesse.md
"""

from __future__ import annotations

import argparse
import os
import secrets
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.fuzzing.judging import ROOT, Tally, run
from tests.fuzzing.report import report


def main() -> int:
    """Run, print, and return 1 if anything is at fault."""
    options = _options()
    seed = options.seed if options.seed is not None else secrets.randbelow(10**9)
    print(f"graine {seed}", flush=True)
    tally = _in_processes(seed, options)
    for fault in tally.faults:
        print(f"{fault.what} | {fault.kind} | {fault.seed} | {fault.path}\n{fault.detail}", flush=True)
    text = report(tally, seed)
    print(text)
    if options.write:
        (ROOT / "docs" / "robustesse.md").write_text(text, encoding="utf-8")
    return 1 if tally.faults else 0


def _in_processes(seed: int, options: argparse.Namespace) -> Tally:
    """What each process found, together; which of them tries what changes nothing."""
    whole = Tally()
    ranks = [options.only] if options.only is not None else range(options.tries)
    with ProcessPoolExecutor(options.jobs) as processes:
        shares = [ranks[job :: options.jobs] for job in range(options.jobs)]
        for part in processes.map(_some, [seed] * options.jobs, shares):
            whole.tries += part.tries
            whole.faults += part.faults
    return whole


def _some(seed: int, ranks: list[int] | range) -> Tally:
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), seed, iter(ranks), tally)
    return tally


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing")
    parser.add_argument("--tries", type=int, default=10_000)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--only", type=int)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
