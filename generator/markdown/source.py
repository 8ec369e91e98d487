"""Lines of a text and the words gathered from them: each knows where it stands in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a line of the text: the line and the column from 0, and how many signs."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Doubt:
    """What Markdown makes of a place without a word: the rule that says it, and the values of its sentence."""

    code: str
    place: Place
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or what is left of it inside of quotes and lists: its number and first column in the text, from 0."""

    number: int
    column: int
    text: str

    @property
    def indent(self) -> int:
        """How many spaces it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))

    @property
    def is_blank(self) -> bool:
        """Whether it holds nothing."""
        return not self.text.strip()

    @property
    def bare(self) -> Line:
        """The line without the spaces around it; two at its end mean a break, and stay."""
        return self.after(self.indent)

    @property
    def place(self) -> Place:
        """All that is written there."""
        words = self.text.strip()
        return Place(self.number, self.column + self.indent, max(1, len(words)))

    def after(self, count: int) -> Line:
        """What follows so many signs."""
        return Line(self.number, self.column + count, self.text[count:])

    def outdented(self, most: int) -> Line:
        """The line without so many of the spaces it begins with, or all of them."""
        return self.after(min(most, self.indent))


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a paragraph, of a heading or of a cell: one string, and where its lines stand."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Passage:
        """The lines one after the other."""
        starts, total = [], 0
        for line in lines:
            starts.append(total)
            total += len(line.text) + 1
        return cls("\n".join(line.text for line in lines), tuple(starts), tuple(lines))

    def place(self, start: int, end: int) -> Place:
        """Where the signs from ``start`` to ``end`` stand; what runs over several lines is shown on its first."""
        rank = max(0, bisect_right(self.starts, start) - 1)
        line, offset = self.lines[rank], start - self.starts[rank]
        length = min(end - start, len(line.text) - offset)
        return Place(line.number, line.column + offset, max(1, length))


def split_lines(body: str) -> tuple[Line, ...]:
    """The lines of a text; tabs at their beginning are spaces."""
    return tuple(Line(number, 0, _without_tabs(line)) for number, line in enumerate(body.split("\n")))


def _without_tabs(line: str) -> str:
    words = line.lstrip(" \t")
    return line[: len(line) - len(words)].expandtabs(4) + words
