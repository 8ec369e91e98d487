"""One workshop for all the tests of its panes: it is asked to show the three editions."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import MINI, ROOT
from tests.full.conftest import copy_project
from tests.full.workshop.using import PATIENCE, Atelier


@pytest.fixture(scope="session")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    project = copy_project(tmp_path_factory.mktemp("atelier") / "annuaire")
    yield from opened(project)
    shutil.rmtree(project)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    """A workshop whose books are soon laid out."""
    yield from opened(shutil.copytree(MINI, tmp_path_factory.mktemp("atelier") / "mini"))


def opened(project: Path) -> Iterator[Atelier]:
    """A workshop that shows a project, as long as it is asked for."""
    command = [sys.executable, "-m", "generator", "atelier", "--project", str(project), "--sans-navigateur"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(2)]
        found = re.search(r"http://127\.0\.0\.1:\d+/[\w-]+/", "".join(lines))
        assert found, lines
        yield Atelier(found[0], project)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
        assert "L’atelier est fermé" in process.stdout.read()


@pytest.fixture
def page(atelier: Atelier, browser: Browser) -> Iterator[Page]:
    yield from shown(atelier, browser)


@pytest.fixture
def small_page(small: Atelier, browser: Browser) -> Iterator[Page]:
    """The small workshop in a window."""
    yield from shown(small, browser)


def shown(atelier: Atelier, browser: Browser) -> Iterator[Page]:
    """A workshop in a window, that says nothing wrong in its console."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(atelier.address)
    expect(page.locator("#etat")).not_to_have_text("Lecture des fichiers")
    yield page
    context.close()
    assert [one for one in said if "allow-scripts" not in one] == []  # the view without scripts blocks them
