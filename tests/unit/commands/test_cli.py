"""The command as a person types it: sentences in French, exit codes, and no traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__
from generator.commands import cli
from generator.run import checking
from generator.run.order import Order
from tests import versions
from tests.conftest import ROOT


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    monkeypatch.setattr(sys, "argv", ["cites", *map(str, arguments)])
    try:
        cli.main()
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


def test_version(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "--version") == 0
    assert capsys.readouterr().out == f"cites {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--help",),
        ("ceremonie", "--help"),
        *((command, "--help") for command in ("build", "join", "check", "revenir", "adresses", "preflight")),
    ],
)
def test_help_is_french(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    assert run(monkeypatch, *arguments) == 0
    shown = capsys.readouterr().out
    assert "Utilisation\u00a0:" in shown
    assert not any(word in shown for word in ("Usage", "Options:", "Commands", "Show", "[default"))


def test_a_help_page_waits_for_nothing_that_a_build_needs() -> None:
    """It is shown in a tenth of a second, because every command loads what it needs once it runs."""
    heavy = {"pydantic", "yaml", "jinja2", "markdown", "pikepdf", "numpy", "weasyprint", "generator.run.build"}
    loaded = f"import sys, generator.commands.cli; print(*sorted({heavy} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("bild",), "la commande «\u202fbild\u202f» n’existe pas"),
        (("build", "--onl", "site"), "Vouliez-vous dire --only"),
        (("build", "--only", "epub"), "valeurs possibles\u00a0: site, book"),
        (("build", "--edition", "vingt"), "il faut un nombre entier"),
        (("build", "--edition"), "demande une valeur"),
        (("check", "trop"), "arguments de trop"),
    ],
)
def test_a_wrong_command_is_explained(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    assert run(monkeypatch, *arguments) == 2
    assert sentence in capsys.readouterr().err


def test_check_of_sound_content(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    assert run(monkeypatch, "check", "--project", mini) == 0
    assert capsys.readouterr().out.startswith("Tout est en ordre\u00a0: 1\u00a0édition, 5\u00a0labellisations")


def test_check_does_not_say_that_all_is_well_beside_a_warning(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    text = mini / "content/2020/editorial.md"
    text.write_text(text.read_text(encoding="utf-8") + "\n| A | B |\n| --- | --- |\n| 1 | 2 | 3 |\n", encoding="utf-8")
    assert run(monkeypatch, "check", "--project", mini) == 0
    assert capsys.readouterr().out.startswith("Rien n’empêche de publier (1\u00a0avertissement)\u00a0: 1\u00a0édition")


def test_faulty_content_stops_everything(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    """Exit code 4, every finding on screen, and nothing written."""
    jury = mini / "editions/2020/jury.yaml"
    jury.write_text(jury.read_text().replace("fonction", "fonctoin"))
    published = mini / "output/site/index.html"
    published.parent.mkdir(parents=True)
    published.write_text("la parution précédente")
    assert run(monkeypatch, "build", "--project", mini) == 4
    shown = capsys.readouterr().err
    assert shown.count("Y03") == 2
    assert "Rien n’a été écrit" in shown
    assert [path.name for path in (mini / "output").rglob("*.*")] == ["index.html"]
    assert published.read_text() == "la parution précédente"


def test_a_build_says_what_each_stage_took_even_when_it_stops(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    (mini / "editions/2020/jury.yaml").unlink()
    assert run(monkeypatch, "build", "--project", mini, "--chronometre") == 4
    shown = capsys.readouterr().err
    rows = [line.split("  ")[0] for line in shown.splitlines() if line.endswith("\u00a0Mo")]
    reading = ["Lecture des faits et des textes", "Vérification"]
    assert rows == ["Comparaison avec la dernière parution", *reading, "En tout"]
    assert shown.index("étape  ") < shown.index("Rien n’a été écrit")


def test_a_folder_without_yearbook(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(monkeypatch, "check", "--project", tmp_path) == 3
    assert "Il n’y a pas d’annuaire" in capsys.readouterr().err


def test_an_unknown_edition(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path) -> None:
    assert run(monkeypatch, "build", "--project", mini, "--edition", "1998") == 2
    assert "L’édition 1998 n’existe pas. Éditions connues\u00a0: 2020." in capsys.readouterr().err


def test_the_previous_publication_comes_back(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    assert run(monkeypatch, "revenir", "--project", mini) == 2
    assert "Aucune parution précédente" in capsys.readouterr().err
    for version in (1, 3):
        versions.publish(mini / "output", version)
    assert run(monkeypatch, "revenir", "--project", mini) == 0
    shown = capsys.readouterr().out
    assert "est revenue\u00a0: 32\u00a0fichiers changés ou en plus, 1 en moins, 1\u00a0inchangé." in shown
    assert versions.read(mini / "output") == versions.files_of(1)


def test_a_folder_that_is_no_yearbook_is_left_as_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(monkeypatch, "build", "--project", tmp_path) == 3
    assert run(monkeypatch, "build", "--project", tmp_path / "absent") == 3
    assert "Il n’y a pas d’annuaire" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_refuses_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    (mini / "output").write_text("a file in the way")
    assert run(monkeypatch, "build", "--project", mini) == 7
    assert "un fichier occupe la place d’un dossier" in capsys.readouterr().err
    assert (mini / "output").read_text() == "a file in the way"


def test_a_bug_is_apologised_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    def broken(order: Order) -> None:
        raise ZeroDivisionError("a bug of ours")

    monkeypatch.chdir(mini)
    monkeypatch.setattr(checking, "check", broken)
    assert run(monkeypatch, "check") == 1
    shown = capsys.readouterr().err
    assert "nous nous en excusons" in shown
    assert "Traceback" not in shown
    assert "ZeroDivisionError: a bug of ours" in (mini / cli.LOG).read_text(encoding="utf-8")


def test_addresses_are_kept_and_none_is_ever_lost(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mini: Path
) -> None:
    """What was published stays in the list; « cites controler » then asks for what is gone."""
    assert run(monkeypatch, "adresses", "--project", mini) == 2
    assert "lancez d’abord «\u202fcites publier\u202f»" in capsys.readouterr().err
    published = mini / "output/site"
    for path in ("2020/jury.html", "2020/jurys.html", "assets/site.css", "404.html", "_headers"):
        (published / path).parent.mkdir(parents=True, exist_ok=True)
        (published / path).write_text("")
    assert run(monkeypatch, "adresses", "--project", mini) == 0
    assert "2\u00a0adresses nouvelles retenues, 2 en tout" in capsys.readouterr().out
    (published / "2020/jurys.html").unlink()
    assert run(monkeypatch, "adresses", "--project", mini) == 0
    assert "0\u00a0adresse nouvelle retenue, 2 en tout" in capsys.readouterr().out
    assert run(monkeypatch, "check", "--project", mini) == 4
    assert capsys.readouterr().err.count("W02") == 1
    (mini / "editions/site.yaml").write_text(
        "redirections:\n  - ancienne: 2020/jurys.html\n    nouvelle: 2020/jury.html\n", encoding="utf-8"
    )
    assert run(monkeypatch, "check", "--project", mini) == 0
