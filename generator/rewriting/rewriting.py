"""A file of facts with some changes made in it: each is written where it belongs, then read back.

PyYAML's marks say where values stand; the text is cut and joined there. A writer that prints the whole document again
changes what it does not keep: ruamel.yaml was tried, and loses the files that mix two ways to set lists in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import yaml

from generator.rewriting.blocks import insert_item, insert_key, move_item, remove_entry
from generator.rewriting.changes import Change, Insert, Move, Put, Remove, RewritingError, changes_between
from generator.rewriting.flows import insert_in_flow, move_in_flow, remove_from_flow, write_flow
from generator.rewriting.outline import Outline, value_of
from generator.rewriting.replacing import replace_value
from generator.rewriting.values import change_value
from generator.rewriting.writing import LONGEST, STEP, write_inline, write_value

_MARK = "\ufeff"
"""What Windows puts before a text, and its lines end in two signs."""
_BARE_END = re.compile("(?<!\r)\n")


def rewrite(text: str, changes: Iterable[Change]) -> str:
    """A text of YAML once changed; every byte that no change concerns stays.

    Raises RewritingError when a place leads nowhere, or when what would be written does not read as it should.
    """
    mark, inside = text[: text.startswith(_MARK)], text.removeprefix(_MARK)
    ends_in_two = "\r\n" in inside and not _BARE_END.search(inside)
    outline = Outline(inside)
    value = value_of(outline.root)
    for change in changes:
        value = change_value(value, change)
        outline = Outline(_change(outline, change))
        if value_of(outline.root) != value:
            raise RewritingError(str(change))
    return mark + (_BARE_END.sub("\r\n", outline.text) if ends_in_two else outline.text)


def read_value(text: str) -> object:
    """What a text of YAML says: texts, lists, mappings. Raises RewritingError."""
    return value_of(Outline(text).root)


def _change(outline: Outline, change: Change) -> str:
    match change:
        case Put():
            return _put(outline, change)
        case Insert():
            return _insert(outline, change)
        case Remove():
            return _remove(outline, change)
        case Move():
            return _move(outline, change)


def _put(outline: Outline, change: Put) -> str:
    place, node = change.place, outline.find(change.place)
    if node is None:
        return _put_new(outline, change)
    smaller = changes_between(value_of(node), change.value, place)
    if not smaller:
        return outline.text
    if any(one.place != place or not isinstance(one, Put) for one in smaller):
        return rewrite(outline.text, smaller)
    return replace_value(outline, change) if place else _put_root(outline, node, change)


def _put_root(outline: Outline, node: yaml.Node, change: Put) -> str:
    return (
        outline.text[: node.start_mark.index] + _write_root(change) + outline.text[outline.end_of(node) :].lstrip("\n")
    )


def _write_root(change: Put) -> str:
    return write_value(change.value, -STEP, STEP, LONGEST).lstrip("\n")


def _put_new(outline: Outline, change: Put) -> str:
    place = change.place
    if not place:
        before = outline.text if outline.text.endswith("\n") or not outline.text else outline.text + "\n"
        return before + _write_root(change)
    around = outline.find(place[:-1])
    if not isinstance(around, yaml.MappingNode) or not around.value:
        return _put(outline, Put(place[:-1], {str(place[-1]): change.value}, change.order))
    if around.flow_style:
        written = f"{write_inline(str(place[-1]), in_flow=True)}: {write_flow(change.value)}"
        return insert_in_flow(outline, around, len(around.value), written)
    return insert_key(outline, around, change)


def _insert(outline: Outline, change: Insert) -> str:
    node = outline.find(change.place)
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        return _put(outline, Put(change.place, [change.value]))
    if node.flow_style:
        return insert_in_flow(outline, node, change.rank, write_flow(change.value))
    return insert_item(outline, node, change)


def _remove(outline: Outline, change: Remove) -> str:
    entry = outline.entry(change.place)
    if entry.parent.flow_style:
        return remove_from_flow(outline, entry)
    if len(entry.parent.value) == 1:
        return _put(outline, Put(change.place[:-1], [] if entry.key is None else {}))
    return remove_entry(outline, entry)


def _move(outline: Outline, change: Move) -> str:
    node = outline.find(change.place)
    if not isinstance(node, yaml.SequenceNode):
        raise RewritingError(str(change))
    if node.flow_style:
        return move_in_flow(outline, node, change.rank, change.to)
    return move_item(outline, node, change)
