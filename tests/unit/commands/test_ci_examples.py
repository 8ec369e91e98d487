"""The examples for continuous integration type commands that exist."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.commands import cli
from tests.conftest import ROOT

EXAMPLES = sorted((ROOT / "docs/exemples").glob("ci-*.yml"))
STAND_INS = {
    '${MOMENT:+--au "$MOMENT"}': "--au 2021-02-04T09:00+01:00",
    "$MOMENT": "2021-02-04T09:00+01:00",
    "${{ matrix.partie }}": "1",
    "parties/*": "parties/1-sur-8",
}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_command_of_an_example_is_understood(path: Path) -> None:
    lines = [*_lines(yaml.safe_load(path.read_text(encoding="utf-8")))]
    assert {line.split()[0] for line in lines} - {"cp"} == {"tools/setup.sh", ".venv/bin/cites"}
    for line in lines:
        command, *words = shlex.split(_filled(line))[1:]
        if "/cites " in line:
            cli.cites.commands[command].make_context(command, words)


def _lines(example: dict[str, Any]) -> Iterator[str]:
    """What the jobs type, as GitHub writes it or as GitLab does."""
    for job in example.get("jobs", example).values():
        steps = (job.get("steps", ()), job.get("script", ())) if isinstance(job, dict) else ((), ())
        yield from (step["run"] for step in steps[0] if "run" in step)
        yield from steps[1]


def _filled(line: str) -> str:
    return re.sub("|".join(map(re.escape, STAND_INS)), lambda found: STAND_INS[found.group()], line)


def test_nothing_that_somebody_types_is_read_by_the_shell() -> None:
    lines = [line for path in EXAMPLES for line in path.read_text(encoding="utf-8").splitlines() if "run:" in line]
    assert len(lines) > 5
    assert [line for line in lines if "inputs." in line] == []
