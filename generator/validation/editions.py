"""Rules about an edition and the sources that its facts cite."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations

from generator.design.contrast import contrast_with_white
from generator.findings.issues import Issue, Mend
from generator.french import words as french
from generator.french.near import nearest
from generator.model.edition import MOST_YEARS_APART, Chapter
from generator.model.fact import TO_BE_CONFIRMED, Fact
from generator.model.yearbook import EditionRecord, Yearbook
from generator.validation.contradiction import Contradiction

LEAST_CONTRAST = 4.5
LAST_WINTER_MONTH = 3
"""The label of a year may be handed out in the winter that follows, whatever else is said."""
FIRST_SOURCE = 1980
A4, MOST_DIFFERENCE = 297 / 210, 0.01

_WEBSITE = re.compile(r"https?://[^\s<>\"'`{}|\\^]+")
_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


def find_wrong_years(yearbook: Yearbook) -> Iterator[Issue]:
    """E01: the year of ``edition.yaml`` is not its folder's."""
    for record in yearbook.editions:
        place = record.edition.origin.at("annee")
        folder = place.path.split("/")[1] if "/" in place.path else str(record.year)
        if folder != str(record.year):
            yield Issue("E01", place, {"annee": record.year, "dossier": folder})


def find_equal_numbers(yearbook: Yearbook) -> Iterator[Issue]:
    """E02: two editions bear the same number."""
    for first, second in combinations(yearbook.editions, 2):
        if first.edition.number == second.edition.number:
            values = {"numero": second.edition.number, "annee": first.year}
            yield Issue("E02", second.edition.origin.at("numero"), values)


def find_ceremonies_of_another_year(yearbook: Yearbook) -> Iterator[Contradiction]:
    """E03: a ceremony is neither in the edition's year nor in the winter after it, and no note says why."""
    for record in yearbook.editions:
        for ceremony in record.edition.ceremonies:
            if ceremony.day and not _is_of_edition(ceremony.day, record.year):
                values = {"jour": french.day(ceremony.day), "annee": record.year}
                near = abs(ceremony.day.year - record.year) <= MOST_YEARS_APART
                explanation = (ceremony.note or "") if near else ""
                yield Contradiction(record.year, Issue("E03", ceremony.origin.at("jour"), values), explanation)


def _is_of_edition(day: date, year: int) -> bool:
    return day.year == year or (day.year == year + 1 and day.month <= LAST_WINTER_MONTH)


def find_late_juries(yearbook: Yearbook) -> Iterator[Contradiction]:
    """E08: the jury met after the first ceremony. E12: it met in no year that could be the edition's."""
    for record in yearbook.editions:
        jury, ceremonies = record.edition.jury_day, record.edition.ceremony_days
        if not jury or not jury.day:
            continue
        place, explanation = jury.origin.at("jour"), jury.note or ""
        if ceremonies and jury.day > ceremonies[0]:
            values = {"jury": french.day(jury.day), "jour": french.day(ceremonies[0])}
            yield Contradiction(record.year, Issue("E08", place, values))
        apart = abs(jury.day.year - record.year)
        if apart > 1:
            values = {"jour": french.day(jury.day), "annee": str(record.year)}
            explained = explanation if apart <= MOST_YEARS_APART else ""
            yield Contradiction(record.year, Issue("E12", place, values), explained)


def find_strange_sources(yearbook: Yearbook) -> Iterator[Contradiction]:
    """E13: a source is far older than the label, or was published long after the edition that cites it."""
    for record in yearbook.editions:
        for source in record.edition.sources:
            day = source.published
            if day and not FIRST_SOURCE <= day.year <= max(record.year, *_years(yearbook)) + MOST_YEARS_APART:
                values = {"titre": source.title, "jour": french.day(day)}
                yield Contradiction(record.year, Issue("E13", source.origin.at("date"), values), source.note or "")


def _years(yearbook: Yearbook) -> Iterator[int]:
    return (record.year for record in yearbook.editions)


def find_repeated_chapters(yearbook: Yearbook) -> Iterator[Issue]:
    """E04: a chapter stands twice in the book."""
    for record in yearbook.editions:
        chapters = record.edition.chapters
        names = [str(chapter) for chapter in chapters]
        for name in sorted({name for name in names if names.count(name) > 1}):
            last = [chapter for chapter in chapters if str(chapter) == name][-1]
            yield Issue("E04", record.edition.place_of(last), {"chapitre": name})


