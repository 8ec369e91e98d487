"""A text in Markdown as blocks of a document for the press."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.markdown import nodes
from generator.markdown.reading import read_markdown
from generator.press_room.paper import Block, Paragraph, Points, Quotation, Run, Table, Title, Words, text_of

Leads = Callable[[str], str]
"""The whole address that a target of a link leads to, "" when it leads nowhere from outside the site."""


def blocks_of(body: str, leads: Leads, level: int = 3) -> tuple[Block, ...]:
    """The blocks of a text, its titles at a ``level``. Pictures and charts are left out; notes follow the words."""
    reading = read_markdown(body)
    writer = _Writer(leads, level, {name: note.blocks for name, note in reading.notes.items()})
    return tuple(made for block in reading.blocks for made in writer.blocks(block))


class _Writer:
    def __init__(self, leads: Leads, level: int, notes: dict[str, tuple[nodes.Block, ...]]) -> None:
        self._leads, self._level, self._notes = leads, level, notes

    def blocks(self, block: nodes.Block) -> Iterator[Block]:
        match block:
            case nodes.Paragraph() if block.image is None:
                yield Paragraph(self.words(block.children))
            case nodes.Heading():
                yield Title(text_of(self.words(block.children)), self._level)
            case nodes.Listing():
                items = tuple(self._item(item) for item in block.items)
                yield Points(items, numbered=block.items[0].number is not None)
            case nodes.Quote():
                yield Quotation(self._joined(block.blocks), "")
            case nodes.Table():
                yield self._table(block)
            case nodes.CodeBlock():
                yield Paragraph((Run(block.text),))

    def words(self, children: tuple[nodes.Inline, ...]) -> Words:
        return tuple(run for child in children for run in self._runs(child))

    def _runs(self, child: nodes.Inline) -> Iterator[Run]:
        match child:
            case nodes.Words() | nodes.Code():
                yield Run(child.text.replace("\n", " "))
            case nodes.Stress():
                for run in self.words(child.children):
                    yield replace(run, strong=True) if child.strong else replace(run, emphasis=True)
            case nodes.Link():
                address = self._leads(child.target)
                yield from (replace(run, href=address) for run in self.words(child.children))
            case nodes.Call():
                yield from (Run(" ("), *self._joined(self._notes.get(child.name, ())), Run(")"))
            case nodes.Break():
                yield Run(" ")

    def _item(self, item: nodes.Item) -> Words:
        return self._joined(item.blocks)

    def _joined(self, blocks: tuple[nodes.Block, ...]) -> Words:
        """The words of several blocks, one after the other."""
        runs: list[Run] = []
        for block in blocks:
            for children in nodes.sentences(block):
                runs += [Run(" ")] if runs else []
                runs += self.words(children)
        return tuple(runs)

    def _table(self, table: nodes.Table) -> Table:
        head, *rows = (tuple(text_of(self.words(cell.children)) for cell in row) for row in (table.head, *table.rows))
        return Table("", head, tuple(rows))
