"""A page by a real parser: slow, so it reads only pages at fault, to say where, and those that others cannot read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.checks.tags import Noticed, Tag, understand

_HEADINGS = {f"h{level}" for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class PlacedTag:
    """A tag, and the line and column where it stands, from 1."""

    tag: Tag
    line: int
    column: int


@dataclass
class _Parser(HTMLParser):
    found: list[PlacedTag] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    """What each link says: its words, or its label for the ear."""
    inside: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        values = {name: value or "" for name, value in attrs}
        self.found.append(PlacedTag(understand(tag, values), line, column + 1))
        if tag == "a":
            self.links.append("aria-label" if "aria-label" in values else "")
        elif tag == "title":
            self.titles.append("")
        self.inside.add(tag)

    def handle_endtag(self, tag: str) -> None:
        self.inside.discard(tag)

    def handle_data(self, data: str) -> None:
        if "title" in self.inside:
            self.titles[-1] += data
        if "a" in self.inside:
            self.links[-1] += data


def parse(html: str) -> Noticed:
    """What a page holds."""
    parser = _parsed(html)
    tags: dict[str, list[tuple[Tag, int]]] = {}
    for one in parser.found:
        tags.setdefault(one.tag.name, []).append((one.tag, 1))
    levels = [int(one.tag.name[1]) for one in parser.found if one.tag.name in _HEADINGS]
    silent = sum(not words.strip() for words in parser.links)
    return Noticed(tags, levels, silent, next(iter(parser.titles), ""))


def placed_tags(html: str) -> Iterator[PlacedTag]:
    """The tags of a page with their places."""
    yield from _parsed(html).found


def _parsed(html: str) -> _Parser:
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser
