"""What is wrong on pages of the book, each with its place there: lines badly set, and what a printer would refuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.book.engine.slips import Slip, SlipKind
from generator.control.summary import found_in_words
from generator.findings.issues import Severity
from generator.preflight.catalogue import CATALOGUE
from generator.preflight.checks.expectation import Expectation
from generator.preflight.checks.findings import Check, Finding, PagesJudgement, Scope
from generator.preflight.words import WORDS
from generator.workshop.book.values import WHOLE, Mark, Part

_SHORTEN = "Abrégez ou allongez le paragraphe de quelques mots."
_SLIPS: Mapping[SlipKind, tuple[str, str]] = {
    SlipKind.WIDE: ("Ligne trop longue : « {words} » dépasse de sa place.", "Abrégez, ou coupez le mot qui dépasse."),
    SlipKind.LOW: ("Texte trop long : « {words} » descend sous sa place.", "Abrégez ce texte."),
    SlipKind.ORPHAN: ("Orpheline : la première ligne d’un paragraphe est seule au bas, « {words} ».", _SHORTEN),
    SlipKind.WIDOW: ("Veuve : la dernière ligne d’un paragraphe est seule en haut, « {words} ».", _SHORTEN),
}


def of_slips(slips: Iterable[Slip]) -> Iterator[Mark]:
    """Lines badly set."""
    for slip in slips:
        said, remedy = _SLIPS[slip.kind]
        yield Mark(slip.page, slip.place, said.format(words=slip.words), remedy)


def of_judgement(judged: PagesJudgement, expected: Expectation) -> Iterator[Mark]:
    """What the control before printing says of what pages show; notes to the printer are no faults."""
    for check in CATALOGUE:
        if check.severity is not Severity.NOTE:
            found = judged.findings.get(check.code, ())
            yield from (_told(check, finding, expected) for finding in _once(check, found))


def _once(check: Check, findings: Iterable[Finding]) -> Iterable[Finding]:
    """What is found on a font is said where it is first used."""
    found = [*findings]
    return {one.found: one for one in reversed(found)}.values() if check.scope is Scope.FONTS else found


def _told(check: Check, finding: Finding, expected: Expectation) -> Mark:
    remedy = WORDS[check.code][1].format_map(expected.words())
    return Mark(
        max(0, finding.page - 1),
        _part(finding, expected),
        f"{check.title} : {found_in_words(finding)}.",
        remedy,
        check.code,
    )


def _part(finding: Finding, expected: Expectation) -> Part:
    if finding.place is None or expected.trim is None:
        return WHOLE
    (x, y, wide, high), (width, height) = finding.place, expected.trim
    return x / width, y / height, wide / width, high / height
