"""The book of an edition: one PDF to read on a screen, made from the same values as the site."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version

from generator.book.document import BookDocument, build_document
from generator.charts.maps.constellation import draw_constellation
from generator.findings.errors import BookError
from generator.findings.issues import Issue, SourceLocation
from generator.keeping.cache import Cache, source_version
from generator.pages import urls
from generator.publication.files import OutputFile
from generator.publication.publication import Publication

LAYOUTS = SourceLocation("layouts/book")
_MODULES = (
    *(f"generator.book.engine.{name}" for name in ("book", "passes", "layout", "finish", "pdf_places")),
    *(f"generator.{name}" for name in ("book.document", "book.chapters.index", "pages.book_links", "pages.text_notes")),
)
"""What works between the pages as HTML and the file."""


@dataclass(frozen=True, slots=True)
class BookResult:
    """The file, what the layout engine had to say, the number of pages, the page of each named place, the fillers,
    and how many pages of notes end the interior.

    The pages of the file hold their bleed beyond what they show: the press needs no other layout.
    """

    file: OutputFile
    issues: tuple[Issue, ...]
    page_count: int
    places: Mapping[str, int]
    fillers: tuple[int, ...] = ()
    notes: int = 0


def build_book(publication: Publication, year: int, cache: Cache | None) -> BookResult:
    """The book of an edition that exists; a book whose pages have not changed comes from the cache.

    Raises LayoutError when a layout is broken, BookError when the pages cannot be laid out.
    """
    document = build_document(publication, year, _sky(publication, year, cache))
    kept = cache.remember(_key(document), lambda: _make(document)) if cache else _make(document)
    head, _, pdf = kept.partition(b"\n")
    facts = json.loads(head)
    issues = tuple(Issue("B01", LAYOUTS, {"message": remark}) for remark in facts["remarks"])
    file, fillers = OutputFile(urls.book(year), pdf), tuple(facts["fillers"])
    return BookResult(file, issues, facts["pages"], facts["places"], fillers, facts["notes"])


def _sky(publication: Publication, year: int, cache: Cache | None) -> bytes:
    """The drawing of the cover: the places of the edition, joined as a network."""
    awards = [award for record in publication.yearbook.editions if record.year == year for award in record.awards]
    places = [(award.level, award.collectivity) for award in awards]
    key = ("book-sky", repr(places), publication.outlines.digest, source_version("generator.charts"))

    def draw() -> bytes:
        return draw_constellation(awards, publication.outlines).encode()

    return cache.remember(key, draw) if cache else draw()


def _make(document: BookDocument) -> bytes:
    """One line of facts in JSON, then the PDF: what the cache keeps."""
    # Imported here: WeasyPrint costs half a second that an unchanged book does not pay.
    from generator.book.engine.finish import finish
    from generator.book.engine.passes import lay_out_complete

    laid_out = lay_out_complete(document)
    finished = finish(laid_out.pdf)
    if not finished.page_count:
        raise BookError(cause="il n’a aucune page")
    facts = {"pages": finished.page_count, "remarks": laid_out.remarks, "fillers": laid_out.fillers}
    facts["notes"] = laid_out.notes
    facts["places"] = finished.places
    return json.dumps(facts).encode() + b"\n" + finished.pdf


def _key(document: BookDocument) -> tuple[bytes | str, ...]:
    """All that the file depends on: pages, drawings, fonts, and the programs that lay it out and finish it."""
    tools = ("weasyprint", "pydyf", "pikepdf", "fontpkg-source-serif-4", "fontpkg-bricolage-grotesque")
    drawings = [part for name, content in sorted(document.drawings.items()) for part in (name, content)]
    return (
        "book", document.html, document.tail, document.contents, document.notes, str(document.zoom),
        str(document.signature), *drawings,
        *map(version, tools), source_version("generator.design.fonts"),
        *map(source_version, _MODULES),
    )  # fmt: skip
