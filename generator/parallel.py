"""Work shared between the processors: children fill the cache, then the caller works as if it were alone."""

from __future__ import annotations

import gc
import os
import sys
import warnings
from collections.abc import Callable, Sequence


def share(jobs: Sequence[Callable[[], object]]) -> None:
    """Do the jobs in children, as many at a time as there are processors, and wait for them.

    All that is left of a job is what it put into the cache: the caller does it again, finds everything there, and
    meets any error itself. So the result never depends on how many processors there are. A list of one job, or a
    single processor, is left to the caller, and so is a system that cannot fork.
    """
    at_once = _processors()
    if len(jobs) < 2 or at_once < 2 or not hasattr(os, "fork"):
        return
    running: set[int] = set()
    for job in jobs:
        if len(running) == at_once:
            running.discard(_wait_for_one(running))
        running.add(_start(job))
    while running:
        running.discard(_wait_for_one(running))


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _start(job: Callable[[], object]) -> int:
    """The number of a child that does the job and then vanishes, without a word."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    with warnings.catch_warnings():
        # Python 3.12 warns of forks beside threads; the only thread here is the progress line's, which children forgo.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child:
        return child
    try:
        gc.disable()  # a child lives for seconds: looking for garbage costs it a tenth of its time
        job()
    finally:
        os._exit(0)


def _wait_for_one(running: set[int]) -> int:
    """The first child that is over. Only ours are waited for: others belong to libraries."""
    while True:
        for child in running:
            done, _ = os.waitpid(child, os.WNOHANG)
            if done:
                return done
        _pause()


def _pause() -> None:
    from time import sleep

    sleep(0.01)
