"""Changes between the lines of a list or a mapping: entries come, go and move with the comment right above them."""

from __future__ import annotations

from itertools import pairwise

import yaml

from generator.rewriting.changes import Insert, Move, Put, RewritingError
from generator.rewriting.outline import Entry, Outline, entries
from generator.rewriting.replacing import list_step
from generator.rewriting.writing import write_entry, write_item


def insert_key(outline: Outline, node: yaml.MappingNode, change: Put) -> str:
    """The text with a new key in a mapping: behind the last of those that come before it."""
    inside = list(entries(node))
    key = str(change.place[-1])
    written = write_entry(key, change.value, inside[0].column, list_step(outline))
    rank = _rank_of(key, [str(one.key.value) for one in inside if one.key], change.order)
    return _insert(outline, inside, rank, written)


def insert_item(outline: Outline, node: yaml.SequenceNode, change: Insert) -> str:
    """The text with a new value in a list."""
    inside = list(entries(node))
    written = write_item(change.value, inside[0].column, list_step(outline))
    return _insert(outline, inside, change.rank, written)


def remove_entry(outline: Outline, entry: Entry) -> str:
    """The text without an entry, its comment, and the empty lines behind them."""
    inside = list(entries(entry.parent))
    first, last = _lines_of(outline, entry)
    if entry.rank == 0 and _shares_its_line(outline, entry):
        return _remove_first(outline, inside)
    if entry.rank + 1 < len(inside):
        while not outline.lines[last].strip():
            last += 1
    else:
        while first and not outline.lines[first - 1].strip():
            first -= 1
    return "".join((*outline.lines[:first], *outline.lines[last:]))


def move_item(outline: Outline, node: yaml.SequenceNode, change: Move) -> str:
    """The text with a value of a list at another rank. What stands between the values stays where it is."""
    inside = list(entries(node))
    if _shares_its_line(outline, inside[0]) or not (0 <= change.rank < len(inside) and 0 <= change.to < len(inside)):
        raise RewritingError(str(change))
    spans = [_lines_of(outline, one) for one in inside]
    order = list(range(len(spans)))
    order.insert(change.to, order.pop(change.rank))
    made, here = outline.lines[: spans[0][0]], spans[0][0]
    for (first, last), chosen in zip(spans, order, strict=True):
        made += outline.lines[here:first] + [_ended(line) for line in outline.lines[slice(*spans[chosen])]]
        here = last
    return "".join((*made, *outline.lines[here:]))


def _insert(outline: Outline, inside: list[Entry], rank: int, written: str) -> str:
    if not 0 <= rank <= len(inside):
        raise RewritingError(str(rank))
    gap = "\n" * _empty_lines(outline, inside)
    if rank == len(inside):
        line = outline.last_line(inside[-1]) + 1
        before = "".join(outline.lines[:line])
        return _ended(before) + gap + written + "".join(outline.lines[line:])
    entry = inside[rank]
    if rank == 0 and _shares_its_line(outline, entry):
        start = outline.starts[outline.first_line(entry)] + entry.column
        return outline.text[:start] + written.lstrip(" ") + gap + " " * entry.column + outline.text[start:]
    line, _ = _lines_of(outline, entry)
    return "".join((*outline.lines[:line], written, gap, *outline.lines[line:]))


def _remove_first(outline: Outline, inside: list[Entry]) -> str:
    """The first key stands behind a dash, which the second one takes; what stands between them goes before it."""
    line, (entry, heir) = outline.first_line(inside[0]), inside[:2]
    start = outline.starts[line] + entry.column
    above, _ = _lines_of(outline, heir)
    heirs_line = outline.first_line(heir)
    comment = "".join(outline.lines[above:heirs_line])
    after = outline.starts[heirs_line] + heir.column
    return "".join((*outline.lines[:line], comment, outline.text[outline.starts[line] : start], outline.text[after:]))


def _lines_of(outline: Outline, entry: Entry) -> tuple[int, int]:
    """From which line to before which an entry stands. What stands above the first one speaks of all."""
    first = outline.first_line(entry)
    return (outline.comment_above(first) if entry.rank else first), outline.last_line(entry) + 1


def _empty_lines(outline: Outline, inside: list[Entry]) -> int:
    """How many empty lines stand between the entries; a lone record at the margin is followed by one."""
    spans = [_lines_of(outline, one) for one in inside]
    between = (outline.lines[one[1] : other[0]] for one, other in pairwise(spans))
    gaps = [sum(not line.strip() for line in lines) for lines in between]
    alone = inside[0].column == 0 and inside[0].key is None and isinstance(inside[0].node, yaml.MappingNode)
    return min(gaps) if gaps else int(alone)


def _shares_its_line(outline: Outline, entry: Entry) -> bool:
    """Whether a dash stands before an entry on its line."""
    return bool(outline.lines[outline.first_line(entry)][: entry.column].strip())


def _rank_of(key: str, present: list[str], order: tuple[str, ...]) -> int:
    if key not in order:
        return len(present)
    before = set(order[: order.index(key)])
    return max(
        (rank for rank, one in enumerate(present, 1) if one in before), default=0 if before or order else len(present)
    )


def _ended(line: str) -> str:
    return line if line.endswith(("\n", "\r")) or not line else line + "\n"
