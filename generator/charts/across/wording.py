"""French words that several figures of all the editions share."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.drawing.wording import listed
from generator.french.words import in_words
from generator.indicators.across import Across

LABEL, NUMBER = 17.0, 21.0
"""Larger type than that of the other charts: these drawings have room, and telephones shrink them."""

SOURCE = "Palmarès des éditions {years}\u202f; décompte des auteurs de l’annuaire."


def source(years: Sequence[int]) -> str:
    """Where the numbers of some editions come from."""
    return SOURCE.format(years=listed_years(years))


def listed_years(years: Sequence[int]) -> str:
    """« 2012, 2019 et 2020 »."""
    return listed(str(year) for year in years)


def number_of_editions(across: Across) -> str:
    """« deux », « trois »."""
    return in_words(len(across.editions))


def change_words(before: int, now: int) -> str:
    """« un tiers de moins » has no exact form: « 34 % de moins », « 5 % de plus », or "" when nothing changed."""
    share = abs(now - before) * 100 / before if before else 0
    if not before or now == before:
        return ""
    side = "de plus" if now > before else "de moins"
    written = f"{round(share)}\u202f%" if share >= 0.5 else "moins de 1\u202f%"
    return f"{written} {side}"
