"""Rules about the declared figures."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.issues import Issue
from generator.indicators.counts import REGION_PREFIX, comparable
from generator.model.yearbook import Yearbook


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
        known = comparable(record.scale)
        for figure in record.figures:
            if figure.compare and figure.compare not in known and not figure.compare.startswith(REGION_PREFIX):
                values = {"nom": figure.compare, "choix": ", ".join((*known, f"{REGION_PREFIX}Bretagne"))}
                yield Issue("C02", figure.origin.at("comparer"), values)
