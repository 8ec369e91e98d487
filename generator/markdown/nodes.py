"""What a text is made of once it is read: blocks of words, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.markdown.source import Doubt, Place


@dataclass(frozen=True, slots=True)
class Words:
    """Signs that are shown as they are; ``escaped`` when a backslash or an entity says that the editor wants them."""

    text: str
    place: Place
    escaped: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """Words of a program, within a sentence."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Stress:
    """Words in italics, or in bold when it is ``strong``."""

    strong: bool
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to ``target``."""

    target: str
    children: tuple[Inline, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Image:
    """A picture or a chart."""

    target: str
    alternative: str
    place: Place


@dataclass(frozen=True, slots=True)
class Call:
    """The call of a note that is written."""

    name: str
    place: Place


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line that the editor wants."""


Inline = Words | Code | Stress | Link | Image | Call | Break


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]
    place: Place

    @property
    def image(self) -> Image | None:
        """The only thing that it holds, when that is a picture or a chart."""
        first = self.children[0] if len(self.children) == 1 else None
        return first if isinstance(first, Image) else None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, of level 1 to 6."""

    level: int
    children: tuple[Inline, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines of a program."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""

    place: Place


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody else said."""

    blocks: tuple[Block, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with its number when the list has numbers."""

    number: int | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; ``loose`` when its items are paragraphs."""

    items: tuple[Item, ...]
    loose: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    children: tuple[Inline, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the side of each column (« left », « center », « right » or « »), its titles, its rows."""

    sides: tuple[str, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    place: Place


Block = Paragraph | Heading | CodeBlock | Rule | Quote | Listing | Table


@dataclass(frozen=True, slots=True)
class Note:
    """A note under its name."""

    name: str
    blocks: tuple[Block, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it was read: its blocks, its notes by name, and what its editor should know."""

    blocks: tuple[Block, ...]
    notes: Mapping[str, Note] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    def all_blocks(self) -> Iterator[Block]:
        """Every block, outer ones first, those of notes last."""
        for block in (*self.blocks, *(block for note in self.notes.values() for block in note.blocks)):
            yield from _with_inner(block)

    def inlines(self) -> Iterator[Inline]:
        """Every part of every sentence, in the order of the text, those of notes last."""
        for block in self.all_blocks():
            for children in sentences(block):
                yield from flat(children)


def sentences(block: Block) -> Iterator[tuple[Inline, ...]]:
    """The words that a block holds itself: one sentence, those of each cell, or none."""
    if isinstance(block, Paragraph | Heading):
        yield block.children
    elif isinstance(block, Table):
        yield from (cell.children for row in (block.head, *block.rows) for cell in row)


def flat(children: tuple[Inline, ...]) -> Iterator[Inline]:
    """Each part of a sentence, then those within it."""
    for child in children:
        yield child
        if isinstance(child, Stress | Link):
            yield from flat(child.children)


def plain_text(children: tuple[Inline, ...]) -> str:
    """The words alone."""
    return "".join(child.text for child in flat(children) if isinstance(child, Words | Code))


def _with_inner(block: Block) -> Iterator[Block]:
    yield block
    if isinstance(block, Quote):
        inner = block.blocks
    elif isinstance(block, Listing):
        inner = tuple(one for item in block.items for one in item.blocks)
    else:
        return
    for one in inner:
        yield from _with_inner(one)
