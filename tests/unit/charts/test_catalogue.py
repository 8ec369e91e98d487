"""What every chart promises: true words, numbers that add up, small and stable drawings in three variants."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from generator.charts.catalogue import CATALOGUE, make_charts
from generator.charts.drawing.canvas import Canvas
from generator.charts.drawing.chart import Chart, ChartKind
from generator.charts.drawing.sketch import ChartData
from generator.keeping.values import digest_value
from generator.model.collectivity import CollectivityKind
from tests.builders import draw_nothing, drawn, make_record

COLOUR = re.compile(rb"#[0-9a-f]{6}\b")
NAMES = sorted(CATALOGUE)
BY_COLLECTIVITY = ("niveaux", "regions", "carte-departements", "carte-regions")


def test_the_names_that_pages_rely_on() -> None:
    wanted = {
        *("niveaux", "regions", "niveaux-par-region", "types", "population", "habitants", "departements-nombre"),
        *("niveau-moyen", "carte-departements", "carte-niveaux", "carte-regions"),
    }
    assert wanted == set(CATALOGUE)


@pytest.mark.parametrize("name", NAMES)
def test_three_sound_and_small_drawings(charts: dict[str, Chart], name: str) -> None:
    chart = charts[name]
    most = 150_000 if chart.kind is ChartKind.MAP else 60_000
    for svg in (chart.svg, chart.svg_dark, chart.svg_grey):
        root = ElementTree.fromstring(svg)
        assert (root.get("width"), root.get("height")) == (str(chart.width), str(chart.height))
        assert len(svg) < most
        assert b"<script" not in svg
        assert b"<metadata" not in svg


@pytest.mark.parametrize("name", NAMES)
def test_the_grey_variant_has_no_colour(charts: dict[str, Chart], name: str) -> None:
    for colour in set(COLOUR.findall(charts[name].svg_grey)):
        red, green, blue = colour[1:3], colour[3:5], colour[5:7]
        assert red == green == blue


@pytest.mark.parametrize("name", NAMES)
def test_no_colour_is_left_without_its_role(charts: dict[str, Chart], name: str) -> None:
    for svg in (charts[name].svg, charts[name].svg_dark, charts[name].svg_grey):
        assert b"#fe01" not in svg


def test_all_drawings_may_share_a_page(charts: dict[str, Chart]) -> None:
    ids = [
        found
        for chart in charts.values()
        for svg in (chart.svg, chart.svg_dark, chart.svg_grey)
        for found in re.findall(rb' id="([^"]+)"', svg)
    ]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_has_its_shape(charts: dict[str, Chart], name: str) -> None:
    svg = charts[name].svg
    assert set(re.findall(rb'href="#([^"]+)"', svg)) <= set(re.findall(rb' id="([^"]+)"', svg))


@pytest.mark.parametrize("name", ["niveaux", "habitants", "carte-niveaux"])
def test_the_same_data_give_the_same_bytes(chart_data: ChartData, name: str) -> None:
    sketch = CATALOGUE[name](chart_data)
    assert drawn(sketch) == drawn(sketch)


@pytest.mark.parametrize("name", NAMES)
def test_tables_are_as_wide_as_their_header(charts: dict[str, Chart], name: str) -> None:
    table = charts[name].table
    assert table.rows
    assert {len(row) for row in table.rows} == {len(table.header)}


@pytest.mark.parametrize("name", BY_COLLECTIVITY)
def test_numbers_add_up_to_the_palmares(charts: dict[str, Chart], chart_data: ChartData, name: str) -> None:
    table = charts[name].table
    column = table.header.index("Collectivités")
    assert sum(int(row[column]) for row in table.rows) == chart_data.indicators.total


@pytest.mark.parametrize("name", ["niveaux-par-region", "types", "population"])
def test_levels_add_up_in_each_row(charts: dict[str, Chart], chart_data: ChartData, name: str) -> None:
    table = charts[name].table
    total = table.header.index("Total")
    for row in table.rows:
        assert sum(int(cell) for cell in row[1:6]) == row[total]
    assert sum(int(row[total]) for row in table.rows) == chart_data.indicators.total


def test_inhabitants_are_those_of_the_indicators(charts: dict[str, Chart], chart_data: ChartData) -> None:
    table, counts = charts["habitants"].table, chart_data.indicators
    assert sum(int(row[1]) for row in table.rows) == counts.by_kind[CollectivityKind.COMMUNE]
    assert sum(int(row[2]) for row in table.rows) == counts.population.communes


def test_each_labelled_collectivity_is_in_the_table_of_places(charts: dict[str, Chart], chart_data: ChartData) -> None:
    assert [row[0] for row in charts["carte-niveaux"].table.rows] == [a.name for a in chart_data.record.awards]


def test_descriptions_name_the_true_maximum(charts: dict[str, Chart], chart_data: ChartData) -> None:
    counts = chart_data.indicators
    level = max(counts.by_level, key=lambda level: counts.by_level[level])
    region = max(counts.by_region, key=lambda row: row.total)
    department = max(counts.by_department, key=lambda row: row.total)
    assert charts["niveaux"].title.startswith(f"Le {level}\u00a0@ est le niveau le plus attribué")
    assert f"{region.total}\u00a0collectivités" in charts["regions"].description
    assert region.region in charts["regions"].title
    assert f"{department.department.name} ({department.total})" in charts["departements-nombre"].title


@pytest.mark.parametrize("name", NAMES)
def test_french_spaces_are_right(charts: dict[str, Chart], name: str) -> None:
    chart = charts[name]
    for text in (chart.title, chart.alternative, chart.description, chart.source):
        assert not re.search(r"[^\u00a0] ?:|[^\u202f] ?[;!?%]| [@:;!?%]|\d \d{3}\b", text), text
        assert "  " not in text
    assert chart.description.endswith(".")


def test_an_edition_without_awards_has_no_chart(chart_data: ChartData) -> None:
    nothing = replace(chart_data.indicators, total=0)
    assert make_charts(make_record(), nothing, chart_data.outlines) == {}


def test_a_chart_is_drawn_when_it_is_looked_at_and_once(charts: dict[str, Chart]) -> None:
    drawings: list[Canvas] = []
    chart = replace(charts["niveaux"], draw=drawings.append)
    assert chart.title
    assert drawings == []
    assert chart.svg.startswith(b"<svg")
    assert chart.svg_dark.startswith(b"<svg")
    assert len(drawings) == 1


def test_a_chart_counts_as_all_that_it_shows(charts: dict[str, Chart], chart_data: ChartData) -> None:
    """A key made of it changes with its drawing alone, whatever its words say."""
    chart = charts["carte-niveaux"]
    again = make_charts(chart_data.record, chart_data.indicators, chart_data.outlines)["carte-niveaux"]
    assert digest_value(again) == digest_value(chart)
    for other in (replace(chart, draw=draw_nothing), replace(chart, accent="#000000"), replace(chart, title="Autre")):
        assert digest_value(other) != digest_value(chart)
