"""The passages of a page of the site that the book holds too: paragraphs, items, headings and cells of its texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_LEAVES = {"p", "li", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd", "blockquote", "figcaption", "caption"}
_TEXTS = {"prose", "blocks"}
_APART = {"figure", "aside", "nav", "svg"}
_APART_CLASSES = {"vh", "b-frieze-head", "footnote-ref", "provenance"}
"""What a text holds that the book shows elsewhere, or otherwise: words for the ear alone, names that head each page,
the numbers of notes, which run through a chapter, the document that a text is of."""
_VOID = {"br", "img", "hr", "source", "input", "wbr", "use", "path", "circle"}


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: the line of the page where it starts, its words, and the same cut after each of its links.

    ``may_return`` of the heads of columns, which stand again where a table goes on over the page.
    The book adds the page or the address of a link behind it, so that only the pieces between links are the same.
    """

    line: int
    pieces: tuple[str, ...]
    may_return: bool = False

    @property
    def text(self) -> str:
        """The whole paragraph."""
        return "".join(self.pieces)


@dataclass
class _Reader(HTMLParser):
    found: list[Passage] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    inside: int = 0
    """How deep the text begins, 0 outside any text."""
    apart: int = 0
    pieces: list[str] = field(default_factory=list)
    line: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        self.path.append(tag)
        classes = set((dict(attrs).get("class") or "").split())
        if not self.inside and _TEXTS & classes:
            self.inside = len(self.path)
        elif self.inside and not self.apart and (tag in _APART or _APART_CLASSES & classes):
            self.apart = len(self.path)
        elif tag in _LEAVES:
            self._end_passage()

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or tag not in self.path:
            return
        while self.path.pop() != tag:
            pass
        if tag in _LEAVES or len(self.path) < self.inside:
            self._end_passage(tag == "th")
        elif tag == "a":
            self.pieces.append("")
        self.inside = self.inside if len(self.path) >= self.inside else 0
        self.apart = self.apart if len(self.path) >= self.apart else 0

    def handle_data(self, data: str) -> None:
        if self.inside and not self.apart:
            if not self.pieces:
                self.pieces, self.line = [""], self.getpos()[0]
            self.pieces[-1] += data

    def _end_passage(self, may_return: bool = False) -> None:
        if any(piece.strip() for piece in self.pieces):
            self.found.append(Passage(self.line, tuple(self.pieces), may_return))
        self.pieces = []


def passages(page: str) -> Iterator[Passage]:
    """The passages of the texts that a page of the site shows, in their order."""
    if not any(name in page for name in _TEXTS):
        return
    reader = _Reader()
    reader.feed(page)
    reader.close()
    yield from reader.found
