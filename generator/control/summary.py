"""What the command says of a file, in plain French; and the findings as Issues, for a build."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.findings.issues import Issue, SourceLocation
from generator.french import words as french
from generator.preflight.checks.expectation import KIND_NAMES, millimetres, size_in_words
from generator.preflight.checks.findings import Finding, Judgement, Outcome, Status

Written = Callable[[str], SourceLocation | None]
"""Where an editor wrote some words of a file, None when nobody did."""
_SHOWN = 5
"""Findings told for a check; the report lists more."""
_CODES = {Status.FAILED: "V01", Status.DOUBTED: "V02"}


def place_in_words(finding: Finding) -> str:
    """« page 12, à 20 mm du bord gauche et 31,5 mm du haut »; « tout le fichier »."""
    if not finding.page:
        return "tout le fichier"
    where = f"page {finding.page}" + (f" (folio {finding.folio})" if finding.folio else "")
    if finding.place is None:
        return where
    return f"{where}, à {millimetres(finding.place.x)} du bord gauche et {millimetres(finding.place.y)} du haut"


def found_in_words(finding: Finding) -> str:
    """What was found, the words concerned, and how many times on the page."""
    words = f" : « {finding.example} »" if finding.example else ""
    times = f" ({french.number(finding.count)} fois sur la page)" if finding.count > 1 and finding.page else ""
    many = f" ({french.number(finding.count)} fois)" if finding.count > 1 and not finding.page else ""
    return f"{finding.found}{words}{times}{many}"


def issues_of(judgement: Judgement, written: Written) -> Iterator[Issue]:
    """The faults and the doubts about a file, as the build shows them: where the words concerned were written."""
    for outcome in judgement.outcomes:
        if outcome.status in _CODES:
            for place, constat, words in _told(outcome):
                source = written(words) if words else None
                values = {
                    "controle": outcome.code, "lieu": f"{judgement.name}, {place}" if source else place,
                    "constat": constat, "attendu": outcome.expected, "remede": outcome.remedy,
                }  # fmt: skip
                yield Issue(_CODES[outcome.status], source or SourceLocation(judgement.name), values)


def _told(outcome: Outcome) -> Iterator[tuple[str, str, str]]:
    """The place of each finding, what was found, and the words concerned."""
    shown = outcome.findings[:_SHOWN]
    yield from ((place_in_words(finding), found_in_words(finding), finding.example) for finding in shown)
    rest = outcome.total - sum(finding.count for finding in shown)
    if rest > 0:
        yield "ailleurs", f"{french.number(rest)} autre{'s' if rest > 1 else ''} du même ordre", ""


def summarise(judgement: Judgement) -> str:
    """One file in two lines: what it is, and how many checks it passed."""
    facts, kind = judgement.facts, judgement.expectation.kind
    size = f", {french.count(facts.pages, 'page')} de {size_in_words(facts.trim)}" if facts.pages else ""
    counts = [
        french.count(len(judgement.of(Status.PASSED)), "contrôle conforme", "contrôles conformes"),
        f"{len(judgement.of(Status.FAILED))} à corriger",
        f"{len(judgement.of(Status.DOUBTED))} à vérifier",
        f"{len(judgement.of(Status.NOTED))} à noter",
    ]
    return f"{judgement.name} : {KIND_NAMES[kind]}{size}.\n  {', '.join(counts)}."


def tell(judgement: Judgement, status: Status) -> Iterator[str]:
    """The outcomes of a status in full: title, each finding with its place, what was expected, the remedy."""
    for outcome in judgement.of(status):
        yield f"{outcome.code} {outcome.title} : {status}"
        yield from (f"    {place} : {found}" for place, found, _ in _told(outcome))
        yield f"    Attendu : {outcome.expected}."
        if status is not Status.NOTED:
            yield f"    {outcome.remedy}"
