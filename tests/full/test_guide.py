"""What the guide has its reader type is typed, page by page, in a yearbook that was published once."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.guide.following import DEAR, follow
from tests.guide.projects import begun, received
from tests.guide.reading import TASKS, typed

pytestmark = [pytest.mark.full, pytest.mark.xdist_group("guide")]
SERVES, JUDGED = "cites atelier", 10
"""A command that ends when somebody ends it; what a control says of files that are not to be printed."""
STEPS = [(page.stem, [line for line in typed(page) if line.startswith("cites ")]) for page in TASKS]
DEAR_STEPS = [(name, lines) for name, lines in STEPS if {line.split()[1] for line in lines} & DEAR]


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Published twice, so that there is something to go back to."""
    project = begun(tmp_path_factory.mktemp("guide") / "annuaire")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        assert follow("cites publier") == 0
        label = project / "content/2020/label.md"
        label.write_text(label.read_text(encoding="utf-8") + "\nUn mot de plus.\n", encoding="utf-8")
        assert follow("cites publier") == 0
    return project


def test_each_dear_command_is_typed_somewhere() -> None:
    assert {line.split()[1] for _, lines in DEAR_STEPS for line in lines} >= DEAR


@pytest.mark.parametrize(("name", "lines"), DEAR_STEPS, ids=[name for name, _ in DEAR_STEPS])
def test_a_page_is_followed(
    name: str, lines: list[str], published: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = tmp_path / "annuaire"
    shutil.copytree(published, project, symlinks=True)
    received(project)
    for file in (project / "output/print/2020").glob("*.pdf"):
        shutil.copy2(file, project)
    monkeypatch.chdir(project)
    for line in lines:
        if line.startswith(SERVES):
            serve(line, project)
        elif not line.startswith(("cites nouvelle edition", "cites --")):
            assert follow(line) in ((0, JUDGED) if "pdf" in line.split()[1] else (0,)), line


def serve(line: str, project: Path) -> None:
    command = [sys.executable, "-m", "generator", *line.split()[1:], "--sans-navigateur"]
    environment = {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert re.search(r"http://127\.0\.0\.1:\d+/", "".join(process.stdout.readline() for _ in range(2)))
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
