"""What takes too long to be looked for at each word: done in a process of its own, which may be ended at any moment."""

from __future__ import annotations

import os
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from anyio import to_thread

from generator.findings.errors import YearbookError
from generator.findings.issues import Issue
from generator.run.checking import check
from generator.run.order import Order
from generator.workshop.aside import start_aside

_NICE = 5
"""Who waits for a page comes first."""


async def look_closer(root: Path) -> list[Issue]:
    """Every finding about the files as they are now, lost addresses included; none when they cannot be read."""
    child, pipe = await to_thread.run_sync(start_aside, _work, root)
    try:
        found: list[Issue] = await to_thread.run_sync(pipe.recv, abandon_on_cancel=True)
    except EOFError:
        return []
    finally:
        child.kill()
    return found


def _work(root: Path, asked: Connection) -> None:
    os.nice(_NICE)
    found = list[Issue]()
    with suppress(YearbookError, OSError):  # somebody is moving the files: the next look sees them
        found = check(Order(root))[1]
    asked.send(found)
