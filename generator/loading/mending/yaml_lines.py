"""A line of YAML that cannot be read, written right: each likely slip is undone, and kept if the file then reads on.

So the cause that is told is the one whose mend works, which the parser alone does not know: it notices far behind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

import yaml

from generator.loading import yaml_causes as causes
from generator.loading.mending.keys import all_keys
from generator.loading.yaml_causes import Cause, Point, place_of_error

BLANKS = "\u00a0\u202f\u2007\u2009"
"""Spaces that word processors put behind a colon or a dash: YAML does not take them for spaces."""
MOST_SIGNS = 200_000
"""No file that somebody writes by hand is longer; what is, waits for no guess."""
LONGEST = 2_000
"""So many signs of a line are looked at in no time."""
LINES_BEHIND = 60
"""How far the file must read on at most: behind them stands another slip."""

_KEY = rf"[\w-]+(?:[ {BLANKS}]+[\w-]+)?"
_BLANK_AT_COLON = re.compile(
    rf" *(?:- +)*{_KEY}(?P<at>[{BLANKS}]+:[ {BLANKS}]*|[ {BLANKS}]*:[ {BLANKS}]*[{BLANKS}][ {BLANKS}]*)(?=\S)"
)
_GLUED_COLON = re.compile(r" *(?:- +)*(?P<key>[^\W\d][\w-]*)(?P<at>:)(?=[^\s:/])")
ITEM = re.compile(rf" *(?P<at>[•▪◦·–—*+][ \t{BLANKS}]+|-(?=[^\W\d_])|-[ \t]*[{BLANKS}][ \t{BLANKS}]*|[•▪◦·](?=\w))")
"""What stands for the dash of a list, and is none."""
_VALUE = re.compile(r" *(?:- +)*(?:[\w-]+: +|- +)(?P<value>\S.*?) *$")
_KEYS_WITHIN = re.compile(r"(?:^|\s)(?P<key>[\w-]+): ")


class Slip(NamedTuple):
    """What is wrong on a line (from 0), from a column to another, and what is to be written there instead."""

    line: int
    start: int
    end: int
    replacement: str
    cause: Cause
    is_the_place: bool = True
    """Whether those signs are what is wrong, or only what is replaced."""

    def undo(self, line: str) -> str:
        """The line written right."""
        return line[: self.start] + self.replacement + line[self.end :]


def find_slip(numbers: Sequence[int], lines: Sequence[str]) -> Slip | None:
    """The slip in one of some lines (from 0), if undoing it lets the file be read further; None when nothing does."""
    if sum(map(len, lines)) > MOST_SIGNS:
        return None
    fault = first_fault("\n".join(lines) + "\n")
    numbers = [number for number in numbers if len(lines[number]) <= LONGEST]
    for makers, number in (*product((_SEEN, _TOLD), numbers), *((_ASKED, number) for number in numbers[:1])):
        for maker in makers:
            found = {slip for slip in maker(lines, number) if fault and _reads_on(lines, slip, fault)}
            if len(found) == 1:
                return found.pop()
    return None


def suspects(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> list[int]:
    """The lines (from 0) that may have caused an error, the likeliest first."""
    marks = (place_of_error(error, lines), error.problem_mark, error.context_mark)
    numbers = [mark.line for mark in marks if mark is not None]
    before = [number - 1 for number in numbers[:1]]
    return [number for number in dict.fromkeys([*numbers, *before]) if 0 <= number < len(lines)]


def _reads_on(lines: Sequence[str], slip: Slip, before: Point) -> bool:
    """Whether the file reads further than the fault that there was before."""
    mended = [*lines[: slip.line], slip.undo(lines[slip.line]), *lines[slip.line + 1 : slip.line + LINES_BEHIND]]
    fault = first_fault("\n".join(mended) + "\n")
    return fault is None or fault.line > max(slip.line, before.line)


def first_fault(text: str) -> Point | None:
    """Where a text stops to be YAML without anchors, aliases and tags, which editors never mean."""
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
            if event.start_mark and (anchor or (tag and isinstance(event, yaml.NodeEvent))):
                return Point(event.start_mark.line, event.start_mark.column)
    except yaml.MarkedYAMLError as error:
        mark = place_of_error(error, text.splitlines())
        return Point(mark.line, mark.column) if mark else Point(0, 0)
    return None


def _span(number: int, found: re.Match[str] | None, replacement: str, cause: Cause) -> Iterator[Slip]:
    if found:
        yield Slip(number, found.start("at"), found.end("at"), replacement, cause)


def _tabs(lines: Sequence[str], number: int) -> Iterator[Slip]:
    line = lines[number]
    blank = len(line) - len(line.lstrip(f" \t{BLANKS}"))
    if line[:blank].strip(" "):
        cause = causes.TAB if "\t" in line[:blank] else causes.INDENT
        yield from (Slip(number, 0, blank, " " * width, cause) for width in _widths(lines, number))


def _blank_at_colon(lines: Sequence[str], number: int) -> Iterator[Slip]:
    yield from _span(number, _BLANK_AT_COLON.match(lines[number]), ": ", causes.BLANK_AFTER_COLON)


def _glued_colon(lines: Sequence[str], number: int) -> Iterator[Slip]:
    yield from _span(number, _GLUED_COLON.match(lines[number]), ": ", causes.GLUED_COLON)


def _bullet(lines: Sequence[str], number: int) -> Iterator[Slip]:
    yield from bullet_of(lines[number], number)


def bullet_of(line: str, number: int) -> Iterator[Slip]:
    """What stands for a dash at the start of a line."""
    found = ITEM.match(line)
    sign = found["at"] if found else ""
    dashed = causes.GLUED_DASH if sign == "-" else causes.BLANK_AFTER_DASH
    yield from _span(number, found, "- ", dashed if sign.startswith("-") else causes.BULLET)


def _open_end(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A quote, bracket or brace that the line opens and does not close."""
    found = _VALUE.match(lines[number])
    if found is None:
        return
    value, end = found["value"], found.end("value")
    sign = value[0]
    if sign in "\"'" and value.count(sign) == 1:
        closed = re.search("[”“»’]$", value) if sign == '"' else None
        yield Slip(number, end - len(closed[0]) if closed else end, end, sign, causes.OPEN_QUOTE, False)
    if sign in "[{" and not any(one in value for one in "]}"):
        cause = causes.OPEN_BRACKET if sign == "[" else causes.OPEN_BRACE
        bare = value.rstrip(" ,")
        yield Slip(number, end - len(value) + len(bare), end, "]" if sign == "[" else "}", cause, False)


