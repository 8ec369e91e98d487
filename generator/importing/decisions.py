"""A report as a sheet with a column to fill in, and the sheet given back."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

from generator.findings.errors import FileUnreadable
from generator.importing.columns.headings import find_columns, words_of
from generator.importing.giving_back import quoted
from generator.importing.report import Decisions, Key, Report, ReportLine
from generator.importing.sheets.reading import read_sheets

HEADINGS = ("feuille", "ligne", "lu", "devient", "état", "certitude", "remarques", "choix", "décision")
HOW = "accepter, refuser, un code du choix, un nom avec son département, ou un niveau (4 @)"
_ASKED = ("feuille", "ligne", "lu", "décision")


def write_report(report: Report[Any], decisions: Decisions) -> bytes:
    """For a French spreadsheet: « ; » between cells, and a mark of UTF-8 before the first. What was answered stays."""
    text = StringIO(newline="")
    lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
    lines.writerow(HEADINGS)
    lines.writerows([quoted(cell) for cell in _cells(line, decisions)] for line in report.lines)
    return text.getvalue().encode("utf-8-sig")


def _cells(line: ReportLine[Any], decisions: Decisions) -> tuple[str, ...]:
    choices = " ; ".join(f"{code} = {shown}" for code, shown in (line.choices or {}).items())
    said = (line.becomes, str(line.state), str(line.certainty), " ; ".join(line.remarks), choices)
    return line.key.sheet, str(line.key.row), line.key.shown, *said, decisions.get(line.key, "")


def read_decisions(content: bytes, name: str) -> Decisions:
    """What was answered, by line. Raises FileUnreadable for another sheet than such a report."""
    found: dict[Key, str] = {}
    vocabulary = {heading: {words_of(heading)} for heading in HEADINGS}
    for sheet in read_sheets(content, name):
        columns = find_columns(sheet, vocabulary)
        if not all(columns.of(role) for role in _ASKED[1:]):
            continue
        for row in sheet.rows[columns.first :]:
            said, number, shown, answer = (columns.text(row, role) for role in _ASKED)
            if answer and number.isdecimal():
                found[Key(said.removeprefix("'"), int(number), shown.removeprefix("'"))] = answer
        return found
    raise FileUnreadable(fichier=name, cause="il n’a pas les colonnes « ligne », « lu » et « décision » d’un rapport")
