"""What a person is told of an edition's files for the printer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintSummary:
    """Pages of the interior, binding in French, spine in millimetres, pages that bear no text on purpose."""

    year: int
    pages: int
    binding: str
    spine: float
    fillers: tuple[int, ...]
