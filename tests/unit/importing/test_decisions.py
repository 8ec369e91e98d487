"""A report as a sheet to fill in, and what comes back of it, whatever program saved it."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from generator.findings.errors import FileUnreadable
from generator.importing.decisions import HEADINGS, read_decisions, write_report
from generator.importing.places.match import Certainty
from generator.importing.report import Key, Report, ReportLine, State
from tests.spreadsheets import text, workbook

KEYS = (Key("Relevé", 4, "@@@@ | Bron"), Key("", 7, "Saint-Denis | 3"))
REPORT: Report[str] = Report(
    (
        ReportLine(KEYS[0], "Bron (69), 4 arobases", Certainty.SURE, State.WRITE, "Bron", ("rétabli : accents",)),
        ReportLine(KEYS[1], "", Certainty.TO_CHOOSE, State.ASK, None, (), {"93066": "Saint-Denis (93)"}),
    )
)


def rows() -> list[list[str]]:
    return list(csv.reader(StringIO(write_report(REPORT, {KEYS[1]: "93066"}).decode("utf-8-sig")), delimiter=";"))


def test_a_report_is_a_sheet_to_fill_in() -> None:
    head, bron, denis = rows()
    assert tuple(head) == HEADINGS
    assert bron == [
        "Relevé",
        "4",
        "'@@@@ | Bron",
        "Bron (69), 4 arobases",
        "à écrire",
        "sûr",
        "rétabli : accents",
        "",
        "",
    ]
    assert denis[-2:] == ["93066 = Saint-Denis (93)", "93066"]


@pytest.mark.parametrize("program", ["as it was", "Excel on Windows", "a workbook"])
def test_what_was_answered_comes_back(program: str) -> None:
    head, bron, denis = rows()
    filled = [head, [*bron[:-1], "refuser"], denis]
    made = {
        "as it was": text(filled, encoding="utf-8-sig"),
        "Excel on Windows": text(filled, encoding="cp1252"),
        "a workbook": workbook(Rapport=filled),
    }
    assert read_decisions(made[program], "rapport.csv") == {KEYS[0]: "refuser", KEYS[1]: "93066"}


def test_another_sheet_is_refused() -> None:
    with pytest.raises(FileUnreadable) as refusal:
        read_decisions(text([("Commune", "Niveau"), ("Bron", 4)]), "jury.csv")
    assert refusal.value.values["fichier"] == "jury.csv"
