"""Findings for other programs: JSON of our own, annotations of GitHub, SARIF for code scanners and text editors."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote

from generator import __version__
from generator.findings.issues import Issue, Mend, Severity, SourceLocation
from generator.findings.messages import remedy_of, sentence_of, severity_of
from generator.findings.rules import RULES

SCHEMA = 1
"""It changes when a key of the JSON changes its meaning; a new key changes nothing."""
Plain = dict[str, object]


def as_json(issues: Sequence[Issue]) -> str:
    """The document that ``docs/guide/publier-par-un-service.md`` describes."""
    counts = {
        key: sum(severity_of(issue) is severity for issue in issues)
        for key, severity in (
            ("erreurs", Severity.ERROR),
            ("avertissements", Severity.WARNING),
            ("remarques", Severity.NOTE),
        )
    }
    return _dumped({"schema": SCHEMA, **counts, "constats": [_finding(issue) for issue in issues]})


def _finding(issue: Issue) -> Plain:
    return {
        "code": issue.code,
        "gravite": str(severity_of(issue)),
        **_place(issue.location),
        "texte": issue.location.text,
        "constat": sentence_of(issue),
        "remede": remedy_of(issue),
        "correction": {**_place(issue.mend.place), "remplacement": issue.mend.replacement} if issue.mend else None,
    }


def _place(place: SourceLocation) -> Plain:
    """The line and the column are from 1; 0 when the finding is about the whole file."""
    return {"fichier": place.path, "ligne": place.line, "colonne": place.column, "longueur": place.length}


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_github(issues: Sequence[Issue]) -> str:
    """One command a line, which a workflow of GitHub shows beside the line of the file."""
    return "".join(f"{_annotation(issue)}\n" for issue in issues)


def _annotation(issue: Issue) -> str:
    place = issue.location
    given: dict[str, object] = {"file": place.path}
    if place.line:
        given["line"] = place.line
    if place.column:
        given |= {"col": place.column, "endColumn": place.column + place.length}
    properties = ",".join(
        f"{key}={_escaped(str(value), ':,')}" for key, value in (given | {"title": issue.code}).items()
    )
    words = "\n".join(part for part in (sentence_of(issue), remedy_of(issue)) if part)
    return f"::{_COMMANDS[severity_of(issue)]} {properties}::{_escaped(words)}"


def _escaped(text: str, more: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in "%\r\n" + more else sign for sign in text)


_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def as_sarif(issues: Sequence[Issue]) -> str:
    """SARIF 2.1.0, with the mends as fixes."""
    codes = sorted({issue.code for issue in issues})
    driver = {"name": "cites", "version": __version__, "language": "fr", "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(issue, codes.index(issue.code)) for issue in issues],
    }
    return _dumped({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]})


def _rule(code: str) -> Plain:
    return {
        "id": code,
        "shortDescription": {"text": RULES[code].sentence},
        "defaultConfiguration": {"level": _LEVELS[RULES[code].severity]},
    }


def _result(issue: Issue, rank: int) -> Plain:
    words = " ".join(part for part in (sentence_of(issue), remedy_of(issue)) if part)
    region = {"region": _region(issue.location)} if issue.location.line else {}
    place = {"artifactLocation": _artifact(issue.location), **region}
    return {
        "ruleId": issue.code,
        "ruleIndex": rank,
        "level": _LEVELS[severity_of(issue)],
        "message": {"text": words},
        "locations": [{"physicalLocation": place}],
        **({"fixes": [_fix(issue.mend)]} if issue.mend else {}),
    }


def _artifact(place: SourceLocation) -> Plain:
    return {"uri": quote(place.path), "uriBaseId": "%SRCROOT%"}


def _region(place: SourceLocation) -> Plain:
    region: Plain = {"startLine": place.line}
    if place.column:
        region |= {"startColumn": place.column, "endColumn": place.column + place.length}
    return region


def _fix(mend: Mend) -> Plain:
    replacement = {"deletedRegion": _region(mend.place), "insertedContent": {"text": mend.replacement}}
    change = {"artifactLocation": _artifact(mend.place), "replacements": [replacement]}
    return {"description": {"text": mend.mended}, "artifactChanges": [change]}


def _dumped(document: Plain) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Issue]], str]] = {"json": as_json, "github": as_github, "sarif": as_sarif}
"""By the word that a person types."""
