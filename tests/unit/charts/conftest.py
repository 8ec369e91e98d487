"""The charts of the real edition, drawn once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.charts.catalogue import make_charts
from generator.charts.drawing.chart import Chart
from generator.charts.drawing.sketch import ChartData
from generator.indicators.counts import build_indicators
from generator.loading.outlines import load_outlines
from generator.model.outlines import Outlines
from generator.model.yearbook import Yearbook

GEOGRAPHY = Path(__file__).resolve().parents[3] / "assets" / "geography"


@pytest.fixture(scope="session")
def outlines() -> Outlines:
    return load_outlines(GEOGRAPHY)


@pytest.fixture(scope="session")
def chart_data(real_yearbook: Yearbook, outlines: Outlines) -> ChartData:
    record = real_yearbook.newest
    return ChartData(record, build_indicators(real_yearbook)[record.year], outlines)


@pytest.fixture(scope="session")
def charts(chart_data: ChartData) -> dict[str, Chart]:
    return make_charts(chart_data.record, chart_data.indicators, chart_data.outlines)
