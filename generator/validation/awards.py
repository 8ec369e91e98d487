"""Rules about the palmarès and the mentions."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings.issues import Issue, SourceLocation
from generator.model.award import AnnouncedTotals, Award, Mention
from generator.model.register import normalise
from generator.model.yearbook import EditionRecord, Yearbook


def find_repeated_awards(yearbook: Yearbook) -> Iterator[Issue]:
    """P06: a collectivity stands twice in one edition."""
    for record in yearbook.editions:
        first: dict[str, Award] = {}
        for award in record.awards:
            before = first.setdefault(award.collectivity.code, award)
            if before is not award:
                values = {"nom": award.name, "niveau": record.scale.short(before.level), "ligne": before.location.line}
                yield Issue("P06", award.location, values)


def find_empty_palmares(yearbook: Yearbook) -> Iterator[Issue]:
    """P18: nobody is labelled yet."""
    for record in yearbook.editions:
        if not record.awards and "palmares" not in record.faulty:
            yield Issue("P18", SourceLocation(f"editions/{record.year}/palmares.yaml", 1), {"annee": record.year})


def find_wrong_regions(yearbook: Yearbook) -> Iterator[Issue]:
    """P09: a collectivity stands under a region that is not its own, of today or of before 2016."""
    known = {name for d in yearbook.departments for name in (d.region, d.old_region)}
    for record in yearbook.editions:
        for award in record.awards:
            department = award.collectivity.department
            if award.region in known - {department.region, department.old_region}:
                values = {"nom": award.name, "region": award.region, "officiel": department.region}
                yield Issue("P09", award.location, values)


def find_unlabelled_mentions(yearbook: Yearbook) -> Iterator[Issue]:
    """M01: a mention goes to a collectivity that is not in the palmarès."""
    for record in yearbook.editions:
        labelled = _labelled_codes(record)
        for mention in () if "palmares" in record.faulty else record.mentions:
            if mention.collectivity.code not in labelled:
                yield Issue("M01", mention.location, {"nom": mention.collectivity.name})


def find_repeated_mentions(yearbook: Yearbook) -> Iterator[Issue]:
    """M02: a collectivity receives the same mention twice."""
    for record in yearbook.editions:
        first: dict[tuple[str, str], Mention] = {}
        for mention in record.mentions:
            before = first.setdefault((normalise(mention.category), mention.collectivity.code), mention)
            if before is not mention:
                values = {"nom": mention.collectivity.name, "mention": mention.category, "ligne": before.location.line}
                yield Issue("M02", mention.location, values)


def announced_totals(record: EditionRecord) -> AnnouncedTotals | None:
    """The announced totals, when the palmarès was read whole and may be counted."""
    return None if "palmares" in record.faulty else record.announced


def _labelled_codes(record: EditionRecord) -> set[str]:
    return {award.collectivity.code for award in record.awards}
