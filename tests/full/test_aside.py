"""No build leaves anything in the temporary folder of the machine, whole or killed; the next one sweeps its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import MINI, ROOT


def start(project: Path, machine: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "generator", "build", "--only", "book", "--project", str(project)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(machine)}
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


@pytest.mark.full
def test_the_machine_is_left_as_it_was(tmp_path: Path) -> None:
    project, machine = Path(shutil.copytree(MINI, tmp_path / "mini")), tmp_path / "machine"
    machine.mkdir()
    unfinished = project / ".cache" / "unfinished"
    process = start(project, machine)
    while process.poll() is None and not [*unfinished.glob("aside-*/weasyprint-*")]:
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert [*unfinished.glob("aside-*/weasyprint-*")], "it was not killed while it laid out"
    assert [*machine.iterdir()] == []
    assert start(project, machine).wait() == 0
    assert [*machine.iterdir()] == []
    assert not unfinished.exists()
    report = [sys.executable, "-m", "generator", "preflight", "--rapport", str(tmp_path / "rapport")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(machine)}
    files = sorted(map(str, (project / "output" / "print" / "2020").glob("*.pdf")))
    subprocess.run([*report, *files], env=environment, check=False, capture_output=True)
    assert (tmp_path / "rapport" / "bon-a-tirer.pdf").is_file()
    assert [*machine.iterdir()] == []
