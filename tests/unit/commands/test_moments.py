"""What is typed of an embargo."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.commands.test_cli import run


@pytest.mark.parametrize(("folder", "held"), [("photos", "vacances.jpg"), ("output", "site")])
def test_a_folder_of_something_else_is_not_exchanged(
    mini: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: str, held: str
) -> None:
    (mini / folder).mkdir()
    (mini / folder / held).touch()
    assert run(monkeypatch, "build", "--project", mini, "--sous-embargo", mini / folder) == 2
    assert "un dossier nouveau, vide" in capsys.readouterr().err
    assert [path.name for path in (mini / folder).iterdir()] == [held]


def test_a_moment_is_a_day_or_an_hour(
    mini: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "build", "--project", mini, "--au", "demain") == 2
    assert "un jour comme 2020-02-04" in capsys.readouterr().err


def test_parts_share_no_moment(mini: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "build", "--project", mini, "--part", "1/2", "--au", "2020-02-04") == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err
