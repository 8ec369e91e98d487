"""The address of a link, between its parentheses."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
    depth, at = 0, start
    while at < min(len(text), start + MOST_SIGNS):
        sign = text[at]
        if sign == "\\":
            at += 1
        elif sign in "()":
            depth += 1 if sign == "(" else -1
            if depth == 0:
                return at
        at += 1
    return None


def _without_escapes(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
