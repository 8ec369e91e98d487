"""Contradictions between the towns' profiles, the tables, the palmarès and the register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from generator.findings.issues import Issue
from generator.french.words import number
from generator.model.award import Award
from generator.model.network import Profile, TableLine
from generator.model.register import normalise, split_name
from generator.model.yearbook import EditionRecord, Yearbook
from generator.validation.contradiction import MOST_COMPARED, Contradiction
from generator.validation.plausible import said_in

HIDDEN_MARK = 4
"""The source lost the fifth @ of its histories: four printed signs may stand for four or for five."""
SAME_HISTORY = 5
"""Histories as long as this are never alike by chance."""


def find_histories_against_palmares(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H01: a profile's history gives a level that the palmarès of that year does not."""
    levels = {(award.year, award.heir): award.level for record in yearbook.editions for award in record.awards}
    for record, profile in _profiles(yearbook):
        for year, level in profile.results.items():
            known = record.named.get(profile.collectivity)
            given = levels.get((year, known.heir)) if known else None
            if given is not None and given != level:
                short = record.scale.short
                values = {"nom": profile.collectivity, "annee": year, "fiche": short(level), "palmares": short(given)}
                yield _found(record, "H01", profile, "resultats", values, profile.doubtful.get(year, ""))


def find_marks_against_levels(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H02: the level kept for a year is not the one that the printed signs show."""
    for record, profile in _profiles(yearbook):
        for year, marks in profile.marks.items():
            level = profile.results.get(year, 0)
            if level != len(marks) and not (len(marks) == HIDDEN_MARK and level > HIDDEN_MARK):
                values = {
                    "nom": profile.collectivity,
                    "annee": year,
                    "signes": marks,
                    "niveau": level or "aucun niveau",
                }
                yield _found(record, "H02", profile, "signes", values, profile.doubtful.get(year) or profile.note or "")


def find_wrong_nominations(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H03: the printed number of nominations is not the number of years at the highest level."""
    for record, profile in _profiles(yearbook):
        counted = sum(1 for level in profile.results.values() if level == record.scale.top)
        if profile.nominations.number != counted:
            values = {"nom": profile.collectivity, "imprime": profile.nominations.number, "compte": counted}
            values["niveau"] = record.scale.at(record.scale.top)
            yield _found(record, "H03", profile, "nominations", values, profile.note or "")


def find_equal_histories(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H04: two towns have the same printed history: one was probably printed under the other."""
    for record in yearbook.editions:
        for one, other in combinations(record.profiles[:MOST_COMPARED], 2):
            same = one.marks == other.marks and one.nominations.number == other.nominations.number
            if same and len(one.marks) >= SAME_HISTORY:
                values = {"nom": other.collectivity, "autre": one.collectivity}
                yield _found(record, "H04", other, "signes", values, other.note or "")


def find_misplaced_towns(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H05: a profile's département or region is not the register's."""
    for record, profile in _profiles(yearbook):
        known = record.named.get(profile.collectivity)
        if known is None:
            continue
        department = known.collectivity.department
        official = f"{department.name} ({department.code})"
        if normalise(profile.department) not in {normalise(official), normalise(department.name)}:
            values = {"nom": profile.collectivity, "ecrit": profile.department, "officiel": official}
            yield _found(record, "H05", profile, "departement", values, said_in(profile.note, "département", official))
        if normalise(profile.region) not in {normalise(department.region), normalise(department.old_region)}:
            values = {"nom": profile.collectivity, "ecrit": profile.region, "officiel": department.old_region}
            yield _found(
                record,
                "H05",
                profile,
                "region",
                values,
                said_in(profile.note, profile.region, department.region, department.old_region),
            )


def find_small_agglomerations(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H06: an agglomeration has fewer inhabitants than its town."""
    for record, profile in _profiles(yearbook):
        if profile.agglomeration is not None and profile.agglomeration < profile.population:
            values = {"nom": profile.collectivity, "ville": number(profile.population)}
            values["agglomeration"] = number(profile.agglomeration)
            yield _found(record, "H06", profile, "agglomeration", values, profile.note or "")


def find_two_populations(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H07: the table and the profile give a town different populations."""
    for record in yearbook.editions:
        profiles = {profile.collectivity: profile for profile in record.profiles}
        for _, line in _lines(record):
            profile = profiles.get(line.collectivity)
            if profile and line.population not in (None, profile.population):
                populations = {"tableau": number(line.population or 0), "fiche": number(profile.population)}
                values = {"nom": line.collectivity, **populations}
                issue = Issue("H07", line.origin.at("population"), values)
                yield Contradiction(record.year, issue, line.note or "")


def find_tables_against_palmares(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H08: a table names a collectivity that does not have its level, or leaves one out."""
    for record in yearbook.editions:
        levels = _levels(record)
        for level, line in _lines(record):
            known = record.named.get(line.collectivity)
            given = levels[known.heir].level if known and known.heir in levels else 0
            if given != level:
                short = record.scale.short
                said = short(given) if given else "aucun niveau"
                values = {"nom": line.collectivity, "tableau": short(level), "palmares": said}
                yield Contradiction(record.year, Issue("H08", line.origin.at("collectivite"), values), line.note or "")


def find_tables_against_register(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H09: a table's region is not the register's, or a population is misprinted."""
    for record in yearbook.editions:
        for _, line in _lines(record):
            known = record.named.get(line.collectivity)
            official = known.collectivity.department if known else None
            if official and normalise(line.region) not in {normalise(official.region), normalise(official.old_region)}:
                values = {"nom": line.collectivity, "ecrit": line.region, "officiel": official.old_region}
                explanation = said_in(line.note, line.region, official.region, official.old_region)
                yield Contradiction(record.year, Issue("H09", line.origin.at("region"), values), explanation)


def _profiles(yearbook: Yearbook) -> Iterator[tuple[EditionRecord, Profile]]:
    for record in yearbook.editions:
        for profile in record.profiles:
            yield record, profile


def _lines(record: EditionRecord) -> Iterator[tuple[int, TableLine]]:
    if record.tables and "palmares" not in record.faulty:
        first, second = record.scale.levels[:2]
        yield from ((first, line) for line in record.tables.five)
        yield from ((second, line) for line in record.tables.four)


def _levels(record: EditionRecord) -> Mapping[str, Award]:
    return {award.heir: award for award in record.awards}


def _found(
    record: EditionRecord, code: str, profile: Profile, key: str, values: Mapping[str, object], explanation: str
) -> Contradiction:
    shown = {**values, "nom": split_name(profile.collectivity)[0]}
    return Contradiction(record.year, Issue(code, profile.origin.at(key), shown), explanation)
