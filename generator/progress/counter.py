"""A number that a process and the children that it forks count up together, for whoever looks on in the first of them.

Each process adds to a place of its own in memory that all share, so that none waits for another.
"""

from __future__ import annotations

import mmap
import os

_PLACES = mmap.PAGESIZE // 8
"""More than there are ever children at once: the place of one that is over is taken again in the end."""
_place, _forks = 0, 0


class Counter:
    """Starts at 0; only goes up."""

    __slots__ = ("_counts",)

    def __init__(self) -> None:
        """One page of memory, shared with every child from now on."""
        self._counts = memoryview(mmap.mmap(-1, mmap.PAGESIZE)).cast("Q")

    def add(self, count: int) -> None:
        """So many more, said by whatever process."""
        self._counts[_place] += count

    @property
    def total(self) -> int:
        """What all processes have counted so far."""
        return sum(self._counts)


def _count_forks() -> None:
    global _forks  # noqa: PLW0603 - what a fork hands on can only be the module's own
    _forks += 1


def _take_a_place() -> None:
    """The first process keeps the first place; its children go round the others."""
    global _place  # noqa: PLW0603
    _place = 1 + _forks % (_PLACES - 1)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_count_forks, after_in_child=_take_a_place)
