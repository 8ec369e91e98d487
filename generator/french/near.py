"""What a mistyped word looks like. A guess that is not near is worse than none: it sends its reader elsewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable
from difflib import get_close_matches

from generator.french.words import strip_accents

NEAR = 0.66
"""The share of its letters that a word must have in common with another to be taken for it: « jurie » for « jury »."""


def folded(text: str) -> str:
    """Without accents, capitals, blanks and signs: what remains is the same word."""
    return re.sub(r"[\W_]+", "", strip_accents(text)).lower()


def nearest(written: str, choices: Iterable[str], share: float = NEAR) -> str:
    """The choice that looks most like what was written; "" when none is near."""
    by_look: dict[str, str] = {}
    for choice in choices:
        by_look.setdefault(folded(choice), choice)
    close = get_close_matches(folded(written), by_look, 1, share)
    return by_look[close[0]] if close else ""


def nearest_path(written: str, choices: Collection[str]) -> str:
    """The file or address that was meant: a name that is near in the same folder, or the same name in another.

    What paths have in common, folders and suffix, makes none of them near.
    """
    folder = posixpath.dirname(written)
    beside = {_stem(choice): choice for choice in sorted(choices) if posixpath.dirname(choice) == folder}
    if near := nearest(_stem(written), beside):
        return beside[near]
    same = (choice for choice in sorted(choices) if folded(_stem(choice)) == folded(_stem(written)))
    return next(same, "")


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]
