"""What Git keeps of the editors' files, with the real Git in a folder of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from generator.workshop.history.repository import GitRefused, Repository
from tests.unit.workshop.browsing import Browser

EDITORIAL, JURY = "content/2020/editorial.md", "editions/2020/jury.yaml"


def git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def kept(mini: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small project with one version, in a Git that knows nobody's settings."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "Anne Faure")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "anne@exemple.fr")
    git(mini, "init", "--quiet")
    git(mini, "add", "--all")
    git(mini, "commit", "--quiet", "--message", "Premier état")
    return mini


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_without_git_nothing_is_said(mini: Path) -> None:
    assert not Repository(mini).is_there
    browser = Browser(mini)
    assert browser.ask("/secret/historique").json == {"git": False}
    assert "volet-historique" not in browser.ask("/secret/").text


def test_changes_are_told_since_the_last_version_then_since_the_last_publication(kept: Path) -> None:
    repository = Repository(kept)
    append(kept / EDITORIAL, "\nUn mot de plus.\n")
    (kept / "content/2020/nouveau.md").write_text("---\ntitre: N\n---\n\nTexte.\n", encoding="utf-8")
    (kept / "output").mkdir()
    (kept / "output/page.md").write_text("x", encoding="utf-8")
    assert [(one.path, one.before is None) for one in repository.changes()] == [
        (EDITORIAL, False),
        ("content/2020/nouveau.md", True),
    ]
    status = git(kept, "status", "--short")
    repository.mark_published()
    assert repository.since_publication
    assert repository.changes() == []
    assert git(kept, "status", "--short") == status
    (kept / "content/2020/nouveau.md").unlink()
    assert [(one.path, one.now) for one in repository.changes()] == [("content/2020/nouveau.md", None)]


def test_a_version_is_made_of_what_editors_write_alone(kept: Path) -> None:
    append(kept / EDITORIAL, "\nUn mot.\n")
    (kept / "ailleurs.txt").write_text("x", encoding="utf-8")
    browser = Browser(kept)
    answer = browser.ask("/secret/historique", {"message": "  L’éditorial est relu.  "}).json
    assert answer["changes"] == []
    newest = browser.ask(f"/secret/versions/{EDITORIAL}").json[0]
    assert (newest["message"], newest["author"]) == ("L’éditorial est relu.", "Anne Faure")
    assert git(kept, "status", "--short") == "?? ailleurs.txt\n"
    refused = browser.ask("/secret/historique", {"message": "Encore"})
    assert refused.status == 409
    assert "Git répond" in refused.json["fault"]


def test_a_file_goes_back_to_a_version(kept: Path) -> None:
    before = (kept / EDITORIAL).read_text(encoding="utf-8")
    append(kept / EDITORIAL, "\nUn mot de trop.\n")
    browser = Browser(kept)
    (version,) = browser.ask(f"/secret/versions/{EDITORIAL}").json
    mark = browser.ask(f"/secret/fichier/{EDITORIAL}").json["mark"]
    saved = browser.ask(f"/secret/versions/{EDITORIAL}", {"mark": mark, "revision": version["revision"]}).json
    assert saved["state"] == "ecrit"
    assert (kept / EDITORIAL).read_text(encoding="utf-8") == before
    assert browser.ask(f"/secret/fichier/{EDITORIAL}").json["undo"] is True


@pytest.mark.parametrize("revision", ["--help", "HEAD~1", "main", "0" * 40, ""])
def test_only_a_version_is_given_back(kept: Path, revision: str) -> None:
    browser = Browser(kept)
    mark = browser.ask(f"/secret/fichier/{EDITORIAL}").json["mark"]
    assert browser.ask(f"/secret/versions/{EDITORIAL}", {"mark": mark, "revision": revision}).status == 404


def test_a_project_within_a_repository_sees_its_own_files(kept: Path, tmp_path: Path) -> None:
    inner = kept / "autre"
    (inner / "content/2020").mkdir(parents=True)
    (inner / EDITORIAL).write_text("---\ntitre: T\n---\n\nTexte.\n", encoding="utf-8")
    git(kept, "add", "--all")
    git(kept, "commit", "--quiet", "--message", "Autre")
    append(inner / EDITORIAL, "Mot.\n")
    append(kept / JURY, "\n# vu\n")
    (change,) = Repository(inner).changes()
    assert change.path == EDITORIAL
    assert (change.now or "").endswith("Mot.\n")
    assert [one.message for one in Repository(inner).versions(EDITORIAL)] == ["Autre"]


def test_what_git_refuses_is_said(kept: Path) -> None:
    with pytest.raises(GitRefused):
        Repository(kept).keep("Rien à garder")
