"""What a screen reader is told of the book is what its pages say: its tags against the HTML that was laid out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby, pairwise
from pathlib import Path

import pikepdf
import pytest

from generator.book.document import build_document
from generator.book.engine.book import BookResult
from generator.preflight.reading.structure import Element, Tree, read_tree
from generator.publication.publication import Publication
from tests.book.conftest import YEAR

pytestmark = pytest.mark.full

LEVELS = tuple(f"H{level}" for level in range(1, 7))
SKY = b"<svg/>"


@dataclass
class Source(HTMLParser):
    """The tags of the HTML in their order, and where its links lead."""

    tags: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag.upper())
        target = dict(attrs).get("href")
        if tag == "a" and target:
            self.targets.append(target.removeprefix("#"))


@pytest.fixture(scope="module")
def source(publication: Publication, book: BookResult) -> Source:
    """The chapters, then what follows them, with a page after every name of the index."""
    document, read = build_document(publication, YEAR, SKY), Source()
    for portion in document.portions:
        every_name = {name: {1} for name in re.findall(r'data-of="([^"]+)"', portion.body)}
        read.feed(document.filled(portion, book.notes, every_name).body)
    return read


@pytest.fixture(scope="module")
def tree(file: Path) -> Tree:
    with pikepdf.open(file) as document:
        return read_tree(document)


def test_the_title_of_the_book_is_the_only_first_heading(tree: Tree) -> None:
    kinds = [heading.kind for heading in tree.of(*LEVELS)]
    assert kinds[0] == "H1"
    assert kinds.count("H1") == 1


def test_headings_follow_the_pages_and_skip_no_level(tree: Tree, source: Source) -> None:
    kinds = [heading.kind for heading in tree.of(*LEVELS)]
    assert kinds == [tag for tag in source.tags if tag in LEVELS]
    assert all(int(below[1]) <= int(above[1]) + 1 for above, below in pairwise(kinds))


def test_every_table_is_there_with_its_headers(tree: Tree, source: Source) -> None:
    """A table that runs over two pages is tagged in two parts, each with its headers."""
    tables = tree.of("Table")
    assert len(tables) - count_cuts(tree) == source.tags.count("TABLE")
    assert all(any(cell.kind == "TH" for cell in table.walk()) for table in tables)
    assert len(tree.of("TD")) == source.tags.count("TD")


def test_every_figure_is_there_with_its_words(tree: Tree, source: Source) -> None:
    figures = tree.of("Figure")
    assert len(figures) == source.tags.count("IMG")
    assert all(figure.alt.strip() for figure in figures)


def test_every_list_item_is_there(tree: Tree, source: Source) -> None:
    assert len(tree.of("LI")) == source.tags.count("LI")


def test_every_link_is_there_in_the_order_of_reading(tree: Tree, source: Source, file: Path) -> None:
    """A link that runs over two lines is two links to the same place."""
    with pikepdf.open(file) as document:
        notes = {note.objgen: note for page in document.pages for note in page.get("/Annots", [])}
        tagged = [notes[key] for link in tree.of("Link") for key in link.annotations]
        targets = [str(note.Dest) if "/Dest" in note else str(note.A.URI) for note in tagged]
    assert len(tagged) == len(notes)
    assert [target for target, _ in groupby(targets)] == [target for target, _ in groupby(source.targets)]


def count_cuts(tree: Tree) -> int:
    """How many tables go on at the head of the page that follows the end of another."""
    assert tree.root
    leaves = [one for one in tree.root.walk() if one.content]
    heads = {id(below) for above, below in pairwise(leaves) if below.page != above.page}
    feet = {id(above) for above, below in pairwise(leaves) if below.page != above.page}

    def ends(table: Element) -> tuple[Element, Element]:
        held = [one for one in table.walk() if one.content]
        return held[0], held[-1]

    spans = [ends(table) for table in tree.of("Table")]
    return sum(id(last) in feet and id(first) in heads for (_, last), (first, _) in pairwise(spans))
