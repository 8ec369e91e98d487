"""Rules about values that are well written and cannot be true: years, addresses, postcodes, cards twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields

from generator.findings.issues import Issue
from generator.model.fact import Fact
from generator.model.register import normalise, split_name
from generator.model.yearbook import EditionRecord, Yearbook
from generator.validation.contradiction import Contradiction

OLDEST_LABEL = 75
"""No label has been given for longer, in years."""
MOST_AHEAD = 30
"""What a source announces for a later year is dreamt."""
FARTHEST = 50
"""Years between a dated line and its nearest neighbour: further, a digit is mistyped."""
UNHEARD_OF = 300
"""Further still, a note explains it only if it names the year."""
FEWEST_DATES = 2
_ADDRESS = re.compile(r"(https?://)?[\w-]+(\.[\w-]+)+(:\d+)?(/\S*)?", re.IGNORECASE)
_POSTCODE = re.compile(r"\d{5}")


def find_equal_cards(yearbook: Yearbook) -> Iterator[Issue]:
    """Y10: a card stands twice in its list, word for word: nobody meant that."""
    for record in yearbook.editions:
        for cards in _lists(record):
            first: dict[str, Fact] = {}
            for card in cards:
                before = first.setdefault(words_of(card), card)
                if before is not card:
                    yield Issue("Y10", card.origin.location, {"ligne": before.origin.location.line})


def find_unknown_places(yearbook: Yearbook) -> Iterator[Issue]:
    """E15: a meeting or a member is in a département that does not exist. L03: third places are in no region."""
    codes = {one.code for one in yearbook.departments}
    regions = {normalise(name) for one in yearbook.departments for name in (one.region, one.old_region)}
    for record in yearbook.editions:
        meetings = [one for one in (*record.edition.ceremonies, record.edition.jury_day) if one]
        located = [(one.department, one.origin) for one in meetings]
        located += [(one.department, one.origin) for one in record.members]
        for code, origin in located:
            if code and code not in codes:
                yield Issue("E15", origin.at("departement"), {"code": code})
        for place in record.third_places.regions if record.third_places else ():
            if normalise(place.region) not in regions:
                yield Issue("L03", place.origin.at("region"), {"region": place.region})


def words_of(card: Fact) -> str:
    """All that a card says, wherever it stands."""
    return f"{type(card).__name__} {card.model_dump_json()}"


def _lists(record: EditionRecord) -> Iterator[tuple[Fact, ...]]:
    """The lists of cards of an edition: those of its files, and those within their cards."""
    holders: list[object] = [getattr(record, one.name) for one in fields(record)]
    while holders:
        held = holders.pop()
        if isinstance(held, tuple) and held and all(isinstance(one, Fact) for one in held):
            yield held
        if isinstance(held, Fact):
            holders += (getattr(held, name) for name in type(held).model_fields if name != "origin")
        elif isinstance(held, tuple):
            holders += held


def find_impossible_years(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H11: a profile gives a level for a year when there was no label. C05: a figure is of a year too far."""
    for record in yearbook.editions:
        for profile in record.profiles:
            for key, years in (
                ("resultats", profile.results),
                ("signes", profile.marks),
                ("participations", profile.attended),
            ):
                for year in years:
                    if not record.year - OLDEST_LABEL <= year <= record.year:
                        values = {"nom": split_name(profile.collectivity)[0], "annee": year}
                        yield Contradiction(record.year, Issue("H11", profile.origin.at(key), values))
        for figure in record.figures:
            for key, one in (("annee", figure.year), ("jusqu_en", figure.until)):
                early = figure.year if key == "jusqu_en" and figure.year else record.year - OLDEST_LABEL
                if one is not None and not early <= one <= record.year + MOST_AHEAD:
                    issue = Issue("C05", figure.origin.at(key), {"libelle": figure.label, "annee": str(one)})
                    yield Contradiction(record.year, issue)


def find_lonely_dates(yearbook: Yearbook) -> Iterator[Contradiction]:
    """K02: a date is half a century away from all the others of its list, and no note says why."""
    for record in yearbook.editions:
        for dated in _dated(record):
            years = sorted(year for year, _, _ in dated)
            for year, fact, key in dated:
                others = [other for other in years if other != year]
                nearest = min((abs(year - other) for other in others), default=0)
                if len(dated) >= FEWEST_DATES and years.count(year) == 1 and nearest > FARTHEST:
                    values = {"annee": str(year), "autre": str(min(others, key=lambda one: abs(one - year)))}
                    issue = Issue("K02", fact.origin.at(key), values)
                    note = getattr(fact, "note", None)
                    explanation = (note or "") if nearest <= UNHEARD_OF else said_in(note, str(year), "siècle")
                    yield Contradiction(record.year, issue, explanation)


def _dated(record: EditionRecord) -> Iterator[list[tuple[int, Fact, str]]]:
    yield [(event.year, event, "date") for event in record.timeline]
    yield [(one.year, one, "annee") for one in record.landmarks if one.year is not None]
    yield [(one.year, one, "annee") for one in record.officials]
    for chronology in record.chronologies:
        yield [(int(step.date[:4]), step, "date") for step in chronology.steps]


def find_wrong_postcodes(yearbook: Yearbook) -> Iterator[Contradiction]:
    """H10: a profile's postcode is not one of its département. H12: its site has no address."""
    for record in yearbook.editions:
        for profile in record.profiles:
            name, known = split_name(profile.collectivity)[0], record.named.get(profile.collectivity)
            start = known.collectivity.department.code.replace("2A", "20").replace("2B", "20") if known else ""
            if not (_POSTCODE.fullmatch(profile.postcode) and profile.postcode.startswith(start)):
                issue = Issue("H10", profile.origin.at("code_postal"), {"nom": name, "code": profile.postcode})
                yield Contradiction(record.year, issue, said_in(profile.note, profile.postcode))
            if not _ADDRESS.fullmatch(profile.website):
                issue = Issue("H12", profile.origin.at("site"), {"nom": name, "valeur": profile.website})
                yield Contradiction(record.year, issue, said_in(profile.note, profile.website))


def said_in(note: str | None, *words: str) -> str:
    """The note, if it speaks of what is to be explained; one about something else explains nothing."""
    said = normalise(note or "")
    return (note or "") if any(normalise(word) in said for word in words) else ""
