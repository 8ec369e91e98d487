"""Work shared between the processors: children fill the cache, then the caller works as if it were alone."""

from __future__ import annotations

import gc
import marshal
import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import IO, TypeVar

from generator.progress.stages import Stage

T = TypeVar("T")
R = TypeVar("R")

_PAUSE = 0.01
"""Seconds between two looks at the children."""

_ON_DEATH_OF_PARENT = 1
"""What Linux calls PR_SET_PDEATHSIG."""


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """Something to do, once the jobs before it are over: they stand earlier in the same list."""

    do: Callable[[], object]
    after: tuple[Job, ...] = ()


def chain(steps: Iterable[Callable[[], object]]) -> list[Job]:
    """Jobs of which each waits for the one before it."""
    jobs: list[Job] = []
    for step in steps:
        jobs.append(Job(step, tuple(jobs[-1:])))
    return jobs


def share(jobs: Iterable[Job], stage: Stage | None = None) -> None:
    """Do the jobs in children, as many at a time as there are processors, the first of the list first; wait for them.

    All that is left of a job is what it put into the cache: the caller does it again, finds everything there, and
    meets any error itself. So the result never depends on how many processors there are. A list of one job, or a
    single processor, is left to the caller, and so is a system that cannot fork. ``stage`` is told of each job that
    is over.
    """
    waiting, at_once = list(jobs), _processors()
    if len(waiting) < 2 or at_once < 2 or not hasattr(os, "fork"):
        return
    if stage:
        stage.expect(len(waiting))
    running: dict[int, Job] = {}
    try:
        _share(waiting, running, at_once, stage)
    finally:
        _end(running)


def spread(do: Callable[[Sequence[T]], R], things: Sequence[T]) -> Iterator[R]:
    """Share things out between as many children as there are processors; what each returns, share by share.

    Results are plain values, as ``marshal`` writes them. A share whose child ends without one is done here, where its
    error is met.
    """
    at_once = _processors()
    if at_once < 2 or not hasattr(os, "fork"):
        yield do(things)
        return
    shares = [things[place::at_once] for place in range(at_once)]
    with _children([partial(do, share) for share in shares]) as results:
        yield from (result() for result in results)


@contextmanager
def aside(do: Callable[[], R]) -> Iterator[Callable[[], R]]:
    """Something done in a child while the block goes on; what is given back waits for what it returns, a plain value.

    Where there is one processor, or when the child ends without a result, it is done when it is asked for.
    """
    if _processors() < 2 or not hasattr(os, "fork"):
        yield do
        return
    with _children([do]) as [result]:
        yield result


@contextmanager
def _children(jobs: Sequence[Callable[[], R]]) -> Iterator[list[Callable[[], R]]]:
    """A child for each job; what is given back waits for the result of one. None of them outlives the block."""
    running: dict[int, IO[bytes]] = {}
    try:
        for job in jobs:
            child, pipe = _start_writing(job)
            running[child] = pipe
        yield [partial(_wait_for, running, child, job) for child, job in zip([*running], jobs, strict=True)]
    finally:
        gc.unfreeze()
        _end(running)
        for pipe in running.values():
            pipe.close()


def _wait_for(running: dict[int, IO[bytes]], child: int, job: Callable[[], R]) -> R:
    with running[child] as pipe:
        written = pipe.read()
    os.waitpid(child, 0)
    del running[child]
    return marshal.loads(written) if written else job()


def _start_writing(job: Callable[[], R]) -> tuple[int, IO[bytes]]:
    """A child that does a job, and the end of the pipe where it writes what comes of it."""
    reading, writing = os.pipe()
    gc.freeze()  # what is there already is not looked at again, and so not copied, by the child

    def do() -> None:
        result = marshal.dumps(job())  # type: ignore[arg-type]  # plain values, as asked
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(result)

    child = _start(do)
    os.close(writing)
    return child, os.fdopen(reading, "rb")


def _share(waiting: list[Job], running: dict[int, Job], at_once: int, stage: Stage | None) -> None:
    over: set[Job] = set()
    while waiting or running:
        ready = next((job for job in waiting if over.issuperset(job.after)), None)
        if ready is None or len(running) == at_once:
            over.add(running.pop(_wait_for_one(running)))
            if stage:
                stage.step()
        else:
            waiting.remove(ready)
            running[_start(ready.do)] = ready


def _end(children: Iterable[int]) -> None:
    """Nobody needs what they make any more."""
    for child in children:
        with suppress(ProcessLookupError, ChildProcessError):  # it ended by itself in the meantime
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _start(job: Callable[[], object]) -> int:
    """The number of a child that does the job and then vanishes, without a word."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    with warnings.catch_warnings():
        # Python 3.12 warns of forks beside threads; the only thread here is the progress line's, which children forgo.
        warnings.simplefilter("ignore", DeprecationWarning)
        parent, child = os.getpid(), _fork()
    if child:
        return child
    try:
        _end_with(parent)
        gc.disable()  # a child lives for seconds: looking for garbage costs it a tenth of its time
        job()
    finally:
        os._exit(0)


def _fork() -> int:
    """Ctrl-C is for the parent, which then ends its children: held back until the child can say that it ignores it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        child = os.fork()
        if not child:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return child


def _end_with(parent: int) -> None:
    """Be killed when the parent is, where the system can; elsewhere a child of a dead one first ends its job."""
    from ctypes import CDLL

    library = CDLL(None)
    if hasattr(library, "prctl"):
        library.prctl(_ON_DEATH_OF_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)


def _wait_for_one(running: Iterable[int]) -> int:
    """The first child that is over. Only ours are waited for: others belong to libraries."""
    from time import sleep

    while True:
        for child in running:
            done, _ = os.waitpid(child, os.WNOHANG)
            if done:
                return done
        sleep(_PAUSE)
