"""How fast this machine is at this moment: limits of time are those of an ordinary one, with nobody beside."""

from __future__ import annotations

import time

LOOPS = 400_000
ORDINARY = 0.008
"""Seconds of processor that a fast machine takes for them. One that is shared goes by leaps, faster now than a second
before: what is looked for (a time that grows with the square of a length) takes ten times as long, not three.
"""


def allowed(seconds: float) -> float:
    """What ``seconds`` on an ordinary machine may take here and now; a faster one is given no less."""
    started = time.process_time()
    total = 0
    for number in range(LOOPS):
        total += number
    return seconds * max(1.0, (time.process_time() - started) / ORDINARY)
