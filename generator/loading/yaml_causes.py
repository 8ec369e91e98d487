"""Why a line of YAML cannot be read, and which one it is: what the parser says, as an editor understands it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

import yaml


class Mark(Protocol):
    """A place in a text, as the parser gives it: line and column from 0."""

    @property
    def line(self) -> int:
        """From 0."""

    @property
    def column(self) -> int:
        """From 0."""


class Point(NamedTuple):
    """A place that we found ourselves."""

    line: int
    column: int


_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANKS = "\u00a0\u202f\u2007"
"""Spaces that word processors put behind a colon: YAML does not take them for spaces."""

_ITEM = re.compile(f" *(?:[•·–—▪*+][ {_BLANKS}]|-[^ \\-]|-[{_BLANKS}])")
"""What stands for the dash of a list, and is none."""

_CAUSES = (
    ("could not find expected ':'", "il manque un deux-points suivi d’une espace après la clé"),
    ("mapping values are not allowed", "un deux-points de trop : mettez le texte entre guillemets droits"),
    ("found character '\\t'", "une tabulation : le retrait se fait avec des espaces"),
    ("found a tab character", "une tabulation : le retrait se fait avec des espaces"),
    ("found unexpected end of stream", "un guillemet ouvert n’est pas refermé"),
    ("found unexpected document indicator", "un guillemet ouvert n’est pas refermé"),
    ("found unknown escape", "une barre oblique inverse entre guillemets : doublez-la"),
    ("while parsing a flow sequence", "un crochet ouvert n’est pas refermé, ou une virgule manque"),
    ("while parsing a flow mapping", "une accolade ouverte n’est pas refermée, ou une virgule manque"),
    ("while parsing a flow node", "un crochet ouvert n’est pas refermé, ou une virgule est de trop"),
    ("expected <block end>", "le retrait de cette ligne ne correspond pas à celui des lignes voisines"),
    ("did not find expected key", "le retrait de cette ligne ne correspond pas à celui des lignes voisines"),
    ("did not find expected '-' indicator", "le retrait de cette ligne ne correspond pas à celui des lignes voisines"),
    ("block sequence entries are not allowed", "un tiret ne peut pas suivre une clé sur la même ligne"),
    ("cannot start any token", "ce caractère ne peut pas commencer un texte : mettez le texte entre guillemets droits"),
    ("while scanning an alias", "un astérisque en tête de texte : mettez le texte entre guillemets droits"),
    ("while scanning an anchor", "un « & » en tête de texte : mettez le texte entre guillemets droits"),
    ("while parsing a tag", "un « ! » en tête de texte : mettez le texte entre guillemets droits"),
    ("while scanning a tag", "un « ! » en tête de texte : mettez le texte entre guillemets droits"),
    ("undefined tag handle", "un « ! » en tête de texte : mettez le texte entre guillemets droits"),
    ("while scanning a block scalar", "ce qui suit « | » ou « > » doit être à la ligne, et en retrait"),
    ("while scanning a directive", "un « % » en tête de ligne : mettez le texte entre guillemets droits"),
    ("did not find expected <document start>", "cette ligne n’appartient à aucune fiche : vérifiez son retrait"),
)

_AT_ITS_START = (
    "could not find expected ':'",
    "found unexpected end of stream",
    "found unexpected document indicator",
    "while parsing a flow",
)
"""What the parser notices far behind the line where the fault is: at the next key, at the end of the file."""


def find_forbidden(text: str) -> tuple[Point, str] | None:
    """The place of the first sign that no YAML file may hold, and the sign."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return None
    before = text[: found.start()]
    line_start = before.rfind("\n") + 1
    return Point(before.count("\n"), len(before) - line_start), found.group()


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> str:
    """What is wrong, in French."""
    mark = place_of_error(error, lines)
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    if line.lstrip(" ").startswith("\t"):
        return "une tabulation : le retrait se fait avec des espaces"
    if _ITEM.match(line):
        return "une ligne d’une liste commence par un tiret, suivi d’une espace ordinaire"
    if any(f":{blank}" in line for blank in _BLANKS):
        return "une espace insécable après le deux-points : il faut une espace ordinaire"
    problem = _said(error)
    return next((french for english, french in _CAUSES if english in problem), "la syntaxe YAML n’est pas respectée")


def place_of_error(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Mark | None:
    """Where an editor must look: where the faulty thing begins, if the parser saw its end only."""
    mark = error.problem_mark or error.context_mark
    begins = any(words in _said(error) for words in _AT_ITS_START)
    if begins and error.context_mark is not None:
        return error.context_mark
    return mark if mark is None or mark.line < len(lines) else error.context_mark or mark


def _said(error: yaml.MarkedYAMLError) -> str:
    return f"{error.problem or ''} {error.context or ''}"