def find_unknown_sources(yearbook: Yearbook) -> Iterator[Issue]:
    """E05: a fact cites a source that ``edition.yaml`` does not describe."""
    for record in yearbook.editions:
        known = sorted(source.id for source in record.edition.sources)
        cited = [(getattr(fact, "source", None), fact.origin.at("source")) for fact in record.facts]
        for source, place in (*cited, *((mention.source, mention.source_location) for mention in record.mentions)):
            if source and source not in known:
                yield Issue("E05", place, {"source": source, "suggestion": nearest(source, known)})


def find_pale_accents(yearbook: Yearbook) -> Iterator[Issue]:
    """E06: the accent colour cannot be read on white."""
    for record in yearbook.editions:
        contrast = contrast_with_white(record.edition.accent)
        if contrast < LEAST_CONTRAST:
            values = {"couleur": record.edition.accent, "contraste": f"{contrast:.1f}".replace(".", ",")}
            yield Issue("E06", record.edition.origin.at("couleur"), values)


def find_partial_addresses(yearbook: Yearbook) -> Iterator[Issue]:
    """E07: a web address lacks its ``https://``, of those that a page leads to."""
    for record in yearbook.editions:
        for fact, address in _addresses(record):
            if address and not _WEBSITE.fullmatch(address):
                place = fact.origin.at("site")
                is_bare = address.startswith("www.") and _WEBSITE.fullmatch(f"https://{address}")
                start = place.text.find(address, max(0, place.column - 1))
                mend = Mend(replace(place, column=start + 1, length=0), "https://") if is_bare and start >= 0 else None
                yield Issue("E07", place, {"valeur": address}, mend)


def _addresses(record: EditionRecord) -> Iterator[tuple[Fact, str | None]]:
    yield record.edition.contact, record.edition.contact.website
    if record.press_contact:
        yield record.press_contact, record.press_contact.website
    yield from ((partner, partner.website) for partner in record.partners)
    yield from ((tool, tool.address) for tool in record.tools)


def find_what_is_to_confirm(yearbook: Yearbook) -> Iterator[Issue]:
    """E21: a fact says that it is to be confirmed."""
    for record in yearbook.editions:
        for fact in record.facts:
            for name, key in type(fact).model_fields.items():
                if getattr(fact, name) == TO_BE_CONFIRMED:
                    written = key.alias or name
                    yield Issue("E21", fact.origin.at(written), {"cle": written})


def find_wrong_mailboxes(yearbook: Yearbook) -> Iterator[Issue]:
    """E20: what should be an electronic address is none; a page would lead to it."""
    for record in yearbook.editions:
        for fact in record.facts:
            email = getattr(fact, "email", None)
            if email and not _MAILBOX.fullmatch(email):
                yield Issue("E20", fact.origin.at("courriel"), {"valeur": email})


def find_empty_chapters(yearbook: Yearbook) -> Iterator[Issue]:
    """E09: a chapter of the book has no fact to show."""
    for record in yearbook.editions:
        held: dict[Chapter, tuple[str, object]] = {
            Chapter.JURY: ("jury.yaml", record.jury),
            Chapter.PARTNERS: ("partenaires.yaml", record.partners),
            Chapter.BOOK: ("« livre_annonce » dans edition.yaml", record.edition.announced_book),
        }
        for chapter, (name, facts) in held.items():
            if chapter in record.edition.chapters and not facts and name.removesuffix(".yaml") not in record.faulty:
                place = record.edition.place_of(chapter)
                yield Issue("E09", place, {"chapitre": chapter, "fichier": name})


def find_other_proportions(yearbook: Yearbook) -> Iterator[Issue]:
    """E10: the book would not fit its page: texts and drawings are set for the proportions of A4."""
    for record in yearbook.editions:
        printing = record.edition.printing
        width, height = printing.size
        if abs(height / width / A4 - 1) > MOST_DIFFERENCE:
            yield Issue("E10", printing.origin.at("format"), {"format": printing.trim})
