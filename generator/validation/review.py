"""Rules about the errata, and about who does what: a name that leads nowhere is work that nobody does."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.issues import Issue
from generator.french.near import nearest, nearest_path
from generator.loading.editions import FILES
from generator.model.internal.follow_up import Rubric
from generator.model.yearbook import EditionRecord, Yearbook
from generator.validation.links import canonical_target, depends_on_faulty, link_targets, nearest_target
from generator.validation.texts import missing_texts


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


def find_follow_ups_of_nothing(yearbook: Yearbook) -> Iterator[Issue]:
    """R03: somebody took charge of a file that the edition has not, nor waits for, or of no heading of the board."""
    for record in yearbook.editions:
        known = files_of(record)
        for one in record.follow_ups:
            path = one.path(record.year)
            if one.rubric is None and path not in known:
                near = nearest(one.what, Rubric) or nearest_path(path, known)
                yield Issue("R03", one.origin.at("quoi"), {"quoi": one.what, "annee": record.year, "suggestion": near})


def files_of(record: EditionRecord) -> frozenset[str]:
    """The files that an edition has, or may have: texts that are written or that a chapter waits for, facts."""
    texts = (article.path for article in record.texts)
    awaited = (f"content/{record.year}/{name}.md" for _, name in missing_texts(record))
    faulty = (f"content/{record.year}/{name}.md" for name in record.faulty)
    return frozenset((*texts, *awaited, *faulty, *(f"editions/{record.year}/{name}.yaml" for name in FILES)))