def _backslash(lines: Sequence[str], number: int) -> Iterator[Slip]:
    found = _VALUE.match(lines[number])
    if found and found["value"].startswith('"') and "\\" in found["value"]:
        value = re.sub(r"\\(?!\")", r"\\\\", found["value"])
        yield Slip(number, found.start("value"), found.end("value"), value, causes.BACKSLASH, False)


def _unquoted(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A text that YAML takes for something else until it stands between quotes."""
    found = _VALUE.match(lines[number])
    if found is None or " #" in found["value"]:
        return
    value, cause = found["value"], causes.COLON_WITHIN
    if value[0] in "*&!@`%":
        kept = {"*": causes.ASTERISK, "&": causes.ANCHOR, "!": causes.TAG}
        cause = kept.get(value[0]) or causes.starts_with(value[0])
    if value[0] in "\"'":
        value, cause = value[1:-1] if value[-1] == value[0] else "", causes.QUOTE_WITHIN
    elif (
        value[0] in "[{|>"
        or value.startswith("- ")
        or {one["key"] for one in _KEYS_WITHIN.finditer(value)} & all_keys()
    ):
        return  # two keys on a line, or a list: quotes would make one text of them
    if value and "\\" not in value and not {'"', "'"} <= {*value}:
        sign = "'" if '"' in value else '"'
        yield Slip(number, *found.span("value"), f"{sign}{value}{sign}", cause, False)


def _indent(lines: Sequence[str], number: int) -> Iterator[Slip]:
    line = lines[number]
    blank = len(line) - len(line.lstrip(" "))
    if line.strip() and not line[blank:].startswith("#"):
        for width in _widths(lines, number):
            if width != blank:
                yield Slip(number, 0, blank, " " * width, causes.INDENT)


def _widths(lines: Sequence[str], number: int) -> list[int]:
    """How far the lines around begin: their dash, and the key behind it."""
    item = lines[number].lstrip(f" \t{BLANKS}").startswith("- ")
    around = [*reversed(lines[max(0, number - 8) : number]), *lines[number + 1 : number + 3]]
    widths = []
    for line in (one for one in around if one.strip() and not one.lstrip().startswith("#")):
        bare = line.lstrip(" ")
        dashed = bare.startswith("- ")
        if dashed == item or (dashed and not item):
            widths.append(len(line) - len(bare) + (2 if dashed and not item else 0))
        if len(widths) == 2:
            break
    return list(dict.fromkeys(widths))


_Makers = tuple[Callable[[Sequence[str], int], Iterator[Slip]], ...]
_SEEN: _Makers = (_tabs, _blank_at_colon, _glued_colon, _bullet)
"""What is seen in a line is tried first, on each line that is suspect."""
_TOLD: _Makers = (_open_end, _backslash, _unquoted)
"""What only the parser tells."""
_ASKED: _Makers = (_indent,)
"""What the neighbours tell, of the likeliest line alone."""
