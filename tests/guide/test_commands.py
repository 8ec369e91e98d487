"""Every command that the guide or the README has its reader type exists; those that cost little are run."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from pathlib import Path

import click
import pytest

from generator.commands import cli
from generator.findings.errors import EXIT_CONTENT, EXIT_PUBLISHED
from tests.conftest import ROOT
from tests.guide.following import DEAR, follow
from tests.guide.projects import mini_project, received
from tests.guide.reading import PAGES, TASKS, named, typed

OTHERS = {"make", "python", "python3", "source", "pip", "cd", "git", "rsync"}
"""What else somebody types."""
BEGINS = {"commencer-une-edition.md", "commencer-un-annuaire.md", "installer.md"}
"""Followed before the edition 2021 is there."""


EXPECTED = (EXIT_PUBLISHED, EXIT_CONTENT)
"""Something may remain to be decided or written."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_is_understood(page: Path) -> None:
    for line in (*typed(page), *named(page)):
        words = shlex.split(line.partition(">")[0])
        assert words[0] in {"cites", *OTHERS}, line
        if words[0] == "cites":
            understand(words[1:], alone=line in named(page))
        elif words[0] == "make":
            assert re.search(rf"^{words[1]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE), line


def understand(words: list[str], *, alone: bool = False) -> None:
    """As the program would, up to the point where it would begin to work; a sentence may name a command alone."""
    try:
        context = cli.cites.make_context("cites", [*words])
        command, found, rest = cli.cites.resolve_command(context, [*context._protected_args, *context.args])
        assert found is not None
        found.make_context(command, rest, parent=context)
    except click.MissingParameter:
        assert alone
    except click.exceptions.Exit:
        assert {"--help", "--version"} & {*words}


def test_what_does_not_exist_is_not_understood() -> None:
    for line in ("publie", "publier --vers ailleurs", "controler --format html"):
        with pytest.raises(click.ClickException):
            understand(line.split())


def test_the_guide_has_every_command() -> None:
    told = {
        cli.ALIASES.get(line.split()[1], line.split()[1])
        for page in TASKS
        for line in (*typed(page), *named(page))
        if line.startswith("cites ")
    }
    assert {*cli.cites.commands} <= told


@pytest.mark.parametrize("page", TASKS, ids=lambda page: page.stem)
def test_what_costs_little_is_done(page: Path, at_work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [line for line in typed(page) if line.startswith("cites ") and line.split()[1] not in DEAR]
    project = tmp_path / "annuaire"
    if page.name in BEGINS:
        mini_project(project)
    elif lines:
        shutil.copytree(at_work, project)
        received(project)
    project.mkdir(exist_ok=True)
    monkeypatch.chdir(project)
    monkeypatch.setattr("sys.stdin", io.StringIO("o\n" * 40))
    assert [(line, code) for line in lines if (code := follow(line)) not in EXPECTED] == []
