"""What stands beside a palmarès: the mentions of the jury, the printed names put right, those chosen among several."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french import count
from generator.model.award import Award
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.palmares_contexts import NoteLink


def is_put_right(award: Award) -> bool:
    """Whether the print names it otherwise."""
    return award.printed != award.name


def is_chosen(award: Award) -> bool:
    """Whether its name was printed right, and yet had to be chosen among several."""
    return not is_put_right(award) and bool(award.note)


def has_notes(record: EditionRecord) -> bool:
    """Whether there is anything to say beside the palmarès."""
    return bool(record.mentions) or any(map(_is_corrected, record.awards))


def notes_title(record: EditionRecord) -> str:
    """« Mentions et corrections », or what of the two there is."""
    return " et ".join(one.title for one in note_links(record, "")).capitalize()


def note_links(record: EditionRecord, here: str) -> Iterator[NoteLink]:
    """The ways to the mentions and to the corrections."""
    there = urls.relative(here, urls.palmares_notes(record.year))
    corrected = sum(map(_is_corrected, record.awards))
    if record.mentions:
        words = count(len(record.mentions), "mention du jury", "mentions du jury")
        yield NoteLink("mentions", "Mentions", words, f"{there}#mentions")
    if corrected:
        words = count(corrected, "nom corrigé ou départagé", "noms corrigés ou départagés")
        yield NoteLink("errata", "Corrections", words, f"{there}#errata")


def _is_corrected(award: Award) -> bool:
    return is_put_right(award) or is_chosen(award)
