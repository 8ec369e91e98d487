"""One folder per code: ``in/`` is laid over the mini project, ``remove.txt`` names files taken away,
``grow.txt`` a file, how many times some words are added to it, and these words.

``expected.txt`` is what ``cites controler`` must print about it, word for word.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.commands.findings.examples import example_of
from generator.findings.issues import Issue, sort_issues
from generator.findings.messages import describe
from generator.findings.rules import RULES
from generator.run.checking import check
from generator.run.on_demand.mending import mend, mendable
from generator.run.order import Order
from tests.conftest import MINI
from tests.rules.mended_examples import mend_example, told

FOLDER = Path(__file__).parent
CASES = sorted(path for path in FOLDER.iterdir() if path.is_dir() and path.name[0] != "_")
FIRST_OF_ITS_CODE = {case.name.partition("_")[0]: case for case in reversed(CASES)}.values()
READ_BACK = {"B", "S", "V"}
"""Families of rules about the output, tested beside the code that reads it back."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_rule(case: Path, mini: Path, request: pytest.FixtureRequest) -> None:
    """The findings are exactly the expected ones, and the folder's code is among them."""
    lay_over(case, mini)
    _, issues = check(Order(mini))
    found = "\n\n".join(describe(issue) for issue in sort_issues(issues)) + "\n"
    expected = case / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
    assert case.name.partition("_")[0] in {issue.code for issue in issues}
    if case in FIRST_OF_ITS_CODE:
        _mend_as_the_example_says(case, mini, issues)
    if mendable(issues):
        _lay_anew(case, mini)
        _mend_all(mini, issues)


def _mend_as_the_example_says(case: Path, project: Path, issues: list[Issue]) -> None:
    """What ``cites expliquer`` shows is true: its lines before raise the code, its lines after do not."""
    code = case.name.partition("_")[0]
    mend_example(example_of(code), project)
    assert told(code, issues) - told(code, check(Order(project))[1])


def _lay_anew(case: Path, project: Path) -> None:
    shutil.rmtree(project)
    shutil.copytree(MINI, project)
    lay_over(case, project)


def _mend_all(project: Path, issues: list[Issue]) -> None:
    """Whatever carries its mend is found no more once that is written, nor what it hid."""
    for _ in range(5):
        mend(project, issues)
        issues = check(Order(project))[1]
        if not mendable(issues):
            return
    raise AssertionError(f"{mendable(issues)} is not put right")


def test_every_rule_has_its_folder() -> None:
    """No rule without a demonstration, no folder without a rule."""
    shown = {case.name.partition("_")[0] for case in CASES}
    assert shown == {code for code in RULES if code[0] not in READ_BACK}


def lay_over(case: Path, project: Path) -> None:
    """The files of a case over those of a project."""
    if (case / "in").is_dir():
        shutil.copytree(case / "in", project, dirs_exist_ok=True)
    if (case / "grow.txt").is_file():
        path, count, words = (case / "grow.txt").read_text(encoding="utf-8").rstrip("\n").split(" ", 2)
        with (project / path).open("a", encoding="utf-8") as file:
            file.write(words * int(count))
    if (case / "remove.txt").is_file():
        for name in (case / "remove.txt").read_text(encoding="utf-8").split():
            (project / name).unlink()
