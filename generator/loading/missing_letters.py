"""Signs that no font of the yearbook has: neither the book nor the site would show them as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from unicodedata import category

from generator.design.fonts import has_letter
from generator.findings.issues import Issue, SourceLocation
from generator.french.words import normal
from generator.loading.yaml_nodes import LocatedText, Plain

_COMMON = " -~\u00a0-\u00a3\u00a5-\u00ac\u00ae-\u0107\u0152\u0153\u0178"
_COMMON_MARKS = "\u2009\u2013\u2014\u2018-\u201a\u201c-\u201e\u2026\u202f\u20ac"
_RARE = re.compile(f"[^\t\n{_COMMON}{_COMMON_MARKS}]+")
"""Signs that have to be looked for: most texts hold none, and open no font."""
_JOINED = "\u200c\u200d\ufe0e\ufe0f"
"""What belongs to the sign before it."""
_UNSEEN = ("Cc", "Cf", "Zl", "Zp")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def in_markdown(body: str, path: str, first_line: int) -> Iterator[Issue]:
    """F14: each run of such signs in a text, as it was typed or as an entity (« &#9728; ») of it."""
    if not _RARE.search(body) and "&" not in body:
        return
    for number, line in enumerate(body.split("\n"), first_line):
        for start, signs in missing_in(line):
            yield _issue(signs, SourceLocation(path, number, start + 1, len(signs), line))
        for entity in _ENTITY.finditer(line):
            for _, signs in missing_in(normal(unescape(entity[0]))):
                place = SourceLocation(path, number, entity.start() + 1, len(entity[0]), line)
                yield _issue(signs, place)


def in_values(plain: Plain) -> Iterator[Issue]:
    """F14: the same in the keys and values of a YAML file; what its comments hold is not published."""
    waiting = [plain]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += [*value.keys(), *value.values()]
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, LocatedText):
            for _, signs in missing_in(value):
                yield _issue(signs, _within(value.location, signs))


def missing_in(text: str) -> Iterator[tuple[int, str]]:
    """Where each run of signs that no font has begins, and the run."""
    for rare in _RARE.finditer(text):
        for found in re.finditer(r"[^\0]+", "".join(sign if _is_missing(sign) else "\0" for sign in rare[0])):
            start, end = rare.start() + found.start(), rare.start() + found.end()
            start -= 0 if found[0].strip(_JOINED) else min(1, start)
            yield start, text[start:end]


def _is_missing(sign: str) -> bool:
    """Signs that nobody sees have their own rules."""
    return sign in _JOINED or not (category(sign) in _UNSEEN or has_letter(sign))


def _within(place: SourceLocation, signs: str) -> SourceLocation:
    """The signs themselves, where the line shows them as they are."""
    start = place.text.find(signs, place.column - 1)
    return SourceLocation(place.path, place.line, start + 1, len(signs), place.text) if start >= 0 else place


def _issue(signs: str, place: SourceLocation) -> Issue:
    return Issue("F14", place, {"signes": signs, "code": f"U+{ord(signs[0]):04X}"})
