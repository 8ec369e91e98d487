"""Where a line of large letters may end: behind a word or a hyphen, never behind « de », « la », « Saint »."""

from __future__ import annotations

import re

from generator.french.typography import french_spaces
from generator.french.words import WIDE

_HYPHENS = ("-", "–", "—", "/")
_BREAK = re.compile(r"(?<=[-–—/])|[ \t\n]")
"""Where a line may end: behind a hyphen, or at a space that is not bound."""
_SPACE = re.compile(r"[ \t\n]")
_SMALL = frozenset(
    {"à", "au", "aux", "avec", "dans", "de", "des", "du", "en", "et", "la", "le", "les", "lès", "lez", "par"}
    | {"pour", "sous", "sur", "saint", "sainte", "saints", "saintes"}
)
"""Words that stay with the one behind them."""


def words_of(text: str) -> list[str]:
    """What no line cuts, each word by itself."""
    return [word for word in _BREAK.split(french_spaces(text)) if word] or [text]


def units_of(text: str, *, at_hyphens: bool = True) -> list[str]:
    """What no line cuts: a word with the small ones before it; a compound whole unless ``at_hyphens``."""
    found, held = list[str](), ""
    for word in (_BREAK if at_hyphens else _SPACE).split(french_spaces(text)):
        if word in _HYPHENS and found and not held:
            found[-1] += WIDE + word
            continue
        held = joined(held, word, WIDE) if word else held
        if word and word.rstrip("".join(_HYPHENS)).lower() not in _SMALL:
            found.append(held)
            held = ""
    return [*found, held] if held else found or [text]


def joined(line: str, word: str, space: str = " ") -> str:
    """A word behind a line: within a compound there is no space."""
    is_compound = line.endswith(_HYPHENS) and not line[-2:-1].isspace()
    return f"{line}{'' if not line or is_compound else space}{word}"
