"""Every excerpt of a file that the guide shows can be written as it is: the rules find no error in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.findings.issues import Issue, Severity
from generator.findings.messages import severity_of
from generator.loading.text_files import reading_drafts
from generator.run.checking import check
from generator.run.order import Order
from tests.guide.reading import GUIDE, Block, blocks

EXCERPTS = [block for page in GUIDE for block in blocks(page, "yaml", "markdown")]


def laid(before: str, excerpt: str) -> str:
    """A file with the excerpt in it: cards and words are added, a key takes the place of its like."""
    if excerpt.startswith("---\n"):
        return excerpt
    for key in re.findall(r"^(\w+):", excerpt, re.MULTILINE):
        before = re.sub(rf"^{key}:.*\n(?:[ #].*\n|\n)*", "", before, flags=re.MULTILINE)
    return f"{before.rstrip()}\n\n{excerpt}"


def found_in(project: Path, of: str, excerpt: str) -> list[Issue]:
    file = project / of
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    new = not file.is_file()
    if new:
        file.touch()
    try:
        with reading_drafts({file: laid(before, excerpt).encode()}):
            _, issues = check(Order(project), addresses=False)
    finally:
        if new:
            file.unlink()
    return [issue for issue in issues if severity_of(issue) is Severity.ERROR]


@pytest.mark.parametrize("block", EXCERPTS, ids=str)
def test_the_rules_take_it(at_work: Path, block: Block) -> None:
    assert block.of, f"{block} does not say which file it is of"
    assert found_in(at_work, block.of, block.text) == []


@pytest.mark.parametrize("block", [one for one in EXCERPTS if one.language == "yaml"], ids=str)
def test_the_rules_have_read_it(at_work: Path, block: Block) -> None:
    spoilt = re.sub(r"(\w+):", r"\1_:", block.text, count=1)
    assert {issue.location.path for issue in found_in(at_work, block.of, spoilt)} >= {block.of}


def test_there_are_excerpts_of_every_kind() -> None:
    kinds = {Path(block.of).name for block in EXCERPTS}
    assert {"edition.yaml", "palmares.yaml", "jury.yaml", "site.yaml", "errata.yaml", "editorial.md"} <= kinds
