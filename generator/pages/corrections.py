"""What a palmarès has beside its names: mentions, names put right, those chosen among several."""

from __future__ import annotations

from generator.model.award import Award
from generator.model.yearbook import EditionRecord


def is_put_right(award: Award) -> bool:
    """Whether the print names it otherwise."""
    return award.printed != award.name


def is_chosen(award: Award) -> bool:
    """Whether its name was printed right, and yet had to be chosen among several."""
    return not is_put_right(award) and bool(award.note)


def has_notes(record: EditionRecord) -> bool:
    """Whether there is anything to say beside the palmarès."""
    return bool(record.mentions) or any(map(is_corrected, record.awards))


def is_corrected(award: Award) -> bool:
    return is_put_right(award) or is_chosen(award)
