"""Commands that make files for one person: what they ask for, and what they say of what they wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.run.on_demand import ceremony
from tests.unit.commands.test_cli import run


@pytest.mark.parametrize("command", ["kit", "communique"])
def test_somebody_must_be_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert run(monkeypatch, command) == 2
    assert f"cites {command}\u202f» demande" in capsys.readouterr().err


def test_a_release_is_written_where_it_was_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    """And nothing else of a project is touched; a name that nobody bears is told who is near."""
    assert run(monkeypatch, "communique", "Vanne", "--project", mini) == 2
    assert "« Vanne ». Vouliez-vous dire Vannes (56)" in capsys.readouterr().err.replace("\u202f", " ")
    assert run(monkeypatch, "communique", "Vannes", "--project", mini, "--vers", mini / "là") == 0
    assert capsys.readouterr().out.startswith(f"3\u00a0fichiers dans {mini / 'là'}, en ")
    assert [path.suffix for path in sorted((mini / "là").iterdir())] == [".docx", ".pdf", ".txt"]
    assert not (mini / "output").exists()


def test_a_ceremony_says_what_its_sheet_lacks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    """Its files are looked at elsewhere (``test_ceremony``): the table alone is made here."""
    monkeypatch.setattr(ceremony, "MAKERS", {"publipostage.csv": ceremony.MAKERS["publipostage.csv"]})
    assert run(monkeypatch, "ceremonie", "1999", "--project", mini) == 2
    assert "Éditions connues\u00a0: 2020." in capsys.readouterr().err
    assert run(monkeypatch, "ceremonie", "--project", mini, "--appel", "région") == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(f"ceremonie-2020.zip dans {mini / 'kits'}, en ")
    assert second.startswith("L’édition 2020 n’a pas encore de programme (editions/2020/programme.yaml)\u00a0: ")
    assert [path.name for path in (mini / "kits").iterdir()] == ["ceremonie-2020.zip"]


def test_a_ceremony_waits_for_the_end_of_an_embargo(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    monkeypatch.setattr(ceremony, "MAKERS", {"publipostage.csv": ceremony.MAKERS["publipostage.csv"]})
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    with (mini / "editions" / "2020" / "edition.yaml").open("a", encoding="utf-8") as edition:
        edition.write("\nembargo: 2020-02-04T09:00+01:00\n")
    assert run(monkeypatch, "ceremonie", "--project", mini) == 2
    assert "embargo" in capsys.readouterr().err
    assert not (mini / "kits").exists()
    assert run(monkeypatch, "ceremonie", "--project", mini, "--au", "2020-02-04T09:00+01:00") == 0
