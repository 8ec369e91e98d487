"""The list of « Ma commune »: names of today and of yesterday, départements, known postcodes."""

from __future__ import annotations

import json
from dataclasses import replace
from gzip import compress
from typing import Any

import pytest

from generator.model.award import Award
from generator.model.yearbook import EditionRecord, Yearbook
from generator.site.publishing.search_list import search_list
from tests.builders import MORBIHAN, make_award, make_edition, make_record, make_yearbook


def read(yearbook: Yearbook) -> dict[str, list[list[str]]]:
    """The cells of both lists."""
    lists = json.loads(search_list(yearbook).partition("liste=")[2].rstrip(";\n"))
    return {
        name: [line.split("|") for line in text.split("\n")] for name, text in lists.items() if isinstance(text, str)
    }


def of_year(year: int, *awards: Award) -> EditionRecord:
    return EditionRecord(make_edition(year=year), awards=tuple(replace(award, year=year) for award in awards))


def vannes(level: int = 5, **changes: Any) -> Award:
    return make_award(level, **{"name": "Vannes", "code": "56260", "department": MORBIHAN} | changes)


def test_a_line_says_name_code_department_level_and_year() -> None:
    listed = read(make_yearbook(of_year(2012, vannes(3)), of_year(2020, vannes(5), make_award(2))))
    assert listed["communes"] == [["Bron", "69029", "69", "2", "2020"], ["Vannes", "56260", "56", "5", "2020"]]


def test_a_department_says_its_last_year_and_how_many_then() -> None:
    listed = read(make_yearbook(of_year(2012, vannes(), make_award()), of_year(2020, make_award())))
    assert listed["departements"] == [["56", "Morbihan", "2012", "1"], ["69", "Rhône", "2020", "1"]]


def test_former_and_printed_names_lead_to_it_once() -> None:
    """What a reader's typing would not tell apart is left out: « Oullins » twice, « vannes » beside « Vannes »."""
    printed = replace(vannes(), printed="VANNES")
    one = replace(printed, printed="Vennes (56)")
    yearbook = replace(
        make_yearbook(of_year(2012, printed), of_year(2020, one)), names={"56260": ("Vannes", "Gwened", "vennes")}
    )
    assert read(yearbook)["communes"] == [["Vannes", "56260", "56", "5", "2020", "Vennes;Gwened"]]


def test_a_name_cannot_break_the_list() -> None:
    yearbook = replace(make_yearbook(make_record(vannes())), names={"56260": ("A|B;C\nD",)})
    assert read(yearbook)["communes"] == [["Vannes", "56260", "56", "5", "2020", "A B C D"]]


def test_the_real_list_is_light_and_knows_former_names_and_postcodes(real_yearbook: Yearbook) -> None:
    listed = read(real_yearbook)
    rows = {row[0]: row for row in listed["communes"]}
    assert len(listed["communes"]) == len(real_yearbook.collectivities)
    assert rows["Vannes"][6] == "56000"
    assert len(compress(search_list(real_yearbook).encode(), mtime=0)) < 12_000


@pytest.mark.parametrize("name", ["Octeville", "Tourlaville"])
def test_merged_towns_are_found(real_yearbook: Yearbook, name: str) -> None:
    row = next(row for row in read(real_yearbook)["communes"] if row[1] == "50129")
    assert name in row[5].split(";")
