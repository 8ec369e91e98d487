"""YAML read with places: every scalar is text, every value knows its line and column, no key comes twice.

PyYAML's own loader reads ``01`` as 1 and ``no`` as False, and keeps the last of two equal keys without a word; so
values are made here from the events of the C parser, one after the other: whatever is nested, nothing recurses. What
YAML would swallow or repeat (anchors, aliases, tags, a second document) is a finding: editors write plain values.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import ClassVar

import yaml

from generator.findings.issues import Issue, Mend, SourceLocation
from generator.loading import yaml_causes as causes
from generator.loading.mending.yaml_lines import find_slip, suspects
from generator.loading.signs import clean_value, name_sign
from generator.loading.yaml_causes import Cause, Mark, Point, explain, find_forbidden, place_of_error
from generator.model.fact import Origin

MOST_LEVELS = 30
"""No fact is nested deeper; what is would end the memory of whoever walks it."""

MOST_VALUES = 100_000
"""All the communes of France, three times."""

MOST_SHOWN = 80
"""So many signs of what is wrong tell an editor what it is."""

MOST_LOST = 200
"""Findings of one file: whoever has more writes comments, and reads the first of them."""

_NOTHING = {"~", "null", "Null", "NULL"}
"""How YAML spells an empty value."""


class LocatedText(str):
    """A text that remembers where it was written."""

    __slots__ = ("location",)
    location: SourceLocation


class LocatedMapping(dict[str, "Plain"]):
    """A mapping that remembers where it and each of its values were written; its keys are ``LocatedText``."""

    __slots__ = ("origin",)
    origin: Origin


class LocatedList(list["Plain"]):
    """A list that remembers where it begins."""

    __slots__ = ("location",)
    location: SourceLocation


@dataclass(frozen=True)
class Document:
    """A YAML text being read: ``path`` is relative to the project, ``offset`` the lines before it in its file."""

    path: str
    text: str
    offset: int = 0

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.splitlines()

    def locate(self, mark: Mark | None, end: Mark | None = None) -> SourceLocation:
        """The place of a mark; the length reaches to ``end`` on the same line. Without a mark, the first line."""
        if mark is None:
            return SourceLocation(self.path, self.offset + 1)
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        last = end.column if end is not None and end.line == mark.line else len(line.rstrip())
        return SourceLocation(self.path, self.offset + mark.line + 1, mark.column + 1, max(1, last - mark.column), line)


class _TextLoader(yaml.CSafeLoader):
    """The C parser, asked for its events only."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, object]]]] = {}  # type: ignore[misc]


Plain = str | list["Plain"] | dict[str, "Plain"] | None


def read_yaml(document: Document) -> tuple[Plain, list[Issue]]:
    """Plain values (``LocatedText``, ``LocatedList``, ``LocatedMapping``) and the findings about the syntax."""
    if (forbidden := find_forbidden(document.text)) is not None:
        place, sign = forbidden
        cause = Cause(f"caractère interdit U+{ord(sign):04X}", "Effacez-le.")
        return None, [Issue("Y01", document.locate(place), cause.values())]
    tree = _Tree(document)
    try:
        loader = _TextLoader(document.text)
        while (event := loader.get_event()) is not None:
            tree.take(event)
    except yaml.MarkedYAMLError as error:
        return None, [*tree.issues, _unreadable(document, error)]
    except _Refused:
        return None, tree.issues
    return tree.root, tree.issues


def _unreadable(document: Document, error: yaml.MarkedYAMLError) -> Issue:
    seen = document.locate(place_of_error(error, document.lines))
    return _explained(document, seen, explain(error, document.lines), suspects(error, document.lines))


def _explained(document: Document, seen: SourceLocation, cause: Cause, numbers: list[int]) -> Issue:
    """Y01, with the slip behind it if there is one that can be undone."""
    slip = find_slip(numbers, document.lines)
    if slip is None:
        return Issue("Y01", seen, cause.values())
    span = document.locate(Point(slip.line, slip.start), Point(slip.line, slip.end))
    mend = Mend(replace(span, length=slip.end - slip.start), slip.replacement)
    return Issue("Y01", span if slip.is_the_place or seen.line != span.line else seen, slip.cause.values(), mend)


_UNQUOTED = (causes.ASTERISK, causes.ANCHOR, causes.TAG)
"""What quotes put right."""


