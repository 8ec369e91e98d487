"""Judges a file: every check of the catalogue that is for its kind. A pure function of bytes and expectation."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial, reduce
from hashlib import sha256

from generator.preflight.catalogue import CATALOGUE
from generator.preflight.checks.expectation import PRINT, Expectation
from generator.preflight.checks.findings import (
    STATUS_OF,
    Check,
    Facts,
    Finding,
    Judgement,
    Outcome,
    PagesJudgement,
    Scope,
    Status,
)
from generator.preflight.checks.ink import richest
from generator.preflight.checks.pages import blank_pages, bleed_margins
from generator.preflight.checks.pictures import resolution, uses
from generator.preflight.checks.standard import standard_of
from generator.preflight.instructions.geometry import MM
from generator.preflight.reading.document import Reading, Unreadable, read_document
from generator.preflight.reading.parts import cut
from generator.preflight.words import WORDS

JudgePart = Callable[[bytes], PagesJudgement]

_SHOWN = 12
"""Findings listed for a check; the others are counted."""


def judge(
    name: str, data: bytes, expected: Expectation, *, thumbnails: bool = False, judge_part: JudgePart | None = None
) -> Judgement:
    """What all the checks say of the file.

    ``judge_part`` judges what some pages show, as ``judge_pages`` does: whoever keeps verdicts judges a page once.
    """
    try:
        reading = read_document(data, only_boxes=True)
    except Unreadable as error:
        return _unreadable(name, data, expected, error)
    try:
        judged = judge_part or partial(judge_pages, expected=expected, thumbnails=thumbnails)
        pages = together(judged(part) for part in (cut(reading.pdf) if judge_part else (data,)))
        reading.blank_pages = pages.blank_pages
        outcomes = tuple(_outcome(check, reading, expected, pages) for check in CATALOGUE)
        return Judgement(name, expected, _facts(reading, expected, pages), outcomes, pages.thumbnails)
    finally:
        reading.close()


def judge_pages(data: bytes, expected: Expectation, thumbnails: bool) -> PagesJudgement:
    """What the checks say of what the pages show."""
    reading = read_document(data)
    try:
        checks = [check for check in CATALOGUE if check.scope is not Scope.FILE and expected.kind in check.kinds]
        ink, page = richest(reading) if expected.kind in PRINT else (0.0, 0)
        shown = [(resolution(picture), facts) for _, picture, facts in uses(reading)]
        return PagesJudgement(
            {check.code: tuple(gather(check.find(reading, expected))) for check in checks},
            ink,
            page,
            len(shown),
            sum(ppi < expected.ppi * 0.995 and facts.bits > 1 for ppi, facts in shown),
            tuple(sorted({font.plain_name for font in reading.fonts})),
            blank_pages(reading) if expected.kind in PRINT else (),
            _thumbnails(reading) if thumbnails else (),
            len(reading.sheets),
        )
    finally:
        reading.close()


def together(parts: Iterable[PagesJudgement]) -> PagesJudgement:
    """Some pages, then others."""
    return reduce(_then, parts, PagesJudgement({}, 0.0, 0, 0, 0, (), (), (), 0))


def _then(one: PagesJudgement, other: PagesJudgement) -> PagesJudgement:
    shift = one.pages
    moved = {code: tuple(_moved(finding, shift) for finding in found) for code, found in other.findings.items()}
    more = other.ink > one.ink
    return PagesJudgement(
        {code: (*one.findings.get(code, ()), *moved.get(code, ())) for code in {**one.findings, **moved}},
        other.ink if more else one.ink,
        other.ink_page + shift if more else one.ink_page,
        one.pictures + other.pictures,
        one.low_pictures + other.low_pictures,
        tuple(sorted({*one.fonts, *other.fonts})),
        (*one.blank_pages, *(page + shift for page in other.blank_pages)),
        (*one.thumbnails, *other.thumbnails),
        one.pages + other.pages,
    )


def _moved(finding: Finding, shift: int) -> Finding:
    return replace(finding, page=finding.page + shift) if finding.page else finding


def _outcome(check: Check, reading: Reading, expected: Expectation, pages: PagesJudgement) -> Outcome:
    if expected.kind not in check.kinds:
        return _say(check, Status.SKIPPED, expected)
    findings = [_with_folio(finding, reading) for finding in gather(_found(check, reading, expected, pages))]
    status = STATUS_OF[check.severity] if findings else Status.PASSED
    total = sum(finding.count for finding in findings)
    return replace(_say(check, status, expected), findings=tuple(findings[:_SHOWN]), total=total)


def _found(check: Check, reading: Reading, expected: Expectation, pages: PagesJudgement) -> Iterable[Finding]:
    if check.scope is Scope.FILE:
        return check.find(reading, expected)
    found = pages.findings[check.code]
    return found if check.scope is Scope.MARKS else {finding.found: finding for finding in found[::-1]}.values()


def _with_folio(finding: Finding, reading: Reading) -> Finding:
    label = reading.labels[finding.page - 1] if 0 < finding.page <= len(reading.labels) else ""
    return replace(finding, folio=label) if label.isdigit() and label != str(finding.page) else finding


def _say(check: Check, status: Status, expected: Expectation) -> Outcome:
    wanted, remedy = (sentence.format_map(expected.words()) for sentence in WORDS[check.code])
    return Outcome(check.code, check.title, status, wanted, remedy)


def gather(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in the order of the pages; what is said twice of a page is said once, with its number."""
    kept: dict[tuple[int, str], Finding] = {}
    for finding in findings:
        key = (finding.page, finding.found)
        before = kept.get(key)
        kept[key] = finding if before is None else replace(before, count=before.count + finding.count)
    return sorted(kept.values(), key=lambda finding: finding.page)


def _unreadable(name: str, data: bytes, expected: Expectation, error: Unreadable) -> Judgement:
    """A file that cannot be opened fails one check, and the others have no object."""
    code = "F02" if error.locked else "F01"
    found = "le fichier demande un mot de passe" if error.locked else f"le fichier ne s’ouvre pas : {error.cause}"
    outcomes = [_say(check, Status.SKIPPED, expected) for check in CATALOGUE]
    failed = [
        replace(one, status=Status.FAILED, findings=(Finding(found),), total=1) if one.code == code else one
        for one in outcomes
    ]
    return Judgement(name, expected, Facts(sha256(data).hexdigest(), len(data)), tuple(failed))


def _facts(reading: Reading, expected: Expectation, pages: PagesJudgement) -> Facts:
    first = reading.sheets[0] if reading.sheets else None
    return Facts(
        sha256=sha256(reading.data).hexdigest(),
        weight=len(reading.data),
        pages=len(reading.sheets),
        trim=(first.trim.width / MM, first.trim.height / MM) if first else (0.0, 0.0),
        bleed=min(bleed_margins(first)) if first else 0.0,
        version=reading.pdf.pdf_version,
        standard=standard_of(reading),
        condition=next((intent.identifier for intent in reading.intents), ""),
        ink=pages.ink if expected.kind in PRINT else None,
        ink_page=pages.ink_page,
        pictures=pages.pictures,
        low_pictures=pages.low_pictures,
        fonts=pages.fonts,
        blank_pages=pages.blank_pages,
    )


def _thumbnails(reading: Reading) -> tuple[str, ...]:
    pictures = (reading.raster.thumbnail(sheet.number, sheet.trim) for sheet in reading.sheets)
    return tuple(b64encode(picture).decode("ascii") for picture in pictures)
