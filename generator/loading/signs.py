"""The signs of a text: each letter with its accent in one piece, and nothing that nobody sees.

Macs and PDFs write an accent apart from its letter (NFD): two writings of a name would be two names. Web pages and word
processors leave signs without width, which part words that look whole. Signs that turn the direction of a line make
another thing read than what is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from generator.findings.issues import Issue, Mend, SourceLocation
from generator.french.words import normal

_TURNING = "\u202a-\u202e\u2066-\u2069"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
_NONE = "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff"
FORBIDDEN = re.compile(f"[{_CONTROLS}{_TURNING}{_NONE}]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0]"
    "|(?<![\u0300-\u1fff\u2190-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?![\u0300-\u1fff\u2190-\U0010ffff])"
)
"""Those that join the signs of other writings, or pictograms, have their use between these."""
_SUSPECT = re.compile("[^\t\n -~\u00a0-\u00ac\u00ae-\u02ff]")
"""What any of these can be: most texts have few such signs, and few lines."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_PARTING = "\x0b\x0c\x85\u2028\u2029"
"""Separators of words."""
_NAMES = {
    "\u00ad": "trait d’union conditionnel",
    "\u200b": "espace sans largeur",
    "\u200c": "antiliant sans largeur",
    "\u200d": "liant sans largeur",
    "\u200e": "marque de gauche à droite",
    "\u200f": "marque de droite à gauche",
    "\u2028": "séparateur de lignes",
    "\u2029": "séparateur de paragraphes",
    "\u2060": "gluon",
    "\ufeff": "marque d’ordre des octets",
}


def clean_text(text: str, path: str) -> tuple[str, list[Issue]]:
    """The text of a file as everybody types it, without those signs, and where they were in what is returned."""
    issues = [*_written(text, path)] if path.endswith(".md") else []
    if not _SUSPECT.search(text):
        return text, issues
    lines = []
    for number, line in enumerate(normal(text).split("\n"), 1):
        clean = line
        if _SUSPECT.search(line):
            clean = _without(line)
            issues += (
                _hidden(code, SourceLocation(path, number, column, 1, clean), sign)
                for code, column, sign in _found(line)
            )
        lines.append(clean)
    return "\n".join(lines), issues


def _hidden(code: str, place: SourceLocation, sign: str) -> Issue:
    """A finding about a sign that is left out: its file is mended by writing what is read there."""
    left = place.text[place.column - 1 : place.column] if sign in _PARTING and place.text else ""
    left = left if left == " " else ""
    return Issue(code, place, {"signe": name_sign(sign)}, Mend(replace(place, length=len(left)), left))


def clean_line(line: str) -> str:
    """A line of a file as it is read."""
    return _without(normal(line)) if _SUSPECT.search(line) else line


def clean_value(text: str) -> tuple[str, str]:
    """A value that was written with escapes, cleaned, and the first sign that may not be in it ("": none)."""
    if not _SUSPECT.search(text):
        return text, ""
    found = FORBIDDEN.search(text)
    return _without(text), found[0] if found else ""


def _written(text: str, path: str) -> Iterator[Issue]:
    """Each entity of Markdown (« &#x202e; ») that stands for a sign that is refused."""
    for entity in _ENTITY.finditer(text):
        if FORBIDDEN.search(sign := unescape(entity[0])):
            start = text.rfind("\n", 0, entity.start()) + 1
            line = text[start:].split("\n", 1)[0]
            number, column = text.count("\n", 0, start) + 1, entity.start() - start + 1
            yield Issue("F10", SourceLocation(path, number, column, len(entity[0]), line), {"signe": name_sign(sign)})


def name_sign(sign: str) -> str:
    """« espace sans largeur (U+200B) »."""
    code = f"U+{ord(sign[0]):04X}"
    if sign in _NAMES:
        return f"{_NAMES[sign]} ({code})"
    kind = "change le sens de lecture" if re.match(f"[{_TURNING}]", sign) else "signe de commande"
    return f"{kind} ({code})"


def _without(line: str) -> str:
    """A separator of words leaves a space, so that they stay two."""
    parted = FORBIDDEN.sub(lambda sign: " " if sign[0] in _PARTING else "", line)
    return normal(_INVISIBLE.sub("", parted))


def _found(line: str) -> Iterator[tuple[str, int, str]]:
    """Code of the rule, column in the cleaned line and sign: each kind of sign once a line."""
    seen: set[str] = set()
    for code, pattern in (("F10", FORBIDDEN), ("F11", _INVISIBLE)):
        for sign in pattern.finditer(line):
            if sign[0] not in seen:
                seen.add(sign[0])
                yield code, len(_without(line[: sign.start()])) + 1, sign[0]
