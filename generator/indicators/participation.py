"""How many collectivities took part in each year: counted where we hold the edition, else declared by a source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.names import ChartName
from generator.model.statistics import DeclaredFigure
from generator.model.yearbook import EditionRecord, Yearbook


@dataclass(frozen=True, slots=True)
class Participation:
    """The number of participants of a year, or of each year from ``year`` to ``until``.

    ``qualifier`` is « plus de », « près de » or ""; ``source`` is the title of the document that declares the number,
    "" when we counted it ourselves.
    """

    year: int
    until: int
    number: int
    qualifier: str = ""
    source: str = ""

    @property
    def is_counted(self) -> bool:
        """Whether the number comes from a palmarès that we hold."""
        return not self.source

    @property
    def years(self) -> str:
        """« 2011 », « 2004 à 2010 »."""
        return str(self.year) if self.year == self.until else f"{self.year} à {self.until}"


def find_participation(yearbook: Yearbook) -> tuple[Participation, ...]:
    """Every known year in order of time. A year that we count is never shown as declared."""
    counted = [
        Participation(record.year, record.year, len(record.awards)) for record in yearbook.editions if record.awards
    ]
    held = {one.year for one in counted}
    declared = [
        _declared(record, figure)
        for record in yearbook.editions
        for figure in _figures(record)
        if held.isdisjoint(_years(record, figure))
    ]
    return tuple(sorted([*counted, *declared], key=lambda one: (one.year, one.until, one.number)))


def _figures(record: EditionRecord) -> Iterator[DeclaredFigure]:
    return (figure for figure in record.figures if figure.chart is ChartName.PARTICIPATION)


def _years(record: EditionRecord, figure: DeclaredFigure) -> range:
    first = figure.year or record.year
    return range(first, max(first, figure.until or first) + 1)


def _declared(record: EditionRecord, figure: DeclaredFigure) -> Participation:
    years = _years(record, figure)
    source = next((one.title for one in record.edition.sources if one.id == figure.source), figure.source)
    return Participation(years[0], years[-1], figure.value, figure.qualifier, source)
