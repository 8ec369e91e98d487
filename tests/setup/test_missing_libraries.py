"""A person without Pango is told what to type, on every system: by the set-up, and by ``cites`` itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.typesetting.libraries import REMEDIES
from tests.conftest import MINI, ROOT

SHELL = shutil.which("sh") or "/bin/sh"
PROGRAMS = {"uname": "echo Linux", "id": "echo 1000"}


def machine(folder: Path, **programs: str) -> dict[str, str]:
    """The environment of a machine that has these programs and no others."""
    for name, does in (PROGRAMS | programs).items():
        path = folder / name.replace("_", "-")
        path.write_text(f"#!{SHELL}\n{does}\n", encoding="utf-8")
        path.chmod(0o755)
    return {"PATH": str(folder)}


def asked(folder: Path, order: str = 'install_packages "Pango" libpango-1.0-0', **programs: str) -> str:
    """What a person reads, in one line with plain spaces."""
    script = f". {ROOT}/tools/system.sh; {order}"
    done = subprocess.run(
        [SHELL, "-c", script], env=machine(folder, **programs), capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    return " ".join(done.stderr.split())


def test_debian_brings_its_lists_up_to_date_first(tmp_path: Path) -> None:
    assert asked(tmp_path, apt_get="exit 1", sudo="exit 1") == (
        "Il manque Pango : lancez « sudo apt-get update && sudo apt-get install --yes --no-install-recommends "
        "libpango-1.0-0 », puis relancez la commande."
    )


def test_so_it_does_without_sudo(tmp_path: Path) -> None:
    said = asked(tmp_path, apt_get="exit 1")
    assert "« su -c 'apt-get update && apt-get install --yes" in said


def test_fedora_needs_no_lists(tmp_path: Path) -> None:
    assert "« sudo dnf install --assumeyes" in asked(tmp_path, dnf="exit 1", sudo="exit 1")


def test_a_mac_without_homebrew_is_told_of_it(tmp_path: Path) -> None:
    assert "installez Homebrew (https://brew.sh)" in asked(tmp_path, uname="echo Darwin")


@pytest.mark.parametrize("order", ['install_packages "Pango" libpango-1.0-0', "find_python"])
def test_windows_is_told_of_wsl(tmp_path: Path, order: str) -> None:
    said = asked(tmp_path, order, uname="echo MINGW64_NT-10.0")
    assert "« wsl --install »" in said
    assert "sudo apt-get update && sudo apt-get install --yes make python3" in said


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_the_command_itself_names_the_lists(system: str) -> None:
    assert "sudo apt-get update && sudo apt-get install" in REMEDIES[system]


def test_the_command_says_so_instead_of_a_bug(tmp_path: Path) -> None:
    """A library that cannot be opened, met as WeasyPrint meets it."""
    broken = tmp_path / "weasyprint"
    broken.mkdir()
    (broken / "__init__.py").write_text("print('-----'); raise OSError('cannot load library libpango-1.0-0')\n")
    project = shutil.copytree(MINI, tmp_path / "mini")
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--only", "book", "--project", str(project)],
        env={**os.environ, "PYTHONPATH": f"{tmp_path}:{ROOT}"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 6, done.stderr
    assert "Pango et HarfBuzz" in done.stderr
    assert "-----" not in done.stdout + done.stderr
    assert not (tmp_path / "cites-erreur.log").exists()
