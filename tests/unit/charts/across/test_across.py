"""The charts of all the editions: true words, tables that add up, sound and stable drawings, small yearbooks too."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from generator.charts.across.catalogue import ACROSS, IN_BOOKS, make_across, make_look_back, sketch_across
from generator.charts.across.participation import find_gaps
from generator.charts.drawing.chart import Chart
from generator.indicators.across import Across, build_across
from generator.indicators.participation import Participation
from generator.model.yearbook import EditionRecord, Yearbook
from tests.builders import drawn as draw_one
from tests.builders import make_year, make_yearbook

ACCENT = "#0b6e6e"
COLOUR = re.compile(rb"#[0-9a-f]{6}\b")


@pytest.fixture(scope="module")
def across(real_yearbook: Yearbook) -> Across:
    found = build_across(real_yearbook)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def drawn(across: Across) -> dict[str, Chart]:
    return make_across(across, ACCENT)


def small(*records: EditionRecord) -> Across:
    found = build_across(make_yearbook(*records))
    assert found is not None
    return found


def words_of(one: Across, name: str) -> str:
    return next(sketch for sketch in sketch_across(one) if sketch.name == name).description


def test_one_chart_a_line_then_one_a_pair(drawn: dict[str, Chart]) -> None:
    assert list(drawn) == [*ACROSS, "evolution-2012-2019", "evolution-2019-2020"]


def test_three_sound_and_small_drawings(drawn: dict[str, Chart]) -> None:
    for chart in drawn.values():
        for svg in (chart.svg, chart.svg_dark, chart.svg_grey):
            root = ElementTree.fromstring(svg)
            assert (root.get("width"), root.get("height")) == (str(chart.width), str(chart.height))
            assert len(svg) < 60_000
            assert b"#fe01" not in svg
        for colour in set(COLOUR.findall(chart.svg_grey)):
            assert colour[1:3] == colour[3:5] == colour[5:7]


def test_all_drawings_may_share_a_page(drawn: dict[str, Chart], charts: dict[str, Chart]) -> None:
    every = [*drawn.values(), *charts.values()]
    ids = [found for chart in every for found in re.findall(rb' id="([^"]+)"', chart.svg)]
    assert len(ids) == len(set(ids))


def test_french_spaces_are_right(drawn: dict[str, Chart]) -> None:
    for chart in drawn.values():
        for text in (chart.title, chart.alternative, chart.description, chart.source):
            assert not re.search(r"[^\u00a0] ?:|[^\u202f] ?[;!?%]| [@:;!?%]|\d \d{3}\b", text), text
            assert "  " not in text
        assert chart.description.endswith(".")


def test_tables_add_up_to_each_palmares(drawn: dict[str, Chart], across: Across) -> None:
    totals = [edition.total for edition in across.editions]
    for name in ("niveaux", "regions", "population"):
        rows = drawn[name].table.rows
        assert [sum(int(row[place]) for row in rows) for place in (1, 2, 3)] == totals


def test_the_flows_of_a_pair_add_up(drawn: dict[str, Chart], across: Across) -> None:
    for moves in across.moves:
        table = drawn[f"evolution-{moves.before}-{moves.now}"].table
        assert sum(int(row[-1]) for row in table.rows) == len(moves.moves)
        assert all(sum(map(int, row[1:-1])) == row[-1] for row in table.rows)


def test_every_faithful_one_is_in_the_table(drawn: dict[str, Chart], across: Across) -> None:
    names = [row[0] for row in drawn["fideles"].table.rows]
    assert sorted(map(str, names)) == sorted(one.latest.name for one in across.faithful)


def test_declared_numbers_are_told_from_the_counted_ones(drawn: dict[str, Chart]) -> None:
    origins = {row[0]: row[2] for row in drawn["participation"].table.rows}
    assert origins["2012"] == "Compté dans le palmarès"
    assert "annuaire du 13e Label" in str(origins["2011"])


def test_the_same_data_give_the_same_bytes(across: Across) -> None:
    for sketch in sketch_across(across):
        assert draw_one(sketch) == draw_one(sketch)


def test_nothing_is_drawn_of_one_edition() -> None:
    assert make_across(None, ACCENT) == {}


@pytest.mark.parametrize(
    "records",
    [
        (make_year(2019, Agen=5), make_year(2020, Agen=1)),
        (make_year(2019, Agen=5), make_year(2020, Bron=5)),
        (make_year(2019, Agen=2), make_year(2020, Agen=2)),
        tuple(make_year(year, Agen=1, Bron=4) for year in range(2010, 2018)),
    ],
)
def test_small_yearbooks_can_be_drawn(records: tuple[EditionRecord, ...]) -> None:
    for sketch in sketch_across(small(*records)):
        assert sketch.title
        assert draw_one(sketch).startswith(b"<svg")


def test_nobody_faithful_no_chart_of_them() -> None:
    names = [sketch.name for sketch in sketch_across(small(make_year(2019, Agen=5), make_year(2020, Bron=5)))]
    assert "fideles" not in names


def test_a_flow_is_described_with_the_right_agreement() -> None:
    one = small(make_year(2019, Agen=5, Bron=3, Caen=1), make_year(2020, Agen=5, Bron=4, Dole=5))
    assert words_of(one, "evolution-2019-2020") == (
        "1\u00a0garde son niveau. Le passage le plus fréquent va de 3 à 4\u00a0@ (1). "
        "1\u00a0collectivité de 2020 n’était pas au palmarès 2019, à\u00a05\u00a0@. "
        "1\u00a0collectivité de 2019 n’est pas au palmarès 2020."
    )


def test_gaps_are_the_years_that_nobody_tells() -> None:
    rows = [Participation(2004, 2006, 200), Participation(2009, 2009, 3), Participation(2011, 2011, 3)]
    assert find_gaps(rows) == [(2007, 2008), (2010, 2010)]


def test_a_book_looks_back_and_never_ahead(real_yearbook: Yearbook) -> None:
    looks = {year: make_look_back(build_across(real_yearbook.until(year)), ACCENT) for year in (2012, 2019)}
    assert looks[2012] == {}
    assert list(looks[2019]) == list(IN_BOOKS)
    assert looks[2019]["niveaux"].table.header == ("Niveau", "2012", "2019", "Part 2012", "Part 2019")
