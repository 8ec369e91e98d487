"""A text read whole: the one reading that the rules judge and the pages show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.markdown import nodes
from generator.markdown.blocks import BlockReader
from generator.markdown.definitions import Definitions, find_definitions
from generator.markdown.source import Doubt, split_lines

TEXTS_REMEMBERED = 2048
"""How many texts are remembered: a page's, a book's and a rule's reading of a text are one."""


@lru_cache(TEXTS_REMEMBERED)
def read_markdown(body: str) -> nodes.Reading:
    """The blocks, the notes and the doubts of a text: a function of its words alone."""
    lines = split_lines(body)
    definitions = find_definitions(lines)
    reader = BlockReader(definitions)
    blocks = reader.read(lines)
    reading = nodes.Reading(blocks, reader.notes)
    doubts = (
        *definitions.doubts,
        *reader.doubts,
        *_unused_references(definitions, reader.used),
        *_doubtful_notes(reading),
    )
    return nodes.Reading(blocks, reader.notes, tuple(doubts))


def _unused_references(definitions: Definitions, used: Iterable[str]) -> Iterator[Doubt]:
    for key, reference in definitions.references.items():
        if key not in used:
            yield Doubt("T14", reference.place, {"cible": reference.target})


def _doubtful_notes(reading: nodes.Reading) -> Iterator[Doubt]:
    """Notes that nobody calls, calls within notes, and notes that say nothing."""
    called = {call.name for block in reading.blocks for call in _calls(block)}
    for note in reading.notes.values():
        if note.name not in called:
            yield Doubt("T11", note.place, {"nom": f"[^{note.name}]"})
        if not note.blocks:
            yield Doubt("T22", note.place, {"quoi": "cette note"})
        for block in note.blocks:
            for call in _calls(block):
                yield Doubt("T13", call.place, {"nom": f"[^{call.name}]"})


def _calls(block: nodes.Block) -> Iterator[nodes.Call]:
    for part in nodes.Reading((block,)).inlines():
        if isinstance(part, nodes.Call):
            yield part
