"""The workbook: what a spreadsheet is given is text or number, never a formula, and the same as the CSV files."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.drawing.chart import Table
from generator.loading.loader import load_yearbook
from generator.open_data.package import FOLDER, WORKBOOK, build_open_data, write_csv
from generator.open_data.shapes import Column, DataTable
from generator.open_data.workbook import starts_a_formula, write_workbook
from generator.site.figures.files import figure_csv
from tests.conftest import MINI
from tests.unit.site.test_pages import publish

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HOSTILE = (
    "=1+1",
    "+33 1 02",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\uff1d1+1",
    "<b>&\"'",
    "  espaces  ",
    "une\nligne",
    "01",
    "",
)


def table(*cells: str) -> DataTable:
    columns = (Column("a-b", "string", "Un texte."), Column("n", "integer", "Un nombre."))
    return DataTable("essai", "Essai", "", columns, tuple((cell, rank) for rank, cell in enumerate(cells)))


def rows(workbook: bytes, sheet: int = 1) -> Iterator[list[tuple[str, str, str]]]:
    """(kind, style, value) of each cell, row by row."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        root = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{sheet}.xml"))
    assert root.find(f".//{SHEET}f") is None, "no formula"
    for row in root.iter(f"{SHEET}row"):
        yield [(one.get("t", "n"), one.get("s", "0"), "".join(one.itertext())) for one in row.iter(f"{SHEET}c")]


def test_no_text_is_a_formula_and_none_is_changed() -> None:
    _, *found = rows(write_workbook([table(*HOSTILE)]))
    for written, (text, number) in zip(HOSTILE, found, strict=True):
        assert text == (
            ("inlineStr", "2" if starts_a_formula(written) else "0", written) if written else ("n", "0", "")
        )
        assert number[:2] == ("n", "0")


def test_the_mark_of_a_quoted_text_is_that_of_the_styles() -> None:
    with zipfile.ZipFile(io.BytesIO(write_workbook([table("a")]))) as archive:
        styles = ElementTree.fromstring(archive.read("xl/styles.xml"))
    assert [one.get("quotePrefix") for one in styles.findall(f"{SHEET}cellXfs/{SHEET}xf")] == [None, None, "1"]


@given(st.lists(st.text(), max_size=5))
def test_any_text_makes_a_sound_workbook(cells: list[str]) -> None:
    workbook = write_workbook([table(*cells)])
    assert len([*rows(workbook)]) == len(cells) + 1
    assert workbook == write_workbook([table(*cells)])


def test_the_parts_name_one_another() -> None:
    """Each sheet is declared, typed and there."""
    with zipfile.ZipFile(io.BytesIO(write_workbook([table("a"), replace(table("b"), name="autre")]))) as archive:
        names = {*archive.namelist()}
        types = ElementTree.fromstring(archive.read("[Content_Types].xml"))
        links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    declared = {one.get("PartName", "")[1:] for one in types if "PartName" in one.attrib}
    assert declared == names - {"[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"}
    assert {f"xl/{one.get('Target')}" for one in links} == declared - {"xl/workbook.xml"}
    assert [one.get("name") for one in book.iter(f"{SHEET}sheet")] == ["essai", "autre"]


def test_the_workbook_says_what_the_csv_files_say() -> None:
    files = {file.path: file.content for file in build_open_data(publish(load_yearbook(MINI)[0]))}
    package = json.loads(files[f"{FOLDER}/datapackage.json"])
    tables, (workbook,) = package["resources"], package["copies"]
    assert "= + - @" in workbook["description"]
    assert workbook["bytes"] == len(files[f"{FOLDER}/{WORKBOOK}"])
    for rank, one in enumerate(tables, 1):
        written = [*csv.reader(io.StringIO(files[f"{FOLDER}/{one['path']}"].decode(), newline=""))]
        assert [[value for _, _, value in row] for row in rows(files[f"{FOLDER}/{WORKBOOK}"], rank)] == written


def test_the_data_for_programs_are_as_they_are() -> None:
    assert b"=1+1,0\r\n" in write_csv(table("=1+1"))


@pytest.mark.parametrize(
    ("cell", "written"), [("=A1", "'=A1"), ("@x", "'@x"), ("-12,5 %", '"-12,5 %"'), ("-4", "-4"), ("Lot", "Lot")]
)
def test_the_numbers_of_a_figure_are_opened_in_a_spreadsheet(cell: str, written: str) -> None:
    chart = next(iter(publish(load_yearbook(MINI)[0]).charts[2020].values()))
    changed = replace(chart, table=Table(("a",), ((cell,),)))
    assert figure_csv(changed).decode().split("\r\n")[1] == written
