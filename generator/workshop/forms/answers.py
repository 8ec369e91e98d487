"""What a form is told once it was sent: which findings stand at which of its fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.findings.issues import Issue, SourceLocation
from generator.findings.messages import remedy_of, sentence_of
from generator.french.typography import french_spaces
from generator.rewriting.changes import Put, Value, changes_between
from generator.rewriting.outline import Outline
from generator.rewriting.values import value_at

Answer = Mapping[str, object]


def said_at_fields(issues: Iterable[Issue], path: str, text: str) -> list[Answer]:
    """Each finding with the place of its field in the file; what stands in another file has no place here."""
    outline = Outline(text)
    return [
        {
            "place": _place(issue.location, outline) if issue.location.path == path else None,
            "phrase": french_spaces(_capital(sentence_of(issue))),
            "remede": french_spaces(remedy_of(issue)),
            "ou": "" if issue.location.path == path else issue.location.path,
        }
        for issue in issues
    ]


def _place(location: SourceLocation, outline: Outline) -> list[str | int]:
    return [*outline.place_at(location.line, location.column)]


def _capital(sentence: str) -> str:
    return f"{sentence[:1].upper()}{sentence[1:]}"


def skeleton(value: Value) -> object:
    """A value without what its texts say: two files with the same one have the same fields."""
    if isinstance(value, Mapping):
        return {key: skeleton(one) for key, one in value.items()}
    return [skeleton(one) for one in value] if isinstance(value, list) else None


def meanwhile(before: Value, now: Value) -> list[Answer]:
    """What somebody else wrote since a form was opened, field by field."""
    return [
        {"place": [*one.place], "avant": value_at(before, one.place), "valeur": one.value}
        for one in changes_between(before, now)
        if isinstance(one, Put)
    ]
