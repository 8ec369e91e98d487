"""The pages before and after one, in the order of their list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from generator.pages.parts import Link

T = TypeVar("T")


def neighbours(items: Sequence[T], one: T, to: Callable[[T], Link]) -> tuple[Link | None, Link | None]:
    """The links ``to`` the items before and after ``one``; None beyond either end."""
    rank = items.index(one)
    before, after = items[rank - 1 : rank] if rank else (), items[rank + 1 : rank + 2]
    return next(map(to, before), None), next(map(to, after), None)
