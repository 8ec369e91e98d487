"""Rules about the declared figures."""

from __future__ import annotations

from collections.abc import Iterator

from generator.indicators.counts import COMPARABLE, REGION_PREFIX
from generator.issues import Issue
from generator.model.statistics import DeclaredFigure, Precision
from generator.model.yearbook import Yearbook

NEARLY_WITHIN = 0.05
"""« près de » and « plus de » are honest up to this share of the counted number."""


def find_equal_ids(yearbook: Yearbook) -> Iterator[Issue]:
    """C01: two figures of one edition bear the same identifier."""
    for record in yearbook.editions:
        seen: set[str] = set()
        for figure in record.figures:
            if figure.id in seen:
                yield Issue("C01", figure.origin.at("id"), {"id": figure.id})
            seen.add(figure.id)


def find_unknown_indicators(yearbook: Yearbook) -> Iterator[Issue]:
    """C02: a figure is to be compared with something that we do not count."""
    for record in yearbook.editions:
        for figure in record.figures:
            if figure.compare and figure.compare not in COMPARABLE and not figure.compare.startswith(REGION_PREFIX):
                values = {"nom": figure.compare, "choix": ", ".join((*COMPARABLE, f"{REGION_PREFIX}Bretagne"))}
                yield Issue("C02", figure.origin.at("comparer"), values)


def agrees(figure: DeclaredFigure, counted: int) -> bool:
    """Whether a declared figure, as precise as it says to be, fits the counted number."""
    if figure.precision in (Precision.EXACT, Precision.YEAR):
        return figure.value == counted
    if figure.precision is Precision.MORE_THAN:
        return figure.value <= counted <= figure.value * (1 + 2 * NEARLY_WITHIN)
    return abs(figure.value - counted) <= NEARLY_WITHIN * counted
