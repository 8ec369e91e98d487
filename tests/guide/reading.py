"""What the pages of the guide and the README show: their blocks of code, each with its line."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

DOCS = ROOT / "docs"
GUIDE = sorted((DOCS / "guide").glob("*.md"))
TASKS = [path for path in GUIDE if path.name != "README.md"]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted({*DOCS.glob("*.md")} - {DOCS / "constats.md"}), *GUIDE]
"""All but the examples of findings, which have tests of their own."""
_BLOCK = re.compile(r"^( *)```(\w*)(?: (\S+))?\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`((?:\.venv/bin/)?cites [^`]+)`")


@dataclass(frozen=True)
class Block:
    """A block of code: ``of`` is the file that an excerpt is of."""

    page: Path
    line: int
    language: str
    of: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def blocks(page: Path, *languages: str) -> Iterator[Block]:
    """The blocks of a page in some languages; in all of them when none is named."""
    text = page.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(text):
        _, language, of, body = found.groups()
        if not languages or language in languages:
            line = text.count("\n", 0, found.start()) + 1
            yield Block(page, line, language, of or "", textwrap.dedent(body))


def typed(page: Path) -> list[str]:
    """What a page has its reader type, line by line, without what is said of it."""
    lines = [line for block in blocks(page, "console") for line in block.text.splitlines()]
    return [line.partition("  # ")[0].strip().removeprefix(".venv/bin/") for line in lines if line.strip()]


def named(page: Path) -> list[str]:
    """The commands that its sentences name."""
    return [line.removeprefix(".venv/bin/") for line in _INLINE.findall(without_blocks(page))]


def without_blocks(page: Path) -> str:
    """The sentences of a page."""
    return _BLOCK.sub("", page.read_text(encoding="utf-8"))


def sentences(page: Path) -> str:
    """The same without the words that are code."""
    return re.sub(r"`[^`\n]*`", "", without_blocks(page))
