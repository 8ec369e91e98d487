"""Sheets as they are sent, and what their lines become: nothing doubtful is written, nothing is guessed in silence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.importing.giving_back import WRITERS
from generator.importing.palmares.entry import Entry
from generator.importing.palmares.reading import read_palmares
from generator.importing.palmares.table import palmares_table
from generator.importing.report import ReportLine, State
from generator.importing.standing import Standing
from generator.loading.loader import GEOGRAPHY
from generator.loading.register import load_register
from generator.model.award import Award
from generator.model.yearbook import EditionRecord, Yearbook
from tests.builders import HOUSE, make_award, make_edition
from tests.spreadsheets import altered, text, workbook
from tests.unit.importing.palmares.messy_sheets import HEAD, SHEETS, Messy


def standing(*awards: Award, year: int = 2021) -> Standing:
    """An edition of that year with these awards, before the real register."""
    edition = make_edition(year=year, ceremonies=(), jury_day=None)
    return Standing(EditionRecord(edition, awards=awards, house=HOUSE), load_register(GEOGRAPHY))


def said(line: ReportLine[Entry]) -> str:
    """« 4: Bron (69), 4 | sûr »."""
    level = f", {line.fact.level}" if line.fact else ""
    place = line.becomes.split(", ")[0]
    word = line.certainty if line.state in (State.WRITE, State.ASK) else line.state
    asked = f" ? {' '.join(line.choices or ())}".rstrip() if line.state is State.ASK else ""
    return f"{line.key.row}: {place}{level} | {word}{asked}"


@pytest.mark.parametrize("messy", SHEETS, ids=lambda one: one.what)
def test_a_messy_sheet_becomes(messy: Messy) -> None:
    report = read_palmares(messy.content, "reçu", standing(), {})
    assert tuple(map(said, report.lines)) == messy.lines


def test_a_hidden_sheet_is_told() -> None:
    """It may be of another year, or list all the communes of France for a menu."""
    content = workbook(Cette_année=[HEAD, ("Bron", "69", 4)], Avant=[HEAD, ("Bron", "69", 5)])
    hidden = altered(content, b'<sheet name="Avant"', b'<sheet state="hidden" name="Avant"')
    report = read_palmares(hidden, "reçu", standing(), {})
    assert [said(line) for line in report.lines] == ["2: Bron (69), 4 | certain"]
    assert report.read[1:] == ("Feuille « Avant » : masquée, elle n’a pas été lue.",)


LEVELS = text(
    [HEAD, ("Bron", 69, 4), ("Vannes", 56, 5), ("Saint-Denis", "", 3), ("Vannes", 56, 3), ("Gandrang", 57, 2)]
)


def decided(content: bytes, at: Standing, **answers: str) -> list[str]:
    """What lines become once answers are given, by row (« r4 »)."""
    asked = read_palmares(content, "reçu", at, {})
    decisions = {line.key: answers[f"r{line.key.row}"] for line in asked.lines if f"r{line.key.row}" in answers}
    return [said(line) for line in read_palmares(content, "reçu", at, decisions).lines]


@pytest.mark.parametrize(
    ("answers", "lines"),
    [
        ({"r2": "non"}, {0: "2: Bron (69) | laissée"}),
        ({"r5": "refusée"}, {1: "3: Vannes (56), 5 | certain", 3: "5: Vannes (56) | laissée"}),
        ({"r3": "oui", "r5": "oui"}, {1: "3: Vannes (56), 5 | à choisir ?", 3: "5: Vannes (56), 3 | à choisir ?"}),
        ({"r4": "93066"}, {2: "4: Saint-Denis (93), 3 | certain"}),
        ({"r4": "Saint-Denis (974), 2 @"}, {2: "4: Saint-Denis (974), 2 | certain"}),
        ({"r4": "accepter"}, {2: "4:  | à choisir ? 11339 30247 93066 97411"}),
        ({"r4": "peut-être"}, {2: "4:  | à choisir ? 11339 30247 93066 97411"}),
        ({"r6": "accepter"}, {4: "6: Gandrange (57), 2 | sûr"}),
        ({"r6": "Metz (57)"}, {4: "6: Metz (57), 2 | certain"}),
        ({"r2": "3 @"}, {0: "2: Bron (69), 3 | certain"}),
        ({"r2": "9 @"}, {0: "2: Bron (69), 4 | à choisir ?"}),
    ],
    ids=str,
)
def test_a_person_decides(answers: dict[str, str], lines: dict[int, str]) -> None:
    found = decided(LEVELS, standing(), **answers)
    assert {rank: found[rank] for rank in lines} == lines


def test_what_is_there_is_left_and_another_level_is_a_question() -> None:
    at = standing(make_award(5), year=2021)
    assert decided(text([HEAD, ("BRON", 69, 5)]), at) == ["2: Bron (69), 5 | déjà là"]
    assert decided(text([HEAD, ("BRON", 69, 4)]), at) == ["2: Bron (69), 4 | à choisir ?"]
    assert decided(text([HEAD, ("BRON", 69, 4)]), at, r2="oui") == ["2: Bron (69), 4 | sûr"]


def test_regions_are_those_of_the_year() -> None:
    sheet = text([HEAD, ("Colmar", 68, 2)])
    regions = [read_palmares(sheet, "reçu", standing(year=year), {}).facts[0].region for year in (2015, 2016)]
    assert regions == ["Alsace", "Grand Est"]


def test_a_sheet_says_how_it_was_understood() -> None:
    sheet = text([("Palmarès",), ("Rang", "Commune", "Dép", "@"), (1, "Bron", 69, 4), ("Total", "", "", 1)])
    told = read_palmares(sheet, "reçu", standing(), {}).read
    assert told == (
        "nom en B, département en C, niveau en D. Colonnes non lues : A « Rang ». "
        "Lignes qui ne sont pas du palmarès : Palmarès ; ligne 4 : Total | 1.",
    )


@pytest.mark.parametrize("year", [2012, 2019, 2020])
def test_the_sheet_of_an_edition_comes_back_without_a_change(real_yearbook: Yearbook, year: int) -> None:
    """As each program saves it; and into an edition that has no line yet, it brings the same palmarès."""
    register = load_register(GEOGRAPHY)
    there = Standing(real_yearbook.record(year), register)
    for complete, suffix in ((False, ".xlsx"), (True, ".csv"), (True, ".ods")):
        content = WRITERS[suffix](palmares_table(there, complete))
        assert {line.state for line in read_palmares(content, "x", there, {}).lines} == {State.THERE}
    nothing = Standing(replace(there.record, awards=()), register)
    content = WRITERS[".xlsx"](palmares_table(there, complete=True))
    asked = read_palmares(content, "x", nothing, {})
    answers = {line.key: next(reversed(line.choices or {})) for line in asked.of(State.ASK)}
    assert len(answers) == {2012: 1}.get(year, 0), "Lomme, which is a part of Lille since 2000"
    brought = read_palmares(content, "x", nothing, answers).facts
    assert {facts_of(award) for award in there.record.awards} == {facts_of(entry) for entry in brought}


def facts_of(one: Award | Entry) -> tuple[str, int, str, str, str]:
    printed = one.printed if one.printed != one.collectivity.name else ""
    return one.collectivity.code, one.level, one.region, printed, one.note
