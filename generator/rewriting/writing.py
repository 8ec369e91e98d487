"""Values as lines of YAML, as the files of a yearbook write them: plain where that reads back, folded where long."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

import yaml

from generator.rewriting.changes import Value
from generator.rewriting.outline import NOTHING

LONGEST = 120
"""No line of our files is longer."""
STEP = 2
"""How far a value stands in behind its key."""


def write_value(value: Value, column: int, offset: int, room: int) -> str:
    """What follows « key: », with the end of its line; ``column`` is where the key stands.

    ``offset`` is how far lists stand in, ``room`` the number of signs that are left on the key's line.
    """
    if isinstance(value, Mapping):
        return "\n" + write_mapping(value, column + STEP, offset) if value else "{}\n"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "\n" + write_list(value, column + offset, offset) if value else "[]\n"
    return write_scalar(value, column + STEP, room) + "\n"


def write_mapping(value: Mapping[str, Value], column: int, offset: int) -> str:
    """The lines of a mapping."""
    return "".join(write_entry(key, inside, column, offset) for key, inside in value.items())


def write_entry(key: str, value: Value, column: int, offset: int) -> str:
    """The lines of a key and its value."""
    start = " " * column + write_inline(key) + ":"
    written = write_value(value, column, offset, LONGEST - len(start) - 1)
    return start + ("" if written.startswith("\n") else " ") + written


def write_list(value: Sequence[Value], column: int, offset: int) -> str:
    """The lines of a list."""
    return "".join(write_item(inside, column, offset) for inside in value)


def write_item(value: Value, column: int, offset: int) -> str:
    """The lines of a value of a list: its first key stands behind the dash."""
    start = " " * column + "- "
    if isinstance(value, Mapping) and value:
        return start + write_mapping(value, column + STEP, offset).lstrip(" ")
    if isinstance(value, Sequence) and not isinstance(value, str) and value:
        return start + write_list(value, column + STEP, offset).lstrip(" ")
    return start + write_value(value, column, offset, LONGEST - len(start))


def write_scalar(value: str | None, column: int, room: int, style: str | None = None) -> str:
    """A text without the end of its last line, in the style that it had if that one can say it.

    ``column`` is where the lines of a folded text begin.
    """
    if value is None:
        return ""
    inline = write_inline(value, style)
    if "\n" in value or (style in ("|", ">") and value) or (len(inline) > room and " " in value):
        return write_block(value, column) or inline
    return inline


def write_inline(value: str, style: str | None = None, *, in_flow: bool = False) -> str:
    """A text on one line: plain, unless YAML would read something else there; ``in_flow``, between brackets."""
    tried = {"'": _single, '"': _double}.get(style or "", str)(value)
    found = (one for one in (tried, value, _double(value)) if _reads_as(one, value, in_flow=in_flow))
    return next(found, _escaped(value))


def write_block(value: str, column: int) -> str:
    """A text on lines of its own, "" when no such lines would say it."""
    margin = " " * column
    end = "" if value.endswith("\n") else "-"
    if "\n" in value:
        lines = value.removesuffix("\n").split("\n")
        made = f"|{end}\n" + "\n".join(margin + line if line else "" for line in lines)
    else:
        width = max(LONGEST - column, 20)
        lines = textwrap.wrap(value, width, break_long_words=False, break_on_hyphens=False, drop_whitespace=True)
        made = ">-\n" + "\n".join(margin + line for line in lines)
    return made if _reads_as(made, value, column) else ""


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _double(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _escaped(value: str) -> str:
    made = yaml.dump(value, default_style='"', width=1 << 30, allow_unicode=False)
    return str(made).rstrip("\n")


def _reads_as(written: str, value: str, column: int = STEP, *, in_flow: bool = False) -> bool:
    """Whether what is written is that text, as a value and as a key, or between brackets."""
    tries = [" " * (column - STEP) + f"k: {written}\n"]
    if not (written[:1] in (">", "|") and "\n" in written):
        tries = [f"[{written}, {written}]\n"] if in_flow else [*tries, f"{written}: v\n", f"- {written} # c\n"]
    try:
        read = [yaml.compose(one, yaml.CBaseLoader) for one in tries]
    except yaml.YAMLError:
        return False
    return all(value in _texts(node) for node in read)


def _texts(node: yaml.Node | None) -> set[str]:
    """The texts of one level: of a mapping, of a list."""
    if isinstance(node, yaml.MappingNode):
        node = yaml.SequenceNode("", [part for pair in node.value for part in pair])
    inside = node.value if isinstance(node, yaml.SequenceNode) else []
    texts = [one for one in inside if isinstance(one, yaml.ScalarNode)]
    return {str(one.value) for one in texts if one.style or one.value not in NOTHING}
