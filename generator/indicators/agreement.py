"""Whether a declared figure and a counted number say the same."""

from __future__ import annotations

from generator.model.statistics import DeclaredFigure, Precision

NEARLY_WITHIN = 0.05
"""« près de » and « plus de » are honest up to this share of the counted number."""


def agrees(figure: DeclaredFigure, counted: int) -> bool:
    """Whether a declared figure, as precise as it says to be, fits the counted number."""
    if figure.precision in (Precision.EXACT, Precision.YEAR):
        return figure.value == counted
    if figure.precision is Precision.MORE_THAN:
        return figure.value <= counted <= figure.value * (1 + 2 * NEARLY_WITHIN)
    return abs(figure.value - counted) <= NEARLY_WITHIN * counted
