"""What an edition cannot affirm: the report that ``cites controler --doubts`` prints."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.issues import Issue, SourceLocation, sort_issues
from generator.findings.messages import sentence_of
from generator.model.yearbook import EditionRecord, Yearbook
from generator.validation.catalogue import find_contradictions

DOUBTFUL = "Douteux"
"""How a note starts when the editors had to choose."""


def report_doubts(yearbook: Yearbook) -> Iterator[str]:
    """The lines of the report: for each edition, what rules found, what was chosen, what sources do not say."""
    for record in yearbook.editions:
        sections = (
            ("Contradictions trouvées par les règles", tuple(_contradictions(yearbook, record))),
            ("Rapprochements à confirmer", tuple(_choices(record))),
            ("Ce que les sources ne permettent pas d’affirmer", tuple(_gaps(record))),
        )
        yield from ("", f"Édition {record.year}", "=" * len(f"Édition {record.year}"))
        for title, lines in sections:
            yield from ("", f"{title} : {len(lines)}", "")
            yield from lines or ("  (rien)",)


def _contradictions(yearbook: Yearbook, record: EditionRecord) -> Iterator[str]:
    explained = {_key(one.issue): one.explanation for one in find_contradictions(yearbook) if one.year == record.year}
    issues = [one.issue for one in find_contradictions(yearbook) if one.year == record.year]
    for issue in sort_issues(issues):
        explanation = explained[_key(issue)] or "sans explication"
        yield f"  {issue.location}: {issue.code} {sentence_of(issue)}\n      → {explanation}"


def _key(issue: Issue) -> tuple[object, ...]:
    return (*issue.sort_key(), str(issue.values))


def _choices(record: EditionRecord) -> Iterator[str]:
    for award in record.awards:
        if award.note.startswith(DOUBTFUL):
            yield _choice(award.location, award.name, award.note)
    for fact in record.facts:
        note = getattr(fact, "note", None)
        if note and note.startswith(DOUBTFUL):
            yield _choice(fact.origin.at("note"), "", note)


def _choice(place: SourceLocation, name: str, note: str) -> str:
    words = note.removeprefix(DOUBTFUL).lstrip(" :\u00a0")
    return f"  {place}: {f'{name}. ' if name else ''}{words}"


def _gaps(record: EditionRecord) -> Iterator[str]:
    for doubt in record.doubts:
        yield f"  {doubt.what} ({doubt.where})\n      → {doubt.why}"
