"""French words of the figures: levels, shares, lists, and the prepositions of regions."""

from __future__ import annotations

from collections.abc import Iterable

from generator.french.words import NARROW, number, percentage

_PREPOSITIONS = {
    "Centre": "dans le",
    "Centre-Val de Loire": "dans le",
    "Grand Est": "dans le",
    "Hauts-de-France": "dans les",
    "La Réunion": "à",
    "Languedoc-Roussillon": "dans le",
    "Limousin": "dans le",
    "Mayotte": "à",
    "Nord-Pas-de-Calais": "dans le",
    "Pays de la Loire": "dans les",
}


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


def within_region(region: str) -> str:
    """« en Bretagne », « dans le Grand Est », « à La Réunion »."""
    return f"{_PREPOSITIONS.get(region, 'en')} {region}"


def capitalised(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]
