"""The real yearbook, built once for every test of the published files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.build import BuildReport, build
from generator.order import Order
from tests.conftest import ROOT

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PARTS = ("content", "editions", "assets")


def copy_project(folder: Path) -> Path:
    """The editors' folders of this repository, elsewhere, without any output or cache."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part)
    return folder


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BuildReport]:
    """The folder of the site, and the report of its build."""
    project = copy_project(tmp_path_factory.mktemp("annuaire"))
    report = build(Order(project))
    assert report.writing is not None, report.issues
    return project / "output" / "site", report


@pytest.fixture(scope="session")
def site(published: tuple[Path, BuildReport]) -> Path:
    """The folder of the site."""
    return published[0]


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Path]:
    """Every page of the site."""
    return sorted(site.rglob("*.html"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()
