"""A text: one Markdown file and its header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field

from generator.findings.issues import SourceLocation
from generator.keeping.watching import Watched
from generator.model.fact import Fact, Text
from generator.model.names import CHART_LINK, BlockName

_TARGET = r"<(?P<fenced>[^<>]*+)>|(?P<bare>(?:[^()<>\"]|\([^()]*+\))*?)"
_MARKDOWN_IMAGE = re.compile(
    r"!\[(?P<alternative>(?:[^\[\]]|\[[^\[\]]*+\])*+)\]\(\s*+(?:"
    + _TARGET
    + r")(?:\s++\"[^\"]*+\"|\s++'[^']*+')?\s*+\)"
)
_CHART = re.compile(r"\]\(" + CHART_LINK + r"([^)\s]+)\)")


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
        return frozenset(_CHART.findall(str(self.held("body"))))


def images_in(article: Article) -> Iterator[tuple[str, str, SourceLocation]]:
    """(target, alternative, place) of each Markdown image of a text, charts included."""
    for number, line in enumerate(article.body.splitlines()):
        for found in _MARKDOWN_IMAGE.finditer(line):
            length = found.end() - found.start()
            place = SourceLocation(article.path, article.first_line + number, found.start() + 1, length, line)
            yield found["fenced"] or found["bare"] or "", found["alternative"], place
