"""The errata: what each page shows of them, what the edition's page and the book list."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.review import Erratum
from generator.model.yearbook import EditionRecord, Yearbook
from generator.pages import urls
from generator.pages.links import target_address
from generator.pages.parts import Misprint


def misprints_by_page(yearbook: Yearbook) -> Mapping[str, tuple[Misprint, ...]]:
    """The errata that each page shows, by its address without an anchor."""
    shown: dict[str, list[Misprint]] = {}
    for record in yearbook.editions:
        for erratum in record.errata:
            page = misprint_page(yearbook, record, erratum)
            shown.setdefault(page, []).append(_misprint(record, erratum, ""))
    return {page: tuple(found) for page, found in shown.items()}


def misprints_of(yearbook: Yearbook, record: EditionRecord, here: str = "") -> tuple[Misprint, ...]:
    """All the errata of an edition with the address of the page concerned; no address without ``here``."""
    return tuple(
        _misprint(record, one, urls.relative(here, misprint_page(yearbook, record, one)) if here else "")
        for one in record.errata
    )


def misprint_page(yearbook: Yearbook, record: EditionRecord, erratum: Erratum) -> str:
    """The page that an erratum concerns."""
    return target_address(yearbook, record, erratum.about).partition("#")[0]


def _misprint(record: EditionRecord, one: Erratum, href: str) -> Misprint:
    return Misprint(record.year, one.day, one.place, one.before, one.after, one.reason, href)
