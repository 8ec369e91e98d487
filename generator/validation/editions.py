"""Rules about an edition and the sources that its facts cite."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.design.contrast import contrast_with_white
from generator.findings.issues import Issue
from generator.model.edition import Chapter
from generator.model.yearbook import Yearbook

LEAST_CONTRAST = 4.5
A4, MOST_DIFFERENCE = 297 / 210, 0.01


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


def find_ceremonies_of_another_year(yearbook: Yearbook) -> Iterator[Issue]:
    """E03: the ceremony is not in the edition's year."""
    for record in yearbook.editions:
        ceremony = record.edition.ceremony
        if ceremony and ceremony.day.year != record.year:
            yield Issue("E03", ceremony.origin.at("jour"), {"jour": ceremony.day, "annee": record.year})


def find_late_juries(yearbook: Yearbook) -> Iterator[Issue]:
    """E08: the jury met after the ceremony."""
    for record in yearbook.editions:
        jury, ceremony = record.edition.jury_day, record.edition.ceremony
        if jury and ceremony and jury.day > ceremony.day:
            yield Issue("E08", jury.origin.at("jour"), {"jury": jury.day, "jour": ceremony.day})


def find_repeated_chapters(yearbook: Yearbook) -> Iterator[Issue]:
    """E04: a chapter stands twice in the book."""
    for record in yearbook.editions:
        chapters = record.edition.chapters
        names = [str(chapter) for chapter in chapters]
        for chapter in sorted({name for name in names if names.count(name) > 1}):
            yield Issue("E04", record.edition.origin.at("chapitres"), {"chapitre": chapter})


def find_unknown_sources(yearbook: Yearbook) -> Iterator[Issue]:
    """E05: a fact cites a source that ``edition.yaml`` does not describe."""
    for record in yearbook.editions:
        known = {source.id for source in record.edition.sources}
        for fact in record.facts():
            source = getattr(fact, "source", None)
            if source and source not in known:
                yield Issue("E05", fact.origin.at("source"), {"source": source})


def find_pale_accents(yearbook: Yearbook) -> Iterator[Issue]:
    """E06: the accent colour cannot be read on white."""
    for record in yearbook.editions:
        contrast = contrast_with_white(record.edition.accent)
        if contrast < LEAST_CONTRAST:
            values = {"couleur": record.edition.accent, "contraste": f"{contrast:.1f}".replace(".", ",")}
            yield Issue("E06", record.edition.origin.at("couleur"), values)


def find_partial_addresses(yearbook: Yearbook) -> Iterator[Issue]:
    """E07: a web address lacks its ``https://``."""
    for record in yearbook.editions:
        contact = record.edition.contact
        if contact.website and not contact.website.startswith(("https://", "http://")):
            yield Issue("E07", contact.origin.at("site"), {"valeur": contact.website})


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
                place = record.edition.origin.at("chapitres")
                yield Issue("E09", place, {"chapitre": chapter, "fichier": name})


def find_other_proportions(yearbook: Yearbook) -> Iterator[Issue]:
    """E10: the book would not fit its page: texts and drawings are set for the proportions of A4."""
    for record in yearbook.editions:
        printing = record.edition.printing
        width, height = printing.size
        if abs(height / width / A4 - 1) > MOST_DIFFERENCE:
            yield Issue("E10", printing.origin.at("format"), {"format": printing.trim})
