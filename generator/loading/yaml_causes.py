"""Why a line of YAML cannot be read, and which one it is: what the parser says, as an editor understands it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

import yaml

from generator.loading.mending.keys import all_keys


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


class Cause(NamedTuple):
    """What is wrong with a line, and what to do about it."""

    said: str
    remedy: str

    def values(self) -> dict[str, object]:
        """What the sentence of Y01 is made of."""
        return {"cause": self.said, "remede": self.remedy}


_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_QUOTE_IT = "Mettez tout le texte entre guillemets droits."

TAB = Cause("une tabulation, là où il faut des espaces", "Remplacez-la par des espaces.")
BLANK_AFTER_COLON = Cause(
    "une espace insécable touche le deux-points", "Écrivez le deux-points contre la clé, puis une espace ordinaire."
)
GLUED_COLON = Cause("il manque une espace après le deux-points", "Ajoutez-la.")
BULLET = Cause("une puce, là où il faut un tiret", "Commencez chaque ligne d’une liste par un tiret et une espace.")
GLUED_DASH = Cause("il manque une espace après le tiret", "Ajoutez-la.")
BLANK_AFTER_DASH = Cause("une espace insécable après le tiret", "Remplacez-la par une espace ordinaire.")
OPEN_QUOTE = Cause("un guillemet ouvert n’est pas refermé", "Refermez-le à la fin du texte.")
QUOTE_WITHIN = Cause(
    "un guillemet se referme avant la fin du texte", "Entourez tout le texte de l’autre guillemet droit : ' ou \"."
)
OPEN_BRACKET = Cause("un crochet ouvert n’est pas refermé, ou une virgule manque", "Refermez-le à la fin de la liste.")
OPEN_BRACE = Cause("une accolade ouverte n’est pas refermée, ou une virgule manque", "Refermez-la, ou retirez-la.")
BACKSLASH = Cause("une barre oblique inverse entre guillemets", "Doublez-la.")
COLON_WITHIN = Cause("un deux-points dans le texte", _QUOTE_IT)
TWO_KEYS = Cause(
    "deux clés sur la même ligne, ou un deux-points dans le texte",
    "Écrivez chaque clé sur sa ligne, ou mettez tout le texte entre guillemets droits.",
)
INDENT = Cause("son retrait n’est pas celui des lignes voisines", "Alignez-la sur elles.")
ASTERISK = Cause("un astérisque en tête de texte", _QUOTE_IT)
ANCHOR = Cause("un « & » en tête de texte", _QUOTE_IT)
TAG = Cause("un « ! » en tête de texte", _QUOTE_IT)
SECOND_DOCUMENT = Cause("un second document commence ici", "Gardez-en un seul par fichier.")
NO_COLON = Cause("il manque un deux-points suivi d’une espace après la clé", "Écrivez « clé: texte ».")
_UNKNOWN = Cause("la syntaxe YAML n’est pas respectée", "Comparez avec les lignes voisines.")

_CAUSES = (
    ("could not find expected ':'", NO_COLON),
    ("mapping values are not allowed", COLON_WITHIN),
    ("found character '\\t'", TAB),
    ("found a tab character", TAB),
    ("found unexpected end of stream", OPEN_QUOTE),
    ("found unexpected document indicator", OPEN_QUOTE),
    ("found unknown escape", BACKSLASH),
    ("while parsing a flow sequence", OPEN_BRACKET),
    ("while parsing a flow mapping", OPEN_BRACE),
    ("while parsing a flow node", OPEN_BRACKET),
    ("expected <block end>", INDENT),
    ("did not find expected key", INDENT),
    ("did not find expected '-' indicator", INDENT),
    (
        "block sequence entries are not allowed",
        Cause("un tiret ne peut pas suivre une clé sur la même ligne", "Allez à la ligne devant lui."),
    ),
    ("while scanning an alias", ASTERISK),
    ("while scanning an anchor", ANCHOR),
    ("while parsing a tag", TAG),
    ("while scanning a tag", TAG),
    ("undefined tag handle", TAG),
    (
        "while scanning a block scalar",
        Cause("ce qui suit « | » ou « > » est sur la même ligne", "Mettez-le à la ligne, en retrait."),
    ),
    ("while scanning a directive", Cause("un « % » en tête de ligne", _QUOTE_IT)),
    (
        "did not find expected <document start>",
        Cause("cette ligne n’appartient à aucune fiche", "Vérifiez son retrait."),
    ),
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


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Cause:
    """What is wrong, as far as the parser knows."""
    mark = place_of_error(error, lines)
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    if line.lstrip(" ").startswith("\t"):
        return TAB
    problem = _said(error)
    if mark and _OPENS_WITH_QUOTE.search(line[: mark.column]):
        return QUOTE_WITHIN
    if "mapping values are not allowed" in problem and mark and _word_before(line, mark.column) in all_keys():
        return TWO_KEYS
    if "cannot start any token" in problem and mark is not None:
        return starts_with(line[mark.column : mark.column + 1])
    return next((cause for english, cause in _CAUSES if english in problem), _UNKNOWN)


def _word_before(line: str, column: int) -> str:
    """What touches a colon; a text has a space there."""
    found = re.search(r"[\w-]+$", line[:column])
    return found[0] if found else ""


_OPENS_WITH_QUOTE = re.compile(r"^ *(?:- +)*(?:[\w-]+: +)?(?P<sign>[\"']).*(?P=sign)\s+$")


def starts_with(sign: str) -> Cause:
    """What is wrong with a text that begins with a sign that YAML keeps for itself."""
    return Cause(f"« {sign} » ne peut pas commencer un texte", _QUOTE_IT)


def place_of_error(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Mark | None:
    """Where an editor must look: where the faulty thing begins, if the parser saw its end only."""
    mark = error.problem_mark or error.context_mark
    begins = any(words in _said(error) for words in _AT_ITS_START)
    if begins and error.context_mark is not None:
        return error.context_mark
    return mark if mark is None or mark.line < len(lines) else error.context_mark or mark


def _said(error: yaml.MarkedYAMLError) -> str:
    return f"{error.problem or ''} {error.context or ''}"
