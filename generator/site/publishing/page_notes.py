"""What is remembered of a page once it is written: all that others ask of it, and nothing of its text."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, NamedTuple, cast

from generator.checks.page_reading import PageReading
from generator.keeping.ledger import Plain
from generator.site.general.search import Indexed

_Plain = tuple[tuple[Any, ...], tuple[str, str, tuple[str, ...], str] | None, frozenset[str], str, int]
_FIELDS = tuple(field.name for field in fields(PageReading))


class PageNotes(NamedTuple):
    """Its reading, whatever the versions of its assets; what the search knows of it; the assets that it asks for, and
    the state that they were in; its weight without them, in octets sent."""

    reading: PageReading
    indexed: Indexed | None
    asked: frozenset[str]
    state: str
    weight: int

    def plain(self) -> Plain:
        """As a ledger holds it."""
        reading = tuple(getattr(self.reading, name) for name in _FIELDS)
        known = self.indexed
        return (
            reading,
            (known.title, known.kind, known.editions, known.stamp) if known else None,
            self.asked,
            self.state,
            self.weight,
        )


def notes_of(plain: Plain) -> PageNotes:
    """The notes that a ledger held."""
    reading, known, asked, state, weight = cast(_Plain, plain)
    return PageNotes(PageReading(*reading), Indexed(*known) if known else None, asked, state, weight)
