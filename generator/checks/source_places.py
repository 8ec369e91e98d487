"""Where an editor wrote the words that a page or a book shows: what outputs say of them is said of that line."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.letters import letters_of
from generator.findings.issues import SourceLocation
from generator.model.article import Article
from generator.model.yearbook import EditionRecord

_START, LEAST = 24, 6
"""How many letters of the words are looked for; fewer than the least may stand anywhere."""


def source_place(record: EditionRecord, words: str) -> SourceLocation | None:
    """The file and line where an editor of an edition wrote these words, None when they are the program's."""
    start = letters_of(words)[:_START]
    if len(start) < LEAST:
        return None
    found = (place for article in record.articles if (place := _in_text(article, start)))
    return next(found, None) or next(_in_facts(record, start), None)


def _in_text(article: Article, start: str) -> SourceLocation | None:
    lines = article.body.splitlines()
    number = next((n for n, _ in enumerate(lines) if start in letters_of("".join(lines[n : n + 3]))), None)
    if number is None:
        return None
    while start in letters_of("".join(lines[number + 1 : number + 3])):
        number += 1
    return SourceLocation(article.path, article.first_line + number, 1, 1, lines[number])


def _in_facts(record: EditionRecord, start: str) -> Iterator[SourceLocation]:
    for fact in record.facts:
        for name, key in type(fact).model_fields.items():
            value = getattr(fact, name)
            if isinstance(value, str) and start in letters_of(value):
                yield fact.origin.at(key.alias or name)
