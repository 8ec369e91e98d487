"""The sentences of a text as plain words, each sign with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings.issues import SourceLocation
from generator.markdown import nodes
from generator.markdown.reading import read_markdown
from generator.markdown.source import Place
from generator.model.article import Article, located


@dataclass(frozen=True, slots=True)
class Sentence:
    """A paragraph, a title, a cell, or the text's introduction (``parts`` is empty: its place is its header's)."""

    article: Article
    text: str
    parts: tuple[nodes.Words, ...] = ()

    def located(self, start: int, end: int) -> SourceLocation:
        """Where the signs from ``start`` to ``end`` stand in the file; what runs over two lines, on the first."""
        at = 0
        for part in self.parts:
            if at <= start < at + len(part.text):
                length = min(end - start, len(part.text) - (start - at))
                return located(self.article, Place(part.place.line, part.place.column + start - at, length))
            at += len(part.text)
        return self.article.header.origin.at("chapeau")


def sentences_of(article: Article) -> Iterator[Sentence]:
    """The introduction, then every sentence of the text, those of its notes last."""
    if article.header.lead:
        yield Sentence(article, article.header.lead)
    for block in read_markdown(article.body).all_blocks():
        for children in nodes.sentences(block):
            parts = tuple(part for part in nodes.flat(children) if isinstance(part, nodes.Words))
            yield Sentence(article, "".join(" " if part.text == "\n" else part.text for part in parts), parts)
