"""What the guide has its reader type, and what costs: each command once, as it is typed first, in a small yearbook."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MINI, ROOT
from tests.guide.following import DEAR, follow
from tests.guide.reading import TASKS, typed

pytestmark = pytest.mark.full
AFTER = ("revenir", "retenir", "extraire", "controler-pdf", "communique", "kit", "ceremonie")
"""They take what was published; the others are ``publier`` itself, the workshop, and parts (``test_parts``)."""
TYPED = [line for page in TASKS for line in typed(page) if line.startswith("cites ")]
FIRST = {line.split()[1]: line for line in reversed(TYPED) if "--project" not in line}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Published, and the site once more, so that there is something to go back to; what a printer was sent beside."""
    project = shutil.copytree(MINI, tmp_path_factory.mktemp("guide") / "annuaire")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        assert follow(FIRST["publier"]) == 0
        for file in (project / "output/print/2020").glob("*.pdf"):
            shutil.copy2(file, project)
        label = project / "content/2020/label.md"
        label.write_text(label.read_text(encoding="utf-8") + "\nUn mot de plus.\n", encoding="utf-8")
        assert follow("cites publier --only site") == 0
        yield project


def test_each_of_them_is_typed_somewhere() -> None:
    assert {*FIRST} >= DEAR
    assert {*AFTER, "publier", "reunir", "atelier"} == DEAR


@pytest.mark.parametrize("name", AFTER)
def test_what_follows_a_publication(name: str, published: Path) -> None:
    assert follow(FIRST[name]) == 0


def test_the_workshop_opens(published: Path) -> None:
    command = [sys.executable, "-m", "generator", *FIRST["atelier"].split()[1:], "--sans-navigateur"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=published, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert re.search(r"http://127\.0\.0\.1:\d+/", "".join(process.stdout.readline() for _ in range(2)))
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
