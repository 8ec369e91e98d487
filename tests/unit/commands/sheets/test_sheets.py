"""Spreadsheets brought in and given out, as a person types it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from generator.commands.sheets.bring_in import WHAT
from generator.findings.errors import NotBroughtIn
from generator.importing.catalogue import KINDS
from generator.importing.report import Report
from generator.loading.loader import load_yearbook
from generator.run.on_demand import importing
from tests.spreadsheets import text, workbook
from tests.unit.commands.test_cli import run

JURY = [("Commune", "Dép", "@"), ("LYON", 69, 3), ("Vannes", 56, 5), ("Saint-Denis", "", 2), ("Total", "", 3)]


@pytest.fixture
def sheet(mini: Path) -> Path:
    file = mini / "jury.xlsx"
    file.write_bytes(workbook(Jury=JURY))
    return file


def palmares(project: Path) -> Path:
    return project / "editions" / "2020" / "palmares.yaml"


def test_each_kind_of_sheet_can_be_typed() -> None:
    assert {*WHAT} == {*KINDS}


def test_what_is_sure_is_written_and_the_rest_is_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path, sheet: Path
) -> None:
    """A report to fill in says what waits; once it is given back, everything is written, then nothing changes."""
    before = palmares(mini).read_text(encoding="utf-8")
    report = mini / "rapport.csv"
    command = ("importer", "palmarès", sheet, "--project", mini)
    assert run(monkeypatch, *command, "--essai") == 4
    assert palmares(mini).read_text(encoding="utf-8") == before
    assert run(monkeypatch, *command, "--rapport", report) == 4
    shown = capsys.readouterr().out.replace("\u202f", " ").replace("\u00a0", " ")
    assert "Sûr, ligne 2 : LYON | 69 | 3 → Lyon (69), 3 arobases, Auvergne-Rhône-Alpes" in shown
    assert "choix : Saint-Denis (11) [11339], " in shown
    assert "Écrit dans editions/2020/palmares.yaml." in shown
    after = palmares(mini).read_text(encoding="utf-8")
    assert after == before.replace("      - Bron (69)\n", "      - Bron (69)\n    3:\n      - Lyon (69)\n")
    fill_in(report, "Saint-Denis", "93066 = Saint-Denis (93)")
    assert run(monkeypatch, *command, "--decisions", report) == 0
    assert "- Saint-Denis (93)" in palmares(mini).read_text(encoding="utf-8")
    capsys.readouterr()
    assert run(monkeypatch, *command, "--decisions", report) == 0
    assert "Rien n’avait à changer." in capsys.readouterr().out


def fill_in(report: Path, name: str, answer: str) -> None:
    rows = list(csv.reader(report.read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    with report.open("w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows([*row[:-1], answer] if name in row[2] else row for row in rows)


def test_a_report_never_takes_the_place_of_another(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path, sheet: Path
) -> None:
    (mini / "rapport.csv").write_text("mes décisions", encoding="utf-8")
    command = ("importer", "palmares", sheet, "--project", mini, "--essai", "--rapport", mini / "rapport.csv")
    assert run(monkeypatch, *command) == 2
    assert (mini / "rapport.csv").read_text(encoding="utf-8") == "mes décisions"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("importer", "jouets", "x.csv"), 2, "valeurs possibles"),
        (("importer", "palmares", "rien.csv"), 2, "« rien.csv » ne peut pas être lu : il n’existe plus"),
        (("importer", "palmares", "jury.xlsx", "--edition", "1999"), 2, "Éditions connues : 2020."),
        (("importer", "palmares", "jury.xlsx", "--source", "ouï-dire"), 4, "pas de source « ouï-dire »"),
        (("exporter", "palmares", "--vers", "palmares.pdf"), 2, "ne dit pas sa forme"),
    ],
)
def test_what_cannot_be_done_is_said(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    sheet: Path,
    arguments: tuple[str, ...],
    code: int,
    said: str,
) -> None:
    monkeypatch.chdir(sheet.parent)
    assert run(monkeypatch, *arguments) == code
    assert said in capsys.readouterr().err.replace("\u202f", " ").replace("\u00a0", " ")


def test_what_is_given_out_comes_back_without_a_change(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    monkeypatch.chdir(mini)
    before = palmares(mini).read_bytes()
    assert run(monkeypatch, "exporter", "palmares") == 0
    assert run(monkeypatch, "importer", "palmares", "palmares-2020.xlsx") == 0
    assert "Rien n’avait à changer." in capsys.readouterr().out
    assert palmares(mini).read_bytes() == before


def test_a_file_that_is_not_there_begins_with_its_schema(monkeypatch: pytest.MonkeyPatch, mini: Path) -> None:
    file = mini / "editions" / "2020" / "mentions.yaml"
    file.unlink(missing_ok=True)
    sheet = mini / "mentions.csv"
    sheet.write_bytes(text([("Mention", "Commune", "Dép"), ("Écoles", "Bron", 69), ("Écoles", "Vannes", 56)]))
    assert run(monkeypatch, "importer", "mentions", sheet, "--project", mini) == 0
    assert file.read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../docs/schemas/mentions.json\n\n"
        "- categorie: Écoles\n  collectivite: Bron (69)\n  source: annuaire\n\n"
        "- categorie: Écoles\n  collectivite: Vannes (56)\n  source: annuaire\n"
    )


def test_a_file_that_cannot_be_read_whole_is_left(mini: Path) -> None:
    with palmares(mini).open("a", encoding="utf-8") as file:
        file.write("\tfaute: ici\n")
    with pytest.raises(NotBroughtIn):
        importing.stand(mini, load_yearbook(mini)[0], "palmares")


def test_a_file_that_changed_meanwhile_is_left(monkeypatch: pytest.MonkeyPatch, mini: Path, sheet: Path) -> None:
    standing = importing.stand(mini, load_yearbook(mini)[0], "palmares")
    report: Report[object] = KINDS["palmares"].read(sheet.read_bytes(), sheet.name, standing, {})
    monkeypatch.setattr(importing, "replace_content", lambda *_: False)
    with pytest.raises(NotBroughtIn):
        importing.bring_in(mini, "palmares", report, standing)
