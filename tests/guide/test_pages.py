"""The pages of the guide: one a task, found from the index, each with a picture; every link leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from generator.french.words import slug
from tests.conftest import ROOT
from tests.guide.reading import DOCS, PAGES, TASKS, blocks, sentences, without_blocks

PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
LINK = re.compile(r"(?<!\!)\[[^\]]+\]\(([^)]+)\)")
PARTS = ["Les gestes", "Ce que vous voyez", "Si quelque chose coince"]
LANGUAGES = {"console", "yaml", "markdown", "text", "nginx", "apache"}
WIDTHS = range(500, 1201)
MOST_BYTES = 1_500_000
"""All pictures of the documentation together."""
PICTURES = sorted((DOCS / "images").rglob("*.*"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", TASKS, ids=name)
def test_a_task_is_said_in_the_same_order_with_a_picture(page: Path) -> None:
    text = without_blocks(page)
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert [one for one in headings if one in PARTS] == PARTS
    assert text.split("\n\n")[1].startswith("Vous voulez ")
    assert len(PICTURE.findall(sentences(page))) == 1
    assert len(text.splitlines()) < 120


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(sentences(page)):
        address, _, anchor = target.partition("#")
        if address.startswith("http"):
            continue
        file = (page.parent / address).resolve() if address else page
        assert file.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {slug(heading) for heading in headings}, target


def test_the_index_leads_to_every_task() -> None:
    index = (DOCS / "guide/README.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\|.*\]\((\S+\.md)\) \|$", index, re.MULTILINE)) == [page.name for page in TASKS]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_picture_is_there_and_is_told_to_whoever_does_not_see_it(page: Path) -> None:
    for told, target in PICTURE.findall(sentences(page)):
        assert (page.parent / target).resolve() in PICTURES, target
        assert len(told) > 20, target


def test_pictures_are_light_readable_and_used() -> None:
    used = {(page.parent / target).resolve() for page in PAGES for _, target in PICTURE.findall(sentences(page))}
    assert {*PICTURES} == used
    for path in PICTURES:
        with Image.open(path) as picture:
            assert picture.format == "WEBP", path
            assert picture.width in WIDTHS, path
    assert sum(path.stat().st_size for path in PICTURES) < MOST_BYTES


def test_every_block_says_what_it_is() -> None:
    found = [(str(block), block.language) for page in PAGES for block in blocks(page)]
    assert [one for one in found if one[1] not in LANGUAGES] == []
    assert [
        name(page) for page in PAGES if re.search(r"^ +(\.venv/bin/)?cites ", without_blocks(page), re.MULTILINE)
    ] == []
