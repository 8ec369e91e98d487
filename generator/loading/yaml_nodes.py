"""YAML read with places: every scalar is text, every value knows its line and column, no key comes twice.

PyYAML's own loader reads ``01`` as 1 and ``no`` as False, and keeps the last of two equal keys without a word; so
the nodes are composed by the C parser and turned into plain values here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import yaml

from generator.findings.issues import Issue, SourceLocation
from generator.model.fact import Origin


class LocatedText(str):
    """A text that remembers where it was written."""

    __slots__ = ("location",)
    location: SourceLocation


class LocatedMapping(dict[str, "Plain"]):
    """A mapping that remembers where it and each of its values were written; its keys are ``LocatedText``."""

    __slots__ = ("origin",)
    origin: Origin


@dataclass(frozen=True)
class Document:
    """A YAML text being read: ``path`` is relative to the project, ``offset`` the lines before it in its file."""

    path: str
    text: str
    offset: int = 0

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()

    def locate(self, mark: yaml.Mark | None, end: yaml.Mark | None = None) -> SourceLocation:
        """The place of a mark; the length reaches to ``end`` on the same line."""
        if mark is None:
            return SourceLocation(self.path)
        line = self._lines[mark.line] if mark.line < len(self._lines) else ""
        last = end.column if end is not None and end.line == mark.line else len(line.rstrip())
        return SourceLocation(self.path, self.offset + mark.line + 1, mark.column + 1, max(1, last - mark.column), line)


class _TextLoader(yaml.CSafeLoader):
    """The C loader with every guess about types taken away."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, object]]]] = {}  # type: ignore[misc]


Plain = str | list["Plain"] | dict[str, "Plain"] | None


def read_yaml(document: Document) -> tuple[Plain, list[Issue]]:
    """Plain values (``LocatedText``, lists, ``LocatedMapping``) and the findings about the syntax."""
    try:
        node = yaml.compose(document.text, _TextLoader)
    except yaml.MarkedYAMLError as error:
        location = document.locate(error.problem_mark or error.context_mark)
        return None, [Issue("Y01", location, {"cause": _explain(error)})]
    except yaml.reader.ReaderError as error:
        return None, [
            Issue("Y01", SourceLocation(document.path), {"cause": f"caractère interdit U+{error.character:04X}"})
        ]
    issues: list[Issue] = []
    return (None if node is None else _plain(node, document, issues)), issues


def _plain(node: yaml.Node, document: Document, issues: list[Issue]) -> Plain:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, document, issues)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, document, issues) for child in node.value]
    text = LocatedText(node.value)
    text.location = document.locate(node.start_mark, node.end_mark)
    return text


def _mapping(node: yaml.MappingNode, document: Document, issues: list[Issue]) -> LocatedMapping:
    values = LocatedMapping()
    places: dict[str, SourceLocation] = {}
    for key_node, value_node in node.value:
        place = document.locate(key_node.start_mark, key_node.end_mark)
        if not isinstance(key_node, yaml.ScalarNode):
            issues.append(Issue("Y01", place, {"cause": "une clé doit être un mot ou un nombre"}))
            continue
        key = LocatedText(key_node.value)
        key.location = place
        if key in values:
            issues.append(Issue("Y02", place, {"cle": key, "ligne": places[key].line}))
        values[key] = _plain(value_node, document, issues)
        places[key] = (
            place
            if not isinstance(value_node, yaml.ScalarNode)
            else document.locate(value_node.start_mark, value_node.end_mark)
        )
    values.origin = Origin(location=document.locate(node.start_mark, node.end_mark), keys=places)
    return values


_CAUSES = (
    ("could not find expected ':'", "il manque un deux-points suivi d’une espace après la clé"),
    ("mapping values are not allowed", "un deux-points de trop : mettez le texte entre guillemets droits"),
    ("found character '\\t'", "une tabulation : le retrait se fait avec des espaces"),
    ("found unexpected end of stream", "un guillemet ouvert n’est pas refermé"),
    ("found unknown escape", "une barre oblique inverse entre guillemets : doublez-la"),
    ("expected <block end>", "le retrait de cette ligne ne correspond pas à celui des lignes voisines"),
    ("found undefined alias", "un astérisque en tête de texte : mettez le texte entre guillemets droits"),
    (
        "cannot start any token",
        "ce caractère ne peut pas commencer un texte : mettez le texte entre guillemets droits",
    ),
)


def _explain(error: yaml.MarkedYAMLError) -> str:
    problem = f"{error.problem or ''} {error.context or ''}"
    return next((french for english, french in _CAUSES if english in problem), "la syntaxe YAML n’est pas respectée")
