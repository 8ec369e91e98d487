"""Wholly the old or wholly the new: whoever reads meanwhile, and whenever the program that publishes is killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import versions
from tests.conftest import ROOT

ENTER_AND_WAIT = """
import os, subprocess, sys
os.chdir(sys.argv[1])
print(flush=True)
input()
subprocess.run(sys.argv[2:], check=True)
"""


def see(tmp_path: Path, *arguments: object) -> dict[str, int]:
    command = [sys.executable, str(ROOT / "tests" / "versions.py"), *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return dict(
        json.loads(subprocess.run(command, check=True, capture_output=True, env=environment, cwd=tmp_path).stdout)
    )


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_any_moment(tmp_path: Path, seed: int) -> None:
    seen = see(tmp_path, "kill", tmp_path / "output", seed, 20)
    assert (seen["mixed"], seen["left over"], seen["cut short"]) == (0, 0, 20)


@pytest.mark.parametrize("at_once", [1, 0])
def test_killed_before_each_step_in_turn(tmp_path: Path, at_once: int) -> None:
    """The next one finishes or undoes what was begun, on systems that need two moves as well."""
    seen = see(tmp_path, "cut", tmp_path / "output", at_once)
    assert (seen["mixed"], seen["left over"], seen["lost"]) == (0, 0, 0)
    assert seen["steps"] >= 7


def test_read_over_and_over_by_another(tmp_path: Path) -> None:
    seen = see(tmp_path, "watch", tmp_path / "output", 20)
    assert (seen["mixed"], seen["absent"], seen["left over"]) == (0, 0, 0)
    assert seen["versions"] == 20


@pytest.mark.parametrize("copy", [["cp", "-R", "."], ["sh", "-c", 'tar -cf - . | tar -xf - -C "$0"']])
def test_a_copy_that_has_entered_the_folder_is_of_one_version(tmp_path: Path, copy: list[str]) -> None:
    """Programs that keep the folder that they entered: ``cd output``, then ``cp`` or ``tar``."""
    output, other = tmp_path / "output", tmp_path / "other"
    versions.publish(output, 1)
    other.mkdir()
    command = [sys.executable, "-c", ENTER_AND_WAIT, str(output), *copy, str(other)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as copying:
        assert copying.stdout is not None
        copying.stdout.readline()
        for version in (2, 3, 4):
            versions.publish(output, version)
        copying.communicate(b"\n")
    assert versions.version_of(versions.read(other)) == 1
    assert versions.is_whole(versions.read(other))
    assert versions.version_of(versions.read(output)) == 4
    versions.publish(output, 5)
    assert sorted(path.name for path in (tmp_path / ".output.publications").iterdir()) == ["lock", "previous"]
