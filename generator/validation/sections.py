"""Contradictions inside the other facts of an edition: sums, duplicates, départements, years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from generator.findings.issues import Issue
from generator.french import words as french
from generator.indicators.agreement import agrees
from generator.indicators.counts import count_edition
from generator.model.register import normalise, split_name
from generator.model.statistics import DeclaredFigure, Precision
from generator.model.yearbook import EditionRecord, Yearbook
from generator.validation.awards import announced_totals
from generator.validation.contradiction import MOST_COMPARED, Contradiction


def find_wrong_totals(yearbook: Yearbook) -> Iterator[Contradiction]:
    """P07, P08: the announced number of collectivities or of regions is not the counted one."""
    for record in yearbook.editions:
        announced = announced_totals(record)
        if announced is None:
            continue
        counted = (len(record.awards), len({award.region for award in record.awards}))
        for code, key, said, found in (
            ("P07", "collectivites", announced.collectivities, counted[0]),
            ("P08", "regions", announced.regions, counted[1]),
        ):
            if said not in (None, found):
                issue = Issue(code, announced.origin.at(key), {"annonce": said, "compte": found})
                yield Contradiction(record.year, issue, announced.note or "")


def find_misprints(yearbook: Yearbook) -> Iterator[Contradiction]:
    """P12: the printed form of a name differs from the official one."""
    for record in yearbook.editions:
        for award in record.awards:
            if award.printed != award.name:
                yield Contradiction(record.year, Issue("P12", award.location, {"imprime": award.printed}), award.note)


def find_differences(yearbook: Yearbook) -> Iterator[Contradiction]:
    """C03: a declared figure is not the counted one."""
    for record in yearbook.editions:
        if "palmares" in record.faulty:
            continue
        counted = count_edition(record, yearbook.departments).named()
        for figure in record.figures:
            number = counted.get(figure.compare or "")
            if number is not None and not agrees(figure, number):
                values = {"libelle": figure.label, "declare": figure.written, "calcule": french.number(number)}
                yield Contradiction(record.year, Issue("C03", figure.origin.at("valeur"), values), figure.note or "")


def find_figures_that_disagree(yearbook: Yearbook) -> Iterator[Contradiction]:
    """C04: two figures of the same name and year are not equal, in one edition or from one to another."""
    figures = [(record, figure) for record in yearbook.editions for figure in record.figures]
    for (record, one), (_, other) in combinations(figures[:MOST_COMPARED], 2):
        if _speak_of_the_same(yearbook, record, one, other) and one.value != other.value:
            values = {"libelle": other.label, "un": one.written, "autre": other.written}
            explanation = other.note or one.note or ""
            yield Contradiction(_year_of(yearbook, other), Issue("C04", other.origin.at("valeur"), values), explanation)


def _speak_of_the_same(yearbook: Yearbook, record: EditionRecord, one: DeclaredFigure, other: DeclaredFigure) -> bool:
    """Whether two figures claim to be the same exact number: a year, or a count of the same year."""
    if one.label != other.label or one.precision is not other.precision:
        return False
    same_year = (one.year or record.year) == (other.year or _year_of(yearbook, other))
    return one.precision is Precision.YEAR or (one.precision is Precision.EXACT and same_year)


def find_third_places_that_do_not_add_up(yearbook: Yearbook) -> Iterator[Contradiction]:
    """L01, L02: the regions do not make the total, or two regions have the very same two numbers."""
    for record in yearbook.editions:
        places = record.third_places
        if places is None:
            continue
        if places.counted != places.total.announced:
            values = {"annonce": places.total.announced, "somme": places.counted}
            issue = Issue("L01", places.total.origin.at("annonce"), values)
            yield Contradiction(record.year, issue, places.total.note or "")
        for one, other in combinations(places.regions[:MOST_COMPARED], 2):
            if one.inside and (one.inside, one.outside) == (other.inside, other.outside):
                names = {"region": one.region, "autre": other.region}
                issue = Issue("L02", other.origin.at("metropole"), names)
                yield Contradiction(record.year, issue, other.note or one.note or "")


def find_repeated_events(yearbook: Yearbook) -> Iterator[Contradiction]:
    """K01: the timeline says the same thing twice, on two tracks or at two dates."""
    for record in yearbook.editions:
        for one, other in combinations(record.timeline[:MOST_COMPARED], 2):
            if normalise(one.title) == normalise(other.title):
                values = {"titre": other.title, "date": one.date, "autre": other.date}
                issue = Issue("K01", other.origin.at("titre"), values)
                yield Contradiction(record.year, issue, other.note or one.note or "")


def find_missing_places(yearbook: Yearbook) -> Iterator[Contradiction]:
    """K03: a chronology or a landmark is to be shown under a text that does not exist."""
    for record in yearbook.editions:
        placed = [(one.text, one.origin) for one in record.chronologies]
        placed += [(one.text, one.origin) for one in record.landmarks if one.text]
        for text, origin in placed:
            if text not in record.faulty and record.article(text) is None:
                values = {"texte": f"content/{record.year}/{text}"}
                yield Contradiction(record.year, Issue("K03", origin.at("texte"), values))


def find_missing_officials(yearbook: Yearbook) -> Iterator[Contradiction]:
    """O01: a year of the series has nobody, or more than one person."""
    for record in yearbook.editions:
        years = Counter(official.year for official in record.officials)
        for official in record.officials:
            alone = years[official.year] == 1
            follows = official.year - 1 in years or official.year == min(years)
            if not (alone and follows):
                issue = Issue("O01", official.origin.at("annee"), {"annee": official.year, "nom": official.name})
                yield Contradiction(record.year, issue, official.note or "")


def find_doubtful_members(yearbook: Yearbook) -> Iterator[Contradiction]:
    """G01, G02: a member stands twice, or the register does not know it where it is said to be."""
    for record in yearbook.editions:
        seen: set[str] = set()
        for member in record.members:
            name = normalise(split_name(member.name)[0]) + split_name(member.name)[1]
            if name in seen:
                issue = Issue("G01", member.origin.at("nom"), {"nom": member.name})
                yield Contradiction(record.year, issue, member.note or "")
            seen.add(name)
            printed = split_name(member.printed or member.name)[1]
            if printed not in ("", member.department or printed):
                values = {"nom": member.name, "imprime": printed}
                yield Contradiction(record.year, Issue("G02", member.origin.at("nom"), values), member.note or "")


def _year_of(yearbook: Yearbook, figure: DeclaredFigure) -> int:
    return next(record.year for record in yearbook.editions if figure in record.figures)
