"""Where the values of a YAML text stand in it: lines and signs, from the marks of PyYAML's parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import yaml

from generator.rewriting.changes import Place, RewritingError, Value

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML spells an empty value, when no quotes stand around it."""
_LINES = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029])|[^\n\r\x85\u2028\u2029]+")
"""What the parser takes for lines, which ``str.splitlines`` cuts in other places too."""


@dataclass(frozen=True)
class Entry:
    """A key of a mapping with its value, or a value of a list (``key`` is None), and the collection it stands in."""

    parent: yaml.CollectionNode
    rank: int
    key: yaml.ScalarNode | None
    node: yaml.Node

    @property
    def column(self) -> int:
        """Where its key or its dash stands in the line."""
        return int(self.key.start_mark.column if self.key else self.parent.start_mark.column)


@dataclass(frozen=True)
class Outline:
    """A text and its values. Raises RewritingError when it cannot be read."""

    text: str

    @cached_property
    def root(self) -> yaml.Node | None:
        """The whole, None for a file without a value."""
        try:
            return yaml.compose(self.text, yaml.CBaseLoader)
        except yaml.YAMLError as error:
            raise RewritingError(str(error)) from error

    @cached_property
    def lines(self) -> list[str]:
        """Each with its end."""
        return _LINES.findall(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """How many signs stand before each line, and before the end."""
        starts = [0]
        for line in self.lines:
            starts.append(starts[-1] + len(line))
        return starts

    def find(self, place: Place) -> yaml.Node | None:
        """The node at a place, None when there is none."""
        node = self.root
        for step in place:
            entry = next((one for one in entries(node) if step in names(one)), None)
            node = entry.node if entry else None
        return node

    def entry(self, place: Place) -> Entry:
        """Where a place stands in its collection. Raises RewritingError when it leads nowhere."""
        around = self.find(place[:-1])
        for one in entries(around):
            if place[-1] in names(one):
                return one
        raise RewritingError(" > ".join(map(str, place)))

    def place_at(self, line: int, column: int) -> Place:
        """The place of the innermost value at a line and a column, both from 1; column 0 is the line as a whole."""
        at = self.starts[min(max(line, 1), len(self.starts)) - 1] + max(column - 1, 0)
        place: Place = ()
        inside = list(entries(self.root))
        while entry := next((one for one in inside if self._start(one) <= at < self.end_of(one.node)), None):
            place, inside = (*place, names(entry)[0]), list(entries(entry.node))
        return place

    def first_line(self, entry: Entry) -> int:
        """The line of its key or its dash."""
        if entry.key:
            return int(entry.key.start_mark.line)
        line = int(entry.node.start_mark.line)
        while line > entry.parent.start_mark.line and not self._has_dash(line, entry.column):
            line -= 1
        return line

    def last_line(self, entry: Entry) -> int:
        """The last line that says something of its value."""
        return self._line_of(max(self.end_of(entry.node) - 1, 0))

    def end_of(self, node: yaml.Node) -> int:
        """How many signs stand before the end of a value, without what follows it."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            children = [one.node for one in entries(node)]
            return self.end_of(children[-1]) if children else int(node.start_mark.index)
        end = int(node.end_mark.index)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            end = len(self.text[:end].rstrip())
        return max(end, int(node.start_mark.index))

    def comment_above(self, line: int) -> int:
        """The first line of the comment that stands right above a line, the line itself without one."""
        first = line
        while first and self.lines[first - 1].lstrip().startswith("#"):
            first -= 1
        return first if first or not line else line

    def _start(self, entry: Entry) -> int:
        return (
            self.starts[self.first_line(entry)] + entry.column
            if not entry.parent.flow_style
            else int((entry.key or entry.node).start_mark.index)
        )

    def _has_dash(self, line: int, column: int) -> bool:
        return self.lines[line][column : column + 1] == "-" and not self.lines[line][:column].strip()

    def _line_of(self, index: int) -> int:
        return self.text.count("\n", 0, index)


def entries(node: yaml.Node | None) -> Iterator[Entry]:
    """What a collection holds, in its order."""
    if isinstance(node, yaml.MappingNode):
        for rank, (key, value) in enumerate(node.value):
            yield Entry(node, rank, key, value)
    elif isinstance(node, yaml.SequenceNode):
        for rank, value in enumerate(node.value):
            yield Entry(node, rank, None, value)


def names(entry: Entry) -> tuple[str | int, ...]:
    """What a place calls an entry."""
    return (str(entry.key.value),) if entry.key else (entry.rank,)


def value_of(node: yaml.Node | None) -> Value:
    """The plain value of a node: texts, lists, mappings; None for what is empty."""
    if isinstance(node, yaml.MappingNode):
        return {str(one.key.value): value_of(one.node) for one in entries(node) if one.key}
    if isinstance(node, yaml.SequenceNode):
        return [value_of(one.node) for one in entries(node)]
    if not isinstance(node, yaml.ScalarNode) or (not node.style and node.value in NOTHING):
        return None
    return str(node.value)
