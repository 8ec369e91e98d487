"""What every output receives: the yearbook, the numbers, the drawings and the day, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.charts.chart import Chart
from generator.indicators.counts import EditionIndicators
from generator.model.outlines import Outlines
from generator.model.yearbook import Yearbook


@dataclass(frozen=True)
class Publication:
    """All that an output may see. ``indicators`` and ``charts`` are by year; charts then by name.

    ``across`` are the charts of all the editions by name, none when there is only one;
    ``images`` are the editors' pictures, by the name that facts and texts give them.
    """

    yearbook: Yearbook
    indicators: Mapping[int, EditionIndicators]
    charts: Mapping[int, Mapping[str, Chart]]
    outlines: Outlines
    images: Mapping[str, bytes]
    built_on: date
    across: Mapping[str, Chart] = field(default_factory=dict)
