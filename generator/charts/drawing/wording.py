"""French words of the figures: shares and lists."""

from __future__ import annotations

from collections.abc import Iterable

from generator.french.words import NARROW, number, percentage


def decimal(value: float) -> str:
    """« 3,4 »: one decimal."""
    return number(value, 1)


def percent(part: float, whole: float) -> str:
    """« 27 % », rounded; « moins de 1 % » for a small part that is not nothing."""
    share = 100 * part / whole if whole else 0.0
    if 0 < share < 0.5:
        return f"moins de 1{NARROW}%"
    return percentage(part, whole)


def listed(words: Iterable[str]) -> str:
    """« a », « a et b », « a, b et c »."""
    *others, last = list(words) or [""]
    return f"{', '.join(others)} et {last}" if others else last


def capitalised(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
