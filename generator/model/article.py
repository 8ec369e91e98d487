"""A text: one Markdown file and its header."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from pydantic import Field

from generator.findings.issues import SourceLocation
from generator.keeping.watching import Watched
from generator.markdown.nodes import Image
from generator.markdown.reading import read_markdown
from generator.markdown.source import Place
from generator.model.fact import Fact, Text
from generator.model.names import CHART_LINK, BlockName

TO_WRITE = "À écrire"
"""How a text begins that nobody has written."""


class Header(Fact):
    """The YAML block at the top of a Markdown file."""

    title: Text = Field(alias="titre", description="Titre du texte.")
    lead: Text | None = Field(None, alias="chapeau", description="Une ou deux phrases qui présentent le texte.")
    about: tuple[Text, ...] = Field((), alias="signataires", description="Qui signait le texte d’origine.")
    source: Text | None = Field(None, description="Identifiant de la source dont viennent les faits.")
    note: Text | None = Field(None, description="Doute ou précision, montrés sous le texte.")
    shows: tuple[BlockName, ...] = Field((), alias="montre", description="Faits à montrer sous le texte : [frise].")


@dataclass(frozen=True, slots=True)
class Fill:
    """A number that stands in a text in the place of its call: the line from 0, the columns and lengths of both."""

    line: int
    column: int
    length: int
    written_column: int
    written_length: int


@dataclass(frozen=True, slots=True)
class Article(Watched):
    """A text of an edition (``year``) or of the site itself (``year`` is None).

    ``body`` is Markdown, its numbers put in; ``first_line`` is the line of the file where it starts, so that findings
    have a place. ``written`` is what the file says where numbers are called by their name (``fills``).
    """

    cells: ClassVar[frozenset[str]] = frozenset({"header", "body", "charts"})

    slug: str
    path: str
    year: int | None
    header: Header
    body: str
    first_line: int
    written: str = ""
    fills: tuple[Fill, ...] = ()

    @property
    def cell_name(self) -> str:
        """The file, which holds one text."""
        return self.path

    @property
    def charts(self) -> frozenset[str]:
        """The charts that stand in it: a cell of its own, so that who looks for one does not depend on each word."""
        parts = read_markdown(str(self.held("body"))).inlines()
        targets = (part.target for part in parts if isinstance(part, Image))
        return frozenset(target.removeprefix(CHART_LINK) for target in targets if target.startswith(CHART_LINK))


def images_in(article: Article) -> Iterator[tuple[str, str, SourceLocation]]:
    """(target, alternative, place) of each Markdown image of a text, charts included."""
    for part in read_markdown(article.body).inlines():
        if isinstance(part, Image):
            yield part.target, part.alternative, located(article, part.place)


@lru_cache(8)
def _lines(body: str) -> list[str]:
    return body.split("\n")


def located(article: Article, place: Place) -> SourceLocation:
    """Where in its file a part of a text stands."""
    line = _lines(article.written or article.body)[place.line]
    start = _written_column(article, place.line, place.column, ends=False)
    length = place.length
    if article.fills and length:
        length = _written_column(article, place.line, place.column + place.length, ends=True) - start
    return SourceLocation(article.path, article.first_line + place.line, start + 1, length, line)


def _written_column(article: Article, line: int, column: int, *, ends: bool) -> int:
    """The column of the file for one of the text; within a number, where its call begins, or ``ends``."""
    for fill in reversed(article.fills):
        if fill.line != line or fill.column >= column + (not ends):
            continue
        if column >= fill.column + fill.length:
            return column - fill.column - fill.length + fill.written_column + fill.written_length
        return fill.written_column + (fill.written_length if ends else 0)
    return column
