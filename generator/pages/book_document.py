"""One edition's book as HTML, with every drawing it shows, in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.emblem import draw_monogram
from generator.indicators.counts import LEVELS
from generator.pages import book_contexts as contexts
from generator.pages import book_drawings as drawings
from generator.pages import book_matter as matter
from generator.pages.book_chapters import MATRIX_IMAGE, render_chapter
from generator.pages.book_colours import DESIGN_WIDTH, colour_rules, mix, sheet_rules
from generator.pages.book_faces import face_rules
from generator.pages.book_numbers import glance_page
from generator.pages.book_people import initials, portrait_image
from generator.pages.book_sections import section
from generator.pages.book_texts import Book
from generator.pages.rendering import read_asset, render
from generator.publication import Publication

NOTES_TITLE = "Notes"
_NOTES_HERE = Markup("<!-- notes -->")


@dataclass(frozen=True)
class BookDocument:
    """What is laid out: the HTML, the drawings it asks for by the name it gives them, and its scale.

    ``notes`` is a page to write on; the pages of the interior are a multiple of ``signature``.
    """

    html: str
    drawings: Mapping[str, bytes]
    zoom: float = 1
    notes: str = ""
    signature: int = 1

    def with_notes(self, count: int) -> str:
        """The HTML with so many pages to write on, before what the inside of the back cover shows."""
        return self.html.replace(_NOTES_HERE, self.notes * count)


def build_document(publication: Publication, year: int, sky: bytes) -> BookDocument:
    """The book of an edition that exists; ``sky`` is the drawing of its cover."""
    record = next(record for record in publication.yearbook.editions if record.year == year)
    book = Book(publication, record)
    drawn = {matter.COVER_IMAGE: sky, **dict(_drawings(book))}
    html, notes = render("book/book.html", _page(book)), section("notes", contexts.NotesPage(NOTES_TITLE))
    printing = record.edition.printing
    return BookDocument(html, drawn, printing.size[0] / DESIGN_WIDTH, notes, int(printing.signature))


def _page(book: Book) -> contexts.BookPage:
    edition = book.record.edition
    return contexts.BookPage(
        title=f"{edition.title} {edition.year}",
        subject=f"Annuaire {edition.year} du {edition.label}",
        publisher=edition.contact.name,
        keywords="label, Villes Internet, collectivités, numérique citoyen, palmarès",
        built_on=book.publication.built_on,
        faces=face_rules(),
        style=Markup(read_asset("css/book.css")),
        colours=colour_rules(edition.accent) + sheet_rules(*edition.printing.size, edition.printing.bleed),
        sections=tuple(_sections(book)),
    )


def _sections(book: Book) -> Iterator[Markup]:
    yield section("cover", matter.cover(book))
    yield section("endpaper", matter.endpaper(book))
    yield section("identity", matter.identity(book))
    yield section("signs", matter.signs(book))
    yield section("contents", matter.contents(book))
    yield section("glance", glance_page(book))
    chapters, closing = matter.split_chapters(book)
    for rank, name in enumerate(chapters, start=1):
        yield render_chapter(book, name, rank)
    yield from _annexes(book)
    for rank, name in enumerate(closing, start=len(chapters) + 1):
        yield render_chapter(book, name, rank)
    yield _NOTES_HERE
    yield section("colophon", matter.colophon(book))
    yield section("back", matter.back(book))


def _annexes(book: Book) -> Iterator[Markup]:
    if matter.has_corrections(book):
        yield section("corrections", matter.corrections(book))
    yield section("sources", matter.sources(book))


def _drawings(book: Book) -> Iterator[tuple[str, bytes]]:
    accent = book.record.edition.accent
    levels = [award.level for award in book.record.awards]
    yield matter.ENDPAPER_IMAGE, drawings.draw_endpaper(levels, "#ffffff")
    for rank, member in enumerate(book.record.jury, start=1):
        yield portrait_image(rank), draw_monogram(initials(member), member.full_name).encode()
    yield from ((f"images/{name}", content) for name, content in book.publication.images.items())
    for level in LEVELS:
        yield f"drawings/niveau-{level}.svg", drawings.draw_row(level)
    yield "drawings/arobase.svg", drawings.draw_sign(mix(accent, "#ffffff", 0.86), 1.4)
    yield "drawings/arobase-nuit.svg", drawings.draw_sign("#23335a", 1.4)
    yield "drawings/arobase-pale.svg", drawings.draw_sign(mix(accent, "#ffffff", 0.28), 1.6)
    if book.record.matrix:
        yield MATRIX_IMAGE, drawings.draw_matrix(book.record.matrix, accent)
    yield from ((figure.image, book.charts[name].svg) for name, figure in book.figures().items())
