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
class Article(Watched):
    """A text of an edition (``year``) or of the site itself (``year`` is None).

    ``body`` is Markdown; ``first_line`` is the line of the file where it starts, so that findings have a place.
    """

    cells: ClassVar[frozenset[str]] = frozenset({"header", "body", "charts"})

    slug: str
    path: str
    year: int | None
    header: Header
    body: str
    first_line: int

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
    line = _lines(article.body)[place.line]
    return SourceLocation(article.path, article.first_line + place.line, place.column + 1, place.length, line)
