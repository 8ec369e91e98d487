"""The address of a link, between its parentheses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

_TITLE = re.compile(r"\s+(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')\s*$")
MOST_SIGNS = 2_000
"""A longer address is none."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address, where the link ends, and the title that stood behind it."""

    target: str
    end: int
    title: str = ""
    title_span: tuple[int, int] = (0, 0)


def target_after(text: str, start: int) -> Target | None:
    """The address in the parentheses that open at ``start``; those within it go in pairs; it may hold spaces."""
    end = _closing(text, start)
    if end is None:
        return None
    inner = text[start + 1 : end]
    title = _TITLE.search(inner)
    words = title and (title["double"] or title["single"] or "")
    address = _without_escapes((inner[: title.start()] if title else inner).strip())
    if address.startswith("<") and address.endswith(">"):
        address = address[1:-1].strip()
    span = (start + 1 + title.start(), end) if title else (0, 0)
    return Target(unescape(" ".join(address.split())), end + 1, words or "", span)


def _closing(text: str, start: int) -> int | None:
    end = _pairs(text).get(start)
    return end if end is not None and end - start < MOST_SIGNS else None


@lru_cache(8)
def _pairs(text: str) -> dict[int, int]:
    """Where each parenthesis that opens is closed: found once, for a text may hold thousands."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for sign in _PARENTHESES.finditer(text):
        if sign[0] == "(":
            opened.append(sign.start())
        elif sign[0] == ")" and opened:
            pairs[opened.pop()] = sign.start()
    return pairs


_PARENTHESES = re.compile(r"\\.|[()]", re.DOTALL)


def _without_escapes(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
