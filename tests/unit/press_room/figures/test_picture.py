"""Pictures of the main figures: their size on paper, what they say of themselves, the same bytes each time."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from generator.charts.drawing.chart import Chart
from generator.keeping.cache import NoCache
from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.pages.press_documents import PICTURES
from generator.press_room.figures.picture import figure_pictures
from generator.press_room.figures.sheet import figure_sheet
from generator.press_room.kit.drawing import Sheet
from generator.publication.publication import Publication
from generator.run.publishing import plan
from tests.conftest import MINI


@pytest.fixture(scope="module")
def publication() -> Publication:
    return plan(load_yearbook(MINI)[0], load_site(MINI)[0])


@pytest.fixture(scope="module")
def levels(publication: Publication) -> Chart:
    return publication.charts[2020]["niveaux"]


def sheet_of(publication: Publication, chart: Chart) -> Sheet:
    return figure_sheet(chart, publication.yearbook.newest.house)


def test_each_picture_is_as_wide_as_two_columns_of_a_newspaper(publication: Publication) -> None:
    """160 mm at 300 pixels an inch, which the file says, with whom to name and the licence."""
    record, house = publication.yearbook.newest, publication.yearbook.newest.house
    made = [*figure_pictures(publication, record, NoCache())]
    assert [file.path for file in made] == [f"presse/{name}-2020.png" for name in PICTURES]
    for file in made:
        picture = Image.open(BytesIO(file.content))
        assert (picture.width, picture.mode) == (1890, "RGB")
        assert [round(one) for one in picture.info["dpi"]] == [300, 300]
        assert picture.info["Copyright"] == f"{house.name}, {house.publisher}. {house.rights.data.name}"
        assert picture.getpixel((0, 0)) == (255, 255, 255)
    assert made == [*figure_pictures(publication, record, NoCache())]


def test_nothing_is_drawn_off_the_sheet(publication: Publication) -> None:
    """Whatever the chart: its drawing, its title in as many lines as it needs, its source."""
    for chart in publication.charts[2020].values():
        sheet = sheet_of(publication, replace(chart, title=f"{chart.title} et {chart.title} encore"))
        xs = [n for mark in sheet.marks for _, numbers in mark.path for n in numbers[::2]]
        ys = [n for mark in sheet.marks for _, numbers in mark.path for n in numbers[1::2]]
        assert (min(xs) >= 0, max(xs) <= sheet.width) == (True, True), chart.name
        assert (min(ys) >= 0, max(ys) <= sheet.height) == (True, True), chart.name


def test_a_long_title_makes_the_sheet_higher_and_a_licence_is_under_it(publication: Publication, levels: Chart) -> None:
    """The lines of a title are of like lengths: none holds a word alone."""
    short, long = (sheet_of(publication, replace(levels, title="mot " * times)) for times in (2, 60))
    assert long.height - short.height >= 3 * 27
    lines = [mark for mark in long.marks if mark.fill == "#14213d"][: round((long.height - short.height) / 27) + 1]
    widths = [max(n for _, numbers in mark.path for n in numbers[::2]) for mark in lines]
    assert min(widths) > 0.8 * max(widths)
