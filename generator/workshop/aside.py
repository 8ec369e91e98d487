"""A process beside the server, for what would keep a page waiting."""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess


def start_aside(work: Callable[..., None], *words: object) -> tuple[BaseProcess, Connection]:
    """A process that does some work, and the end of the pipe by which it is spoken to; it has the other, its last word.

    It ends with the server (it is a daemon). Ctrl-C is for the server alone, which says what it means: a signal that
    is held back when a process starts stays so, from its first instant, when it cannot yet say what it ignores.
    """
    context = get_context("spawn")
    here, there = context.Pipe()
    child = context.Process(target=work, args=(*words, there), daemon=True)
    resource_tracker.ensure_running()  # it lets the signal through again, once it runs
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        child.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    there.close()
    return child, here
