"""A value written in the place of another: a text keeps its style, and the remark behind it."""

from __future__ import annotations

import yaml

from generator.rewriting.changes import Place, Put, RewritingError, Value
from generator.rewriting.flows import write_flow
from generator.rewriting.outline import Entry, Outline
from generator.rewriting.writing import LONGEST, STEP, write_item, write_scalar, write_value

LIST_STEP = STEP
"""How far lists stand in behind their key, in a file that has none to look at."""


def replace_value(outline: Outline, change: Put) -> str:
    """The text with another value at a place that has one. Raises RewritingError when a comment would be lost."""
    node = outline.find(change.place)
    if node is None:
        raise RewritingError(str(change))
    is_text = change.value is None or isinstance(change.value, str)
    if stands_in_flow(outline, change.place):
        return _swap(outline, node, write_flow(change.value))
    if isinstance(node, yaml.ScalarNode) and is_text:
        return _replace_text(outline, change.place, node, change.value)  # type: ignore[arg-type]
    return _replace_whole(outline, change.place, node, change.value)


def stands_in_flow(outline: Outline, place: Place) -> bool:
    """Whether what stands around a place is written between brackets."""
    nodes = (outline.find(place[:length]) for length in range(len(place)))
    return any(isinstance(node, yaml.CollectionNode) and node.flow_style for node in nodes)


def list_step(text: Outline) -> int:
    """How far the lists of a file stand in behind their keys: what its first such list shows."""
    waiting = [text.root]
    while waiting:
        node = waiting.pop()
        for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
            if isinstance(value, yaml.SequenceNode) and not value.flow_style:
                return int(value.start_mark.column - key.start_mark.column)
            waiting.append(value)
        waiting += node.value if isinstance(node, yaml.SequenceNode) else ()
    return LIST_STEP


def _swap(outline: Outline, node: yaml.Node, written: str) -> str:
    start = int(node.start_mark.index)
    return outline.text[:start] + _gap(outline, start, written) + written + outline.text[outline.end_of(node) :]


def _replace_text(outline: Outline, place: Place, node: yaml.ScalarNode, value: str | None) -> str:
    start, column = int(node.start_mark.index), int(node.start_mark.column)
    written = write_scalar(value, _column_of_lines(outline, place, node), LONGEST - column, node.style)
    first, _, lines = written.partition("\n")
    remark, after = _remark(outline, node)
    rest = "\n" + lines if lines else ""
    return outline.text[:start] + _gap(outline, start, written) + first + remark + rest + after


def _remark(outline: Outline, node: yaml.ScalarNode) -> tuple[str, str]:
    """The comment on the line of a value, and what follows both."""
    end = outline.end_of(node)
    if node.style in ("|", ">"):
        header = outline.lines[node.start_mark.line][node.start_mark.column :].rstrip()
        return header[header.find(" #") :] if " #" in header else "", outline.text[end:]
    tail = outline.text[end:].split("\n", 1)[0].rstrip("\r")
    return (tail, outline.text[end + len(tail) :]) if tail.lstrip().startswith("#") else ("", outline.text[end:])


def _column_of_lines(outline: Outline, place: Place, node: yaml.ScalarNode) -> int:
    """Where the lines of a folded text begin: where they began, else one step behind its key or dash."""
    line = int(node.start_mark.line) + 1
    if node.style in ("|", ">") and line < len(outline.lines) and outline.lines[line].strip():
        return len(outline.lines[line]) - len(outline.lines[line].lstrip(" "))
    return outline.entry(place).column + STEP if place else 0


def _replace_whole(outline: Outline, place: Place, node: yaml.Node, value: Value) -> str:
    entry = outline.entry(place)
    start = outline.text.index(":", entry.key.end_mark.index) + 1 if entry.key else _dash(outline, entry) + 1
    if entry.key:
        written = write_value(value, entry.column, list_step(outline), LONGEST)
    else:
        written = write_item(value, entry.column, list_step(outline))[entry.column + 1 :].removeprefix(" ")
    space = "" if written.startswith("\n") else " "
    return outline.text[:start] + space + written.removesuffix("\n") + outline.text[max(outline.end_of(node), start) :]


def _dash(outline: Outline, entry: Entry) -> int:
    return outline.starts[outline.first_line(entry)] + entry.column


def _gap(outline: Outline, start: int, written: str) -> str:
    return " " if written and outline.text[start - 1 : start] in (":", "-", ",") else ""
