"""A build in parts as a person types it, and as the example for a matrix of machines has it."""

from __future__ import annotations

import re

import click
import pytest
import yaml

from generator.commands import cli
from generator.commands.publish.parts import PartType
from generator.run.order import Part
from tests.conftest import ROOT

EXAMPLE = ROOT / "docs" / "exemples" / "ci-matrice.yml"


def test_a_part_is_read() -> None:
    assert PartType().convert("3/8", None, None) == Part(3, 8)


@pytest.mark.parametrize("typed", ["0/8", "9/8", "3", "3/0", "trois/8", "3/8/2"])
def test_what_is_no_part_is_refused(typed: str) -> None:
    with pytest.raises(click.BadParameter):
        PartType().convert(typed, None, None)


def test_a_part_is_one_of_a_whole_publication(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["cites", "build", "--part", "1/2", "--only", "site"])
    with pytest.raises(SystemExit) as stop:
        cli.main()
    assert stop.value.code == 2
    assert "ni --only ni --edition" in capsys.readouterr().err


def test_the_example_says_what_the_commands_understand() -> None:
    jobs = yaml.safe_load(EXAMPLE.read_text(encoding="utf-8"))["jobs"]
    lines = [step["run"] for job in jobs.values() for step in job["steps"] if "run" in step]
    typed = [line.removeprefix(".venv/bin/cites ").split() for line in lines if "/cites " in line]
    assert [name for name, *_ in typed] == ["publier", "reunir"]
    ranks = jobs["partie"]["strategy"]["matrix"]["partie"]
    for name, *words in typed:
        command = cli.cites.commands[name]
        for rank in ranks:
            said = re.sub(r"\$\{\{ *matrix\.partie *\}\}", str(rank), " ".join(words))
            command.make_context(name, said.split())
    assert ranks == [*range(1, len(ranks) + 1)]
    assert f"}}/{len(ranks)}" in lines[1]
    assert all((ROOT / line.split()[0]).is_file() for line in lines if line.startswith("tools/"))
