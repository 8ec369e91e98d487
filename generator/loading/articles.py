"""Markdown files with a YAML header into articles."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from generator.findings.issues import Issue, Mend, SourceLocation
from generator.french.words import normal
from generator.loading.decode import decode
from generator.loading.folders import find_strangers, read_folder
from generator.loading.missing_letters import in_markdown, in_values
from generator.loading.text_files import REMEMBERED, read_text
from generator.loading.yaml_nodes import Document, read_yaml
from generator.model.article import Article, Header

FENCE, SUFFIX = "---", ".md"
CHOICE = "celui d’un texte en Markdown, « .md » à la fin"
_HEADER = TypeAdapter(Header)


def load_articles(
    root: Path, folder: Path, year: int | None, known: Collection[str] = ()
) -> tuple[tuple[Article, ...], list[Issue]]:
    """The articles of one folder in the order of their names, and the findings about the others but ``known`` ones."""
    articles: list[Article] = []
    issues: list[Issue] = []
    for file in read_folder(folder, SUFFIX):
        path = normal(file.relative_to(root).as_posix())
        text, problems = read_text(file, path)
        issues += problems
        if text is None:
            continue
        article, found = parse_article(text, path, year)
        issues += found
        articles += [article] if article else []
    return tuple(articles), [*issues, *find_strangers(root, folder, known, CHOICE, SUFFIX)]


@lru_cache(REMEMBERED)
def parse_article(text: str, path: str, year: int | None) -> tuple[Article | None, tuple[Issue, ...]]:
    """The article written in ``text``; None when its header is absent or faulty."""
    lines = text.splitlines()
    if not lines or lines[0].rstrip() != FENCE:
        return None, (Issue("T02", SourceLocation(path, 1, 1, text=lines[0] if lines else "")),)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return None, (Issue("T03", SourceLocation(path, 1, 1, 3, lines[0]), {}, _closed_before_text(lines, path)),)
    plain, found = read_yaml(Document(path, "\n".join(lines[1:end]), offset=1))
    issues = [*found, *in_values(plain)]
    if plain is None and issues:
        return None, tuple(issues)
    header = decode(_HEADER, {} if plain is None else plain, path)
    issues += header.issues
    if header.value is None:
        return None, tuple(issues)
    body = "\n".join(lines[end + 1 :]).strip("\n") + "\n"
    blank = next((n for n, line in enumerate(lines[end + 1 :]) if line.strip()), 0)
    first_line = end + 2 + blank
    issues += in_markdown(body, path, first_line)
    return Article(Path(path).stem, path, year, header.value, body, first_line), tuple(issues)


_OF_A_HEADER = re.compile(r"[\w-]+:|\s+\S|- ")


def _closed_before_text(lines: list[str], path: str) -> Mend | None:
    """The fence before the first empty line, if only keys stand above it."""
    blank = next((number for number, line in enumerate(lines) if not line.strip()), 0)
    if blank < 2 or not all(_OF_A_HEADER.match(line) for line in lines[1:blank]):
        return None
    return Mend(SourceLocation(path, blank + 1, 1, 0, lines[blank]), f"{FENCE}\n")
