"""Commands that make files for one person: what they ask for, and what they say of what they wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

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