class _Refused(Exception):
    """What the file holds is not read any further."""


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; ``key`` waits for its value."""

    values: LocatedList | LocatedMapping
    start: Mark | None
    key: LocatedText | None = None
    places: dict[str, SourceLocation] = field(default_factory=dict)


@dataclass
class _Tree:
    """The values made so far; the innermost collection is the last of ``open``."""

    document: Document
    root: Plain = None
    issues: list[Issue] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    count: int = 0
    documents: int = 0

    def take(self, event: yaml.Event) -> None:
        """One event more. Raises _Refused when nothing sound can follow."""
        if isinstance(event, yaml.ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._end(event)
        elif isinstance(event, yaml.AliasEvent):
            self._refuse(causes.ASTERISK, event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self._refuse(causes.SECOND_DOCUMENT, event)

    def _refuse(self, cause: Cause, event: yaml.Event) -> None:
        place = self.document.locate(event.start_mark, event.end_mark)
        numbers = [event.start_mark.line] if cause in _UNQUOTED and event.start_mark else []
        self.issues.append(_explained(self.document, place, cause, numbers))
        raise _Refused

    def _begin(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        self._refuse_marks(event)
        if len(self.open) == MOST_LEVELS:
            self._refuse(Cause(f"plus de {MOST_LEVELS} niveaux sont emboîtés", "Rapprochez-la de la marge."), event)
        if self._awaits_key():
            self._refuse(Cause("une clé doit être un mot ou un nombre", "Écrivez « clé: texte »."), event)
        if isinstance(event, yaml.MappingStartEvent):
            self.open.append(_Open(LocatedMapping(), event.start_mark))
            return
        values = LocatedList()
        values.location = self.document.locate(event.start_mark, event.end_mark)
        self.open.append(_Open(values, event.start_mark))

    def _end(self, event: yaml.Event) -> None:
        ended = self.open.pop()
        if isinstance(ended.values, LocatedMapping):
            place = self.document.locate(ended.start, event.end_mark)
            ended.values.origin = Origin(location=place, keys=ended.places)
        self._put(ended.values, None)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_marks(event)
        is_plain = event.style is None or event.style == ""
        value, sign = clean_value(event.value)  # an escape may write what the text of a file has lost
        text = LocatedText("" if is_plain and value in _NOTHING else value)
        text.location = self._locate_scalar(event)
        if sign:
            self.issues.append(Issue("F10", text.location, {"signe": name_sign(sign)}))
        if self._awaits_key():
            self._take_key(text)
            return
        if is_plain:
            self._find_lost_words(event)
        self._put(text, text.location)

    def _locate_scalar(self, event: yaml.ScalarEvent) -> SourceLocation:
        start, end = event.start_mark, event.end_mark
        place = self.document.locate(start, end)
        if start is None or end is None or end.line == start.line or start.line + 1 >= len(self.document.lines):
            return place
        return replace(place, below=self.document.lines[start.line + 1])

    def _take_key(self, key: LocatedText) -> None:
        collection = self.open[-1]
        if key in collection.values:
            line = collection.places[key].line
            self.issues.append(Issue("Y02", key.location, {"cle": key, "ligne": line}))
        collection.key = key
        collection.places[key] = key.location

    def _put(self, value: Plain, place: SourceLocation | None) -> None:
        if not self.open:
            self.root = value
            return
        collection = self.open[-1]
        if isinstance(collection.values, LocatedMapping) and collection.key is not None:
            collection.values[collection.key] = value
            collection.places[collection.key] = place or collection.key.location
            collection.key = None
        elif isinstance(collection.values, LocatedList):
            collection.values.append(value)

    def _awaits_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1].values, LocatedMapping) and self.open[-1].key is None

    def _refuse_marks(self, event: yaml.NodeEvent) -> None:
        """Refuse what YAML would take away from a text that begins with « & » or « ! », and too many values."""
        self.count += 1
        if self.count > MOST_VALUES:
            self._refuse(Cause(f"ce fichier a plus de {MOST_VALUES} valeurs", "Partagez-le."), event)
        if event.anchor is not None:
            self._refuse(causes.ANCHOR, event)
        if event.tag is not None:  # type: ignore[attr-defined]
            self._refuse(causes.TAG, event)

    def _find_lost_words(self, event: yaml.ScalarEvent) -> None:
        """Y09: what follows « # » after a value is a comment, which nobody will read."""
        end = event.end_mark
        if end is None or end.line >= len(self.document.lines) or len(self.issues) >= MOST_LOST:
            return
        lost = self.document.lines[end.line][end.column :]
        if lost[:1] in (" ", "\t") and lost.lstrip().startswith("#"):
            place = Point(end.line, end.column + len(lost) - len(lost.lstrip()))
            self.issues.append(Issue("Y09", self.document.locate(place), {"extrait": lost.strip()[:MOST_SHOWN]}))
