"""What stands beside a palmarès: the mentions of the jury, the printed names put right, those chosen among several."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french.words import count
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.corrections import is_corrected
from generator.site.palmares.contexts import NoteLink


def notes_title(record: EditionRecord) -> str:
    """« Mentions et corrections », or what of the two there is."""
    return " et ".join(one.title for one in note_links(record, "")).capitalize()


def note_links(record: EditionRecord, here: str) -> Iterator[NoteLink]:
    """The ways to the mentions and to the corrections."""
    there = urls.relative(here, urls.palmares_notes(record.year))
    corrected = sum(map(is_corrected, record.awards))
    if record.mentions:
        words = count(len(record.mentions), "mention du jury", "mentions du jury")
        yield NoteLink("mentions", "Mentions", words, f"{there}#mentions")
    if corrected:
        words = count(corrected, "nom corrigé ou départagé", "noms corrigés ou départagés")
        yield NoteLink("errata", "Corrections", words, f"{there}#errata")
