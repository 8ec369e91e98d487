"""The book of an edition: one PDF to read on a screen, made from the same values as the site."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.book.document import BookDocument, build_document
from generator.charts.maps.constellation import draw_cover_sky
from generator.findings.issues import Issue, SourceLocation
from generator.keeping.cache import Cache
from generator.pages import urls
from generator.publication.files import OutputFile
from generator.publication.publication import Publication

LAYOUTS = SourceLocation("layouts/book")


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


def plan_book(publication: Publication, year: int, cache: Cache) -> BookDocument:
    """The pages of the book of an edition that exists, to be laid out. Raises LayoutError when a layout is broken."""
    return build_document(publication, year, _sky(publication, year, cache))


def steps_of(document: BookDocument, cache: Cache) -> Sequence[Sequence[Callable[[], None]]]:
    """What fills the cache with the portions of a book, in rows: each step waits for the one before it in its row.

    There is nothing to do for a book that is kept.
    """
    if cache.holds(_bound, document, cache):
        return ()
    from generator.book.engine.likely import likely_steps, recall_layout
    from generator.typesetting.layout import furnish, warm_up

    warm_up()
    furnish(document.style)  # read here, once for all the children that will lay out
    layout = recall_layout(document.name, cache)
    if layout:
        return [[step] for step in likely_steps(document, layout, cache)]
    return [[partial(_set_first, document, cache, rank) for rank in range(len(document.portions))]]


def _set_first(document: BookDocument, cache: Cache, rank: int) -> None:
    from generator.book.engine.passes import set_first
    from generator.book.engine.typesetting import Typesetter

    set_first(document, Typesetter(document, cache), rank)


def build_book(document: BookDocument, stem: str, year: int, cache: Cache) -> BookResult:
    """The book of an edition, its file named after ``stem``; a book whose pages have not changed comes from the cache.

    Raises BookError when the pages cannot be laid out.
    """
    kept = cache.leaf(_bound, document, cache)
    head, _, pdf = kept.partition(b"\n")
    facts = json.loads(head)
    issues = tuple(Issue("B01", LAYOUTS, {"message": remark}) for remark in facts["remarks"])
    file, fillers = OutputFile(urls.book(stem, year), pdf), tuple(facts["fillers"])
    return BookResult(file, issues, facts["pages"], facts["places"], fillers, facts["notes"])


def _sky(publication: Publication, year: int, cache: Cache) -> bytes:
    """The drawing of the cover: the places of the edition, joined as a network."""
    record = publication.yearbook.record(year)
    return cache.leaf(draw_cover_sky, record.awards, publication.outlines, record.scale)


def _bound(document: BookDocument, cache: Cache) -> bytes:
    """One line of facts in JSON, then the PDF: what the cache keeps."""
    from generator.book.engine.binding import bind  # an unchanged book pays for no library

    bound = bind(document, cache)
    facts = {"pages": bound.page_count, "remarks": bound.remarks, "fillers": bound.fillers}
    facts |= {"notes": bound.notes, "places": dict(bound.places)}
    return json.dumps(facts).encode() + b"\n" + bound.pdf
