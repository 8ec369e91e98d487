"""The real yearbook, built once for every test of the published files, whatever the number of processes."""

from __future__ import annotations

import fcntl
import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.book.engine.print_summary import PrintSummary
from generator.findings.issues import Issue
from tests.conftest import ROOT
from tests.full.reading import specimens
from tools.local_server import serving

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PARTS = ("content", "editions", "assets")
MAKE = """
import pickle, sys
from pathlib import Path
from generator.run.build import build
from generator.run.order import Order
report = build(Order(Path(sys.argv[1])))
Path(sys.argv[2]).write_bytes(pickle.dumps((report.issues, report.made.prints if report.made else ())))
"""


@dataclass(frozen=True)
class Published:
    """The site, what its build said, and a second site built elsewhere by a process with another hash seed."""

    site: Path
    twin: Path
    issues: tuple[Issue, ...]
    prints: tuple[PrintSummary, ...] = ()


def copy_project(folder: Path) -> Path:
    """The editors' folders of this repository, elsewhere, without any output or cache."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part)
    return folder


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """Both sites, each from nothing: at the same time, and once for all processes of pytest."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    projects = shared / "annuaire", shared / "un autre dossier"
    with (shared / "parution.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "annuaire.issues").exists():
            _build_all(projects, shared)
    issues, prints = pickle.loads((shared / "annuaire.issues").read_bytes())
    site, twin = (project / "output" / "site" for project in projects)
    assert site.is_dir(), issues
    return Published(site, twin, issues, prints)


def _build_all(projects: tuple[Path, ...], shared: Path) -> None:
    running = []
    for seed, project in zip(("0", "4242"), projects, strict=True):
        command = [sys.executable, "-c", MAKE, str(copy_project(project)), str(shared / f"{project.name}.issues")]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        running.append(subprocess.Popen(command, env=environment, cwd=shared))
    assert [process.wait() for process in running] == [0, 0]


@pytest.fixture(scope="session")
def site(published: Published) -> Path:
    """The folder of the site."""
    return published.site


@pytest.fixture(scope="session")
def pages(site: Path) -> list[Path]:
    """Every page of the site."""
    return sorted(site.rglob("*.html"))


HEAVIEST = 4
"""So many pages of a kind hold whatever the others may hold."""
ONE_IN = {
    "presse/[0-9]*/*.html": 60,
    "collectivites/*.html": 24,
    "collectivites-*.html": 8,
    "departements/*.html": 8,
    "[0-9]*/region-*.html": 5,
    "[0-9]*/profil-*.html": 5,
    "[0-9]*/figure-*.html": 4,
    "evolutions/figure-*.html": 4,
}
"""Of the other pages that one layout makes. ``OPENED_ALL`` opens every page: a night of work."""


@pytest.fixture(scope="session")
def opened(site: Path, pages: list[Path]) -> list[Path]:
    """The pages that a browser opens: of what one layout makes by hundreds, the heaviest and some of the others.

    Among them all that ``test_specimens`` looks at closer.
    """
    chosen, spared = {*specimens(pages)}, set[Path]()
    for kind, one_in in () if "OPENED_ALL" in os.environ else ONE_IN.items():
        found = sorted(site.glob(kind))
        spared |= {*found}
        chosen |= {*found[::one_in], *sorted(found, key=lambda path: path.stat().st_size)[-HEAVIEST:]}
    return sorted({*pages} - spared | chosen)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def at_root(site: Path) -> Iterator[str]:
    """The site's address at the root of a server that obeys the ready-made settings."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def in_folder(site: Path) -> Iterator[str]:
    """The same under a folder of that server."""
    with serving(site, "/cites/") as address:
        yield address
