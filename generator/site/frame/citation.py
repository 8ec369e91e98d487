"""How libraries and reference managers read an edition and its texts: Highwire tags, then Dublin Core."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.site import SiteRecord
from generator.model.yearbook import EditionRecord


def citation_tags(record: EditionRecord, title: str, site: SiteRecord, book: str) -> Iterator[tuple[str, str]]:
    """(name, content) of each tag. The author is the association: the texts are written anew from its own.

    ``book`` is the path of the edition's PDF, "" when there is none.
    """
    edition = record.edition
    publisher = edition.contact.name
    yield "citation_title", title
    yield "citation_author", publisher
    yield "citation_publication_date", str(edition.year)
    yield "citation_journal_title", edition.title
    yield "citation_issue", str(edition.number)
    yield "citation_publisher", publisher
    yield "citation_language", "fr"
    if book and site.base:
        yield "citation_pdf_url", site.absolute(book)
    yield "DC.title", title
    yield "DC.creator", publisher
    yield "DC.publisher", publisher
    yield "DC.date", str(edition.year)
    yield "DC.language", "fr"
    yield "DC.type", "Text"
    yield "DC.rights", record.house.rights.texts.name
    yield "DC.relation", f"{edition.title}, {edition.year}"
