"""What a text defines for the rest of it: its notes, and the addresses of links written apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.markdown.source import Doubt, Line, Place

NOTE = re.compile(r" ?\[\^(?P<name>[^\]\s]{1,60})\]:")
_REFERENCE = re.compile(r" ?\[(?P<label>[^\]\[^][^\]\[]{0,200})\]:[ ]*(?:<(?P<long>[^<>]*)>|(?P<short>\S+))\s*$")
FENCE = re.compile(r" {0,3}(?P<marks>`{3,}|~{3,})[ ]*(?P<language>[\w+#.-]*)\s*$")


@dataclass(frozen=True, slots=True)
class Reference:
    """An address written apart, and where."""

    target: str
    place: Place


@dataclass(frozen=True)
class Definitions:
    """The names of the notes and the addresses by label; the numbers of the lines that hold the addresses."""

    notes: frozenset[str]
    references: Mapping[str, Reference]
    lines: frozenset[int]
    doubts: tuple[Doubt, ...]


def label_key(label: str) -> str:
    """A label whatever its capitals and spaces."""
    return " ".join(label.split()).casefold()


def find_definitions(lines: Sequence[Line]) -> Definitions:
    """Everything that is defined at the beginning of a line, programs left out."""
    notes: set[str] = set()
    references: dict[str, Reference] = {}
    numbers: set[int] = set()
    doubts: list[Doubt] = []
    for line, before in _outside_programs(lines):
        note, reference = NOTE.match(line.text), _REFERENCE.match(line.text)
        if note:
            doubts += _twice("T12", f"[^{note['name']}]", line, known=note["name"] in notes)
            notes.add(note["name"])
        elif reference and (before is None or before.is_blank or before.number in numbers):
            key = label_key(reference["label"])
            doubts += _twice("T12", f"[{reference['label']}]", line, known=key in references)
            references[key] = Reference(reference["long"] or reference["short"] or "", line.place)
            numbers.add(line.number)
    return Definitions(frozenset(notes), references, frozenset(numbers), tuple(doubts))


def _twice(code: str, name: str, line: Line, *, known: bool) -> list[Doubt]:
    return [Doubt(code, Place(line.number, line.column + line.indent, len(name)), {"nom": name})] if known else []


def _outside_programs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line | None]]:
    """Each line that is not between two rows of ``` , with the one before it."""
    marks = ""
    before: Line | None = None
    for line in lines:
        fence = FENCE.match(line.text)
        if marks:
            marks = "" if fence and closes(fence["marks"], marks) and not fence["language"] else marks
        elif fence and line.indent <= 1:
            marks = fence["marks"]
        else:
            yield line, before
        before = line


def closes(marks: str, opening: str) -> bool:
    """Whether a row of marks ends what ``opening`` began."""
    return marks[0] == opening[0] and len(marks) >= len(opening)
