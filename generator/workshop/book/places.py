"""Where the book says what a page of the site says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.yearbook import EditionRecord
from generator.pages import book_links as links
from generator.site.frame.facts import SiteFacts

_TEXT = "texte-"
_CHAPTERS = {"index": links.AFTER_CONTENTS, "chiffres-declares": "chapitre-chiffres"}
_CHAPTERS |= {"palmares-par-niveau": "chapitre-palmares", "palmares-par-departement": "chapitre-palmares"}
_CHAPTERS |= {"palmares-corrections": links.CORRECTIONS}
"""Pages of an edition whose chapter has another name in the book."""


@dataclass(frozen=True, slots=True)
class Place:
    """An edition and the names that a place of its book may have, the likeliest first."""

    year: int
    anchors: tuple[str, ...]


def place_of(facts: SiteFacts, address: str) -> Place | None:
    """The place in a book of a page, None for one that no book has."""
    path = PurePosixPath(address.partition("#")[0])
    awards = facts.awards_on(str(path))
    if awards:
        return Place(awards[-1].year, (links.award_anchor(awards[-1]),))
    records = facts.publication.yearbook.editions
    record = next((one for one in records if path.parent == PurePosixPath(str(one.year))), None)
    return Place(record.year, tuple(_anchors(record, path.stem))) if record else None


def _anchors(record: EditionRecord, stem: str) -> Iterator[str]:
    yield _CHAPTERS.get(stem, f"{links.CHAPTER}{stem}")
    yield links.text_anchor(stem.removeprefix(_TEXT))
    yield stem
    parts = (chapter for chapter in record.edition.chapters if stem in {*getattr(chapter, "texts", ())})
    yield from map(links.chapter_anchor, parts)
