"""``cites corriger``: what it shows, what it asks, what it writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.cli import cites
from generator.findings.errors import EXIT_CONTENT
from generator.run.on_demand import mending

BULLETS = ("      - Vannes (56)\n", "      •\tVannes (56)\n      •\tBrest (29)\n")


@pytest.fixture
def spoilt(mini: Path) -> Path:
    _replace(mini / "editions/2020/palmares.yaml", *BULLETS)
    _replace(mini / "editions/2020/chiffres.yaml", "25000", "25 000")
    _replace(mini / "editions/2020/palmares.yaml", "collectivites: 5", "collectivites: 6")
    return mini


def _replace(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def corriger(project: Path, *options: str, typed: str = "") -> Result:
    return CliRunner().invoke(cites, ["corriger", "--project", str(project), *options], input=typed)


def test_everything_is_mended_round_after_round(spoilt: Path) -> None:
    result = corriger(spoilt, "--oui")
    assert result.exit_code == 0, result.output
    palmares = (spoilt / "editions/2020/palmares.yaml").read_text(encoding="utf-8")
    assert "      - Vannes (56)\n      - Brest (29)\n" in palmares
    assert "valeur: 25000" in (spoilt / "editions/2020/chiffres.yaml").read_text(encoding="utf-8")
    assert "3\u00a0corrections écrites" in result.output


def test_a_trial_shows_and_writes_nothing(spoilt: Path) -> None:
    before = {path: path.read_bytes() for path in spoilt.rglob("*") if path.is_file()}
    result = corriger(spoilt, "--essai")
    assert result.exit_code == 0
    assert "     8 |   valeur: 25 000\n" in result.output
    assert "     8 |   valeur: 25000\n" in result.output
    assert "Rien n’a été écrit" in result.output
    assert before == {path: path.read_bytes() for path in spoilt.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("typed", "figures", "bullets"),
    [
        ("n\nn\n", False, False),
        ("o\nq\n", True, False),
        ("n\nt\n", False, True),
        ("t\n", True, True),
        ("", False, False),
    ],
)
def test_the_editor_decides(spoilt: Path, typed: str, figures: bool, bullets: bool) -> None:
    result = corriger(spoilt, typed=typed)
    assert ("valeur: 25000" in (spoilt / "editions/2020/chiffres.yaml").read_text(encoding="utf-8")) is figures
    assert ("•" not in (spoilt / "editions/2020/palmares.yaml").read_text(encoding="utf-8")) is bullets
    assert result.exit_code == (0 if figures and bullets else EXIT_CONTENT)


def test_a_file_that_changed_meanwhile_is_not_touched(spoilt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures = spoilt / "editions/2020/chiffres.yaml"
    real = mending.mend

    def late(root: Path, issues: tuple[object, ...]) -> object:
        _replace(figures, "libelle: Actions", "id2: x\n  libelle: Actions")
        return real(root, issues)  # type: ignore[arg-type]

    monkeypatch.setattr(mending, "mend", late)
    result = corriger(spoilt, typed="o\nn\n")
    assert "n’a pas été touché" in result.output
    assert "valeur: 25 000" in figures.read_text(encoding="utf-8")


def test_rights_and_links_of_a_file_stay(spoilt: Path, tmp_path: Path) -> None:
    figures = spoilt / "editions/2020/chiffres.yaml"
    real = figures.rename(spoilt / "editions" / "vrais-chiffres.txt")
    real.chmod(0o640)
    figures.symlink_to(real)
    corriger(spoilt, "--oui")
    assert figures.is_symlink()
    assert "valeur: 25000" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o640


def test_two_contrary_options_are_refused(mini: Path) -> None:
    assert corriger(mini, "--oui", "--essai").exit_code != 0


def test_what_needs_no_mend_is_said(mini: Path) -> None:
    assert "Aucun constat n’a de correction certaine" in corriger(mini, "--essai").output
    assert "Tout est en ordre" in corriger(mini).output
