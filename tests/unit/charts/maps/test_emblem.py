"""Emblems are light, sound, the same each time, and say what they are or keep silent."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from generator.charts.drawing.sketch import ChartData
from generator.charts.maps.constellation import draw_constellation, links
from generator.charts.maps.emblem import draw_monogram
from generator.french.scale import AT_SIGNS

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("ratio", [297 / 210, 0.5])
def test_a_constellation_has_every_collectivity(chart_data: ChartData, ratio: float) -> None:
    svg = draw_constellation(chart_data.record.awards, chart_data.outlines, AT_SIGNS, ratio=ratio)
    root = ElementTree.fromstring(svg)
    assert len(svg) < 40_000
    for level, count in chart_data.indicators.by_level.items():
        (group,) = (g for g in root.iter(f"{SVG}g") if g.get("class") == f"level-{AT_SIGNS.step(level)}")
        assert group[-1].get("d", "").count("M") == count
    assert svg == draw_constellation(chart_data.record.awards, chart_data.outlines, AT_SIGNS, ratio=ratio)


def test_a_yearbook_of_the_mainland_has_no_islands_on_its_cover(chart_data: ChartData) -> None:
    """All five stand there as soon as one is named."""
    awards = chart_data.record.awards
    breton = [award for award in awards if award.region == "Bretagne"]
    guadeloupean = [award for award in awards if award.region == "Guadeloupe"][:1]
    without, with_one, whole = (
        draw_constellation(named, chart_data.outlines, AT_SIGNS).partition('class="land"')[2].partition("/>")[0]
        for named in (breton, [*breton, *guadeloupean], awards)
    )
    assert with_one == whole
    assert len(without) < len(whole)
    assert guadeloupean


def test_the_network_joins_all_places() -> None:
    places = [(0.0, 0.0), (1.0, 0.0), (5.0, 0.0), (5.0, 1.0), (9.0, 9.0)]
    reached = {0}
    for _ in places:
        reached |= {other for pair in links(places) if reached & set(pair) for other in pair}
    assert reached == set(range(len(places)))


def test_no_place_no_network(chart_data: ChartData) -> None:
    assert links([]) == set()
    assert ElementTree.fromstring(draw_constellation([], chart_data.outlines, AT_SIGNS)) is not None


def test_monograms_speak_or_keep_silent() -> None:
    titles = (None, "4 @ sur 5 & plus")
    silent, speaking = (
        ElementTree.fromstring(draw_monogram("AF", "A", AT_SIGNS.sign, title=title)) for title in titles
    )
    assert (silent.get("aria-hidden"), silent.get("role")) == ("true", None)
    assert (speaking.get("role"), speaking.get("aria-label")) == ("img", "4 @ sur 5 & plus")


def test_a_name_always_has_the_same_monogram() -> None:
    assert draw_monogram("AF", "Anne Faure", AT_SIGNS.sign) == draw_monogram("AF", "Anne Faure", AT_SIGNS.sign)
    assert len({draw_monogram("AF", f"Anne Faure {n}", AT_SIGNS.sign) for n in range(30)}) > 10
    assert ElementTree.fromstring(draw_monogram("ÉÇŒ", "x", AT_SIGNS.sign)) is not None
