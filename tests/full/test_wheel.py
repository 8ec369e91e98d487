"""The installed package works alone: a wheel in an empty folder begins, checks and publishes another yearbook."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.full

BUILT_FROM = ("generator", "assets", "layouts", "docs", "pyproject.toml", "setup.py", "MANIFEST.in", "LICENSE")
"""Not the yearbook: who installs the program has another."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the wheel alone was installed."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("installed")
    for name in BUILT_FROM:
        place = ROOT / name
        (shutil.copytree if place.is_dir() else shutil.copy2)(place, source / name)  # type: ignore[operator]
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", source / "made", source], check=True)
    (wheel,) = (source / "made").glob("*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--target", target, wheel], check=True)
    shutil.rmtree(source)
    return target


def test_from_an_empty_folder_to_a_site(installed: Path, tmp_path: Path) -> None:
    def cites(*words: str) -> str:
        environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(installed), "SOURCE_DATE_EPOCH": "1800000000"}
        command = [sys.executable, "-m", "generator", *words]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    assert "editions/site.yaml" in cites("nouvel", "annuaire", "fleurs", "--titre", "Fleurs", "--annee", "2026")
    assert "Rien n’empêche de publier" in cites("controler", "--project", "fleurs")
    assert "P03" in cites("expliquer", "P03")
    cites("publier", "--only", "site", "--project", "fleurs")
    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "fleurs/output/site").rglob("*.html")]
    assert len(pages) > 100
    assert "Fleurs" in pages[0]
    assert not any(str(installed) in page or str(ROOT) in page for page in pages)
