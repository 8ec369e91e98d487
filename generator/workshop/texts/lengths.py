"""How long a text is beside the others of its kind."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median_low

from generator.markdown.nodes import plain_text, sentences
from generator.markdown.reading import read_markdown
from generator.model.article import Article
from generator.model.edition import Part
from generator.model.yearbook import EditionRecord, Yearbook

FEWEST = 3
"""Fewer texts than that are no measure of anything."""


@dataclass(frozen=True, slots=True)
class Length:
    """The words of a text, and of the shortest, the middle and the longest of its kind."""

    words: int
    kind: str
    shortest: int
    middle: int
    longest: int


def measure(yearbook: Yearbook, record: EditionRecord | None, article: Article) -> Length:
    """The length of a text, without its header, among those of its kind."""
    kind, others = _kin(yearbook, record, article)
    counts = sorted(count_words(one.body) for one in others)
    return Length(count_words(article.body), kind, counts[0], median_low(counts), counts[-1])


def count_words(body: str) -> int:
    """The words that readers see."""
    blocks = read_markdown(body).all_blocks()
    return sum(len(plain_text(sentence).split()) for block in blocks for sentence in sentences(block))


def _kin(yearbook: Yearbook, record: EditionRecord | None, article: Article) -> tuple[str, list[Article]]:
    """What the texts like this one are called, and all of them; the narrowest kind that has enough."""
    if record is None:
        return "pages du site", list(yearbook.pages)
    if article in record.press_texts:
        return f"textes pour la presse de {record.year}", list(record.press_texts)
    for kind, slugs in _kinds(record):
        found = [one for one in record.articles if one.slug in slugs]
        if article in found and len(found) >= FEWEST:
            return kind, found
    return f"textes de {record.year}", list(record.articles)


def _kinds(record: EditionRecord) -> list[tuple[str, set[str]]]:
    parts = [chapter for chapter in record.edition.chapters if isinstance(chapter, Part)]
    return [
        (f"profils de {record.year}", {one.slug for one in record.profiles}),
        (f"messages des partenaires de {record.year}", {one.text for one in record.partners if one.text}),
        *((f"textes de la partie « {part.title} »", set(part.texts)) for part in parts),
    ]
