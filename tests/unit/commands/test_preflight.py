"""« cites controler-pdf » as a person types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.preflight import Options
from generator.preflight.checks.expectation import Kind
from generator.preflight.deduce import deduce_kind
from tests.builders import make_no_font
from tests.print_defects import DEFECTS, sow
from tests.print_samples import SAMPLES, small_cover, small_interior
from tests.unit.commands.test_cli import run

Shown = pytest.CaptureFixture[str]


@pytest.fixture
def interior(tmp_path: Path) -> Path:
    path = tmp_path / "interieur.pdf"
    path.write_bytes(small_interior())
    return path


@pytest.mark.parametrize("kind", Kind)
def test_the_kind_is_deduced(kind: Kind) -> None:
    assert deduce_kind(SAMPLES[kind]()) is kind


def test_a_sound_file(monkeypatch: pytest.MonkeyPatch, capsys: Shown, interior: Path) -> None:
    assert run(monkeypatch, "preflight", interior) == 0
    assert "interieur.pdf\u00a0: intérieur à imprimer, 4\u00a0pages" in capsys.readouterr().out


def test_a_fault_is_told_and_gives_code_9(monkeypatch: pytest.MonkeyPatch, capsys: Shown, tmp_path: Path) -> None:
    path = tmp_path / "livre.pdf"
    path.write_bytes(sow(next(one for one in DEFECTS if one.name == "texte-noir-riche"), small_interior()))
    assert run(monkeypatch, "preflight", path) == 10
    shown = capsys.readouterr().out
    assert "C04 Texte noir d’une seule encre\u00a0: à corriger" in shown
    assert "page 4, à 60\u202fmm du bord gauche" in shown
    assert "Écrivez ce texte en noir seul" in shown


def test_options_change_what_is_expected(monkeypatch: pytest.MonkeyPatch, capsys: Shown, interior: Path) -> None:
    assert run(monkeypatch, "preflight", "--rogné", "200x297", "--fond-perdu", "7,5", interior) == 10
    shown = capsys.readouterr().out
    assert "format rogné\u00a0: 200\u202f×\u202f297\u202fmm" in shown
    assert "7,5\u202fmm sur les quatre côtés" in shown
    assert run(monkeypatch, "preflight", "--blanches", "2", "--condition", "FOGRA52", interior) == 10
    shown = capsys.readouterr().out
    assert "la page est annoncée blanche et ne l’est pas" in shown
    assert "condition «\u202fFOGRA39\u202f»" in shown


def test_a_doubt_alone_does_not_fail(monkeypatch: pytest.MonkeyPatch, capsys: Shown, tmp_path: Path) -> None:
    path = tmp_path / "livre.pdf"
    path.write_bytes(sow(next(one for one in DEFECTS if one.name == "trait-fin-en-trois-encres"), small_interior()))
    assert run(monkeypatch, "preflight", path) == 0
    assert "C13" in capsys.readouterr().out


def test_reports_are_written(monkeypatch: pytest.MonkeyPatch, capsys: Shown, interior: Path) -> None:
    monkeypatch.setattr("generator.control.reports.web_font", make_no_font)
    folder = interior.parent / "rapport"
    assert run(monkeypatch, "preflight", "--rapport", folder, interior) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["bon-a-tirer.pdf", "preflight.html", "preflight.json"]
    assert "bon-a-tirer.pdf, preflight.html, preflight.json" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "il manque une valeur pour FICHIER"),
        (("--rogné", "A4", "x.pdf"), "il faut une largeur et une hauteur en millimètres"),
        (("--fond-perdu", "trois", "x.pdf"), "il faut un nombre"),
        (("--blanches", "x", "x.pdf"), "il faut des numéros de page"),
        (("--genre", "affiche", "x.pdf"), "valeurs possibles"),
        (("absent.pdf",), "Le fichier «\u202fabsent.pdf\u202f» ne peut pas être lu\u00a0: il n’existe pas"),
    ],
)
def test_a_wrong_command_is_explained(
    monkeypatch: pytest.MonkeyPatch, capsys: Shown, arguments: tuple[str, ...], sentence: str
) -> None:
    assert run(monkeypatch, "preflight", *arguments) == 2
    assert sentence in capsys.readouterr().err


def test_page_numbers_may_be_spans() -> None:
    from generator.commands.preflight import Pages

    assert Pages().convert("2,95-96", None, None) == (2, 95, 96)


def test_a_cover_is_expected_as_one() -> None:
    wanted = Options(spine=6.0, ppi=200).expectation(small_cover())
    assert (wanted.kind, wanted.multiple, wanted.spine, wanted.ppi_floor) == (Kind.COVER, 1, 6.0, 150)
