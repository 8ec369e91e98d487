"""Changes between brackets: ``[a, b]`` and ``{k: v}`` stay on their line, whatever stands around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import yaml

from generator.rewriting.changes import RewritingError, Value
from generator.rewriting.outline import Entry, Outline, entries
from generator.rewriting.writing import write_inline


def write_flow(value: Value) -> str:
    """A value between brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_inline(key)}: {write_flow(inside)}" for key, inside in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(write_flow, value)) + "]"
    return "~" if value is None else _inline(value)


def _inline(value: str) -> str:
    return write_inline(value, in_flow=True)


def insert_in_flow(outline: Outline, node: yaml.CollectionNode, rank: int, written: str) -> str:
    """Something written before the entry of that rank; behind the last when the rank is their number."""
    inside = list(entries(node))
    if rank < len(inside):
        start, _ = _span(inside[rank])
        return outline.text[:start] + written + ", " + outline.text[start:]
    _, end = _span(inside[-1])
    return outline.text[:end] + ", " + written + outline.text[end:]


def remove_from_flow(outline: Outline, entry: Entry) -> str:
    """The text without an entry, and without the comma beside it."""
    inside = list(entries(entry.parent))
    start, end = _span(entry)
    if entry.rank + 1 < len(inside):
        end, _ = _span(inside[entry.rank + 1])
    elif entry.rank:
        _, start = _span(inside[entry.rank - 1])
    return outline.text[:start] + outline.text[end:]


def move_in_flow(outline: Outline, node: yaml.CollectionNode, rank: int, to: int) -> str:
    """The text with an entry at another rank; commas and spaces stay where they are."""
    spans = [_span(one) for one in entries(node)]
    if not (0 <= rank < len(spans) and 0 <= to < len(spans)):
        raise RewritingError(f"{rank} > {to}")
    order = list(range(len(spans)))
    order.insert(to, order.pop(rank))
    made, last = "", spans[0][0]
    for here, chosen in zip(spans, order, strict=True):
        made += outline.text[last : here[0]] + outline.text[slice(*spans[chosen])]
        last = here[1]
    return outline.text[: spans[0][0]] + made + outline.text[last:]


def _span(entry: Entry) -> tuple[int, int]:
    first = entry.key or entry.node
    return int(first.start_mark.index), int(max(entry.node.end_mark.index, first.end_mark.index))
