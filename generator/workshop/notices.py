"""Findings as the frame of the workshop shows them: plain values, in French."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.findings.issues import Issue, SourceLocation
from generator.findings.messages import remedy_of, sentence_of, severity_of, shown_part
from generator.french.typography import french_spaces
from generator.model.yearbook import Yearbook
from generator.pages.links import article_address
from generator.workshop.desk import Look

Notice = Mapping[str, object]


def news_of(look: Look, yearbook: Yearbook | None) -> Mapping[str, object]:
    """What the frame is told of a look, ready to be written as JSON."""
    return {
        "name": yearbook.house.name if yearbook else "",
        "version": look.version,
        "sound": look.is_sound,
        "fault": french_spaces(look.fault),
        "page": page_of(look.changed, yearbook),
        "notices": [notice(issue, rank) for rank, issue in enumerate(look.issues)],
    }


def notice(issue: Issue, rank: int = 0) -> Notice:
    """A finding: how grave, where, what is wrong, the line with its faulty part, what to do.

    ``rank`` is its place among those of its look, ``mended`` the line as it would be, for one that leaves no choice.
    ``path`` and ``span`` (line and column from 1, length) say the place to a text editor.
    """
    place = issue.location
    return {
        "path": place.path,
        "span": [place.line, place.column, place.length],
        "code": issue.code,
        "severity": str(severity_of(issue)),
        "place": french_spaces(_written(place)),
        "sentence": french_spaces(_capital(sentence_of(issue))),
        "remedy": french_spaces(remedy_of(issue)),
        "line": _line(place),
        "rank": rank,
        "mended": issue.mend.mended if issue.mend else None,
    }


def page_of(changed: tuple[str, ...], yearbook: Yearbook | None) -> str:
    """The page that shows the text that was saved; "" when it is not one text."""
    texts = [PurePosixPath(path) for path in changed if path.startswith("content/") and path.endswith(".md")]
    if len(texts) != 1 or yearbook is None:
        return ""
    _, folder, *_ = texts[0].parts
    record = next((one for one in yearbook.editions if str(one.year) == folder), None)
    known = record.articles if record else yearbook.pages
    is_known = any(article.path == str(texts[0]) for article in known)
    return article_address(record, texts[0].stem) if is_known else ""


def _written(place: SourceLocation) -> str:
    return f"{place.path}, ligne {place.line}" if place.line else place.path


def _capital(sentence: str) -> str:
    return f"{sentence[:1].upper()}{sentence[1:]}"


def _line(place: SourceLocation) -> tuple[str, str, str] | None:
    """The line before the faulty part, that part, and the rest."""
    if not place.text:
        return None
    text, column, length = shown_part(place)
    start = max(0, column - 1)
    return text[:start], text[start : start + length], text[start + length :]
