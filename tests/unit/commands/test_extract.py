"""``cites extraire``: what it writes, and what it refuses in French."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner

from generator.book.engine.finish import finish
from generator.commands import cli
from generator.commands.extract import extract_command
from generator.french.licence import Rights
from generator.typesetting.layout import lay_out
from tests.unit.book.engine.test_extract import BOOK


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("projet")
    path = folder / "output" / "site" / "2020" / "cites-en-reseaux-2020.pdf"
    path.parent.mkdir(parents=True)
    path.write_bytes(finish(lay_out(BOOK, {}).pdf, Rights()).pdf)
    return folder


@pytest.mark.parametrize(
    ("asked", "pages"),
    [(("--chapitre", "jury"), 2), (("--region", "Bretagne"), 2), (("--collectivite", "69029"), 2)],
)
def test_an_extract_is_written_and_told(project: Path, tmp_path: Path, asked: tuple[str, str], pages: int) -> None:
    target = tmp_path / "extrait.pdf"
    told = CliRunner().invoke(
        extract_command, ["--project", str(project), "--edition", "2020", *asked, "--sortie", str(target)]
    )
    assert told.exit_code == 0, told.output
    assert "2 pages" in told.output.replace("\u00a0", " ").replace("\u202f", " ")
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == pages


@pytest.mark.parametrize(
    ("asked", "code", "words"),
    [
        ((), 2, "une seule chose"),
        (("--chapitre", "jury", "--region", "Corse"), 2, "une seule chose"),
        (("--chapitre", "rien"), 2, "jury, palmares"),
        (("--edition", "1999", "--chapitre", "jury"), 2, "cites publier"),
    ],
)
def test_what_cannot_be_cut_is_refused_in_french(
    project: Path,
    asked: tuple[str, ...],
    code: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.argv", ["cites", "extrait", "--project", str(project), "--edition", "2020", *asked])
    with pytest.raises(SystemExit) as stop:
        cli.main()
    assert words in capsys.readouterr().err
    assert stop.value.code == code
