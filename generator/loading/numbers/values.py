"""The numbers that a text may call, by name: what we count in an edition, and what its source declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.indicators.counts import count_edition
from generator.model.yearbook import EditionRecord

DECLARED = "declare"
"""« 2020.declare.projets » is what the source of 2020 says of itself; « 2020.collectivites » is counted."""


def numbers_of(records: Iterable[EditionRecord]) -> Mapping[str, int]:
    """Every number by its name, « 2020.collectivites »."""
    found: dict[str, int] = {}
    for record in records:
        found |= {f"{record.year}.{name}": value for name, value in count_edition(record, ()).named().items()}
        found |= {f"{record.year}.departements": len({award.collectivity.department.code for award in record.awards})}
        found |= {f"{record.year}.{DECLARED}.{figure.id}": figure.value for figure in record.figures}
    return found
