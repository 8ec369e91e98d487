"""Rules about the errata."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.issues import Issue
from generator.model.yearbook import Yearbook
from generator.validation.links import canonical_target, depends_on_faulty, link_targets, nearest_target


def find_errata_that_lead_nowhere(yearbook: Yearbook) -> Iterator[Issue]:
    """R01: an erratum concerns a page, text or collectivity that does not exist."""
    for record in yearbook.editions:
        known = link_targets(yearbook, record.year)
        for erratum in record.errata:
            lost = canonical_target(erratum.about) not in known
            if lost and not depends_on_faulty(yearbook, record.year, erratum.about):
                values = {"cible": erratum.about, "suggestion": nearest_target(erratum.about, known)}
                yield Issue("R01", erratum.origin.at("concerne"), values)


def find_errata_that_change_nothing(yearbook: Yearbook) -> Iterator[Issue]:
    """R02: an erratum says the same before and after."""
    for record in yearbook.editions:
        for erratum in record.errata:
            if erratum.before == erratum.after:
                yield Issue("R02", erratum.origin.at("apres"), {"texte": erratum.before})
