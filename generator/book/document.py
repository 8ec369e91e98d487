"""One edition's book as HTML, with every drawing it shows, in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.book.chapters import contexts as contexts
from generator.book.chapters import drawings as drawings
from generator.book.chapters import matter as matter
from generator.book.chapters.chapters import MATRIX_IMAGE, render_chapter
from generator.book.chapters.index import fill_index
from generator.book.chapters.numbers import glance_page
from generator.book.chapters.people import initials, portrait_image
from generator.book.chapters.sections import section
from generator.book.chapters.texts import Book
from generator.charts.maps.emblem import draw_monogram
from generator.design.book_colours import DESIGN_WIDTH, MUTED, colour_rules, mix, sheet_rules
from generator.design.book_faces import face_rules
from generator.indicators.counts import LEVELS
from generator.pages import book_links as links
from generator.pages.rendering import read_asset, render
from generator.publication.publication import Publication

NOTES_TITLE = "Notes"
_NOTES_HERE, _STUBS_HERE = Markup("<!-- notes -->"), Markup("<!-- stubs -->")
_BODY = "</head>"


@dataclass(frozen=True)
class BookDocument:
    """What is laid out: the HTML in two parts, the drawings it asks for by the name it gives them, and its scale.

    The index says on which pages names stand, so it is laid out once they are known, with what follows it: ``tail``.
    ``anchors`` are the places of the tail that the contents point to, in order; ``contents`` are these pages alone,
    laid out again once everything has its page. ``notes`` is a page to write on; the pages of the interior are a
    multiple of ``signature``.
    """

    html: str
    drawings: Mapping[str, bytes]
    zoom: float = 1
    notes: str = ""
    signature: int = 1
    tail: str = ""
    anchors: tuple[str, ...] = ()
    contents: str = ""

    def body(self, lengths: Sequence[int]) -> str:
        """The first part, followed by empty pages that stand for the tail: so many for each of its anchors.

        The contents then know the pages of the tail; the colophon is one page, the last.
        """
        stubs = "".join(_stub(anchor, length) for anchor, length in zip(self.anchors, lengths, strict=True))
        return self.html.replace(_STUBS_HERE, f'{stubs}<section class="colophon" id="{links.COLOPHON}"></section>')

    @property
    def looks_ahead(self) -> bool:
        """Whether something in the first part, besides the contents, leads to a page that depends on the tail."""
        targets = (f'href="#{anchor}"' for anchor in (*self.anchors[1:], links.COLOPHON))
        return any(self.html.count(target) > self.contents.count(target) for target in targets)

    def contents_again(self, first_page: int, following: Iterable[Iterable[str]]) -> str:
        """The contents, which start at that page (from 1), then an empty page with the names of each that follows.

        What goes on over several pages has its name on each of them: the first counts.
        """
        listed = {links.AFTER_CONTENTS, *re.findall('href="#([^"]+)"', self.contents)}
        stubs = ""
        for names in following:
            stubs += _stand_in(listed.intersection(names))
            listed.difference_update(names)
        return _start_at(self.contents, first_page).replace(_STUBS_HERE, stubs)

    def ending(self, first_page: int, notes: int, pages: Mapping[str, Iterable[int]]) -> str:
        """The tail, which starts at that page (from 1): its index filled, so many pages to write on before the end."""
        return fill_index(_start_at(self.tail, first_page).replace(_NOTES_HERE, self.notes * notes), pages)


def _start_at(html: str, first_page: int) -> str:
    side = "right" if first_page % 2 else "left"
    page = f"@page :first {{ counter-reset: page {first_page}; }}"
    return html.replace(_BODY, f"<style>html {{ break-before: {side}; }} {page}</style>{_BODY}", 1)


def _stand_in(names: Iterable[str]) -> str:
    return '<div class="stub">' + "".join(f'<a id="{name}"></a>' for name in sorted(names)) + "</div>"


def _stub(anchor: str, length: int) -> str:
    return f'<section class="stub" id="{anchor}"></section>' + '<div class="stub"></div>' * (length - 1)


def build_document(publication: Publication, year: int, sky: bytes) -> BookDocument:
    """The book of an edition that exists; ``sky`` is the drawing of its cover."""
    record = next(record for record in publication.yearbook.editions if record.year == year)
    book = Book(publication, record)
    drawn = {matter.COVER_IMAGE: sky, **dict(_drawings(book))}
    parts = (_sections(book), _tail(book), (section("contents", matter.contents(book)), _STUBS_HERE))
    body, tail, toc = (render("book/book.html", _page(book, tuple(part))) for part in parts)
    notes, printing = section("notes", contexts.NotesPage(NOTES_TITLE)), record.edition.printing
    scale, anchors = printing.size[0] / DESIGN_WIDTH, tuple(_tail_anchors(book))
    return BookDocument(body, drawn, scale, notes, int(printing.signature), tail, anchors, toc)


def _page(book: Book, sections: tuple[Markup, ...]) -> contexts.BookPage:
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
        sections=sections,
    )


def _sections(book: Book) -> Iterator[Markup]:
    yield section("cover", matter.cover(book))
    yield section("endpaper", matter.endpaper(book))
    yield section("half_title", matter.half_title(book))
    yield section("identity", matter.identity(book))
    yield section("signs", matter.signs(book))
    yield section("contents", matter.contents(book))
    yield section("glance", glance_page(book))
    chapters, _ = matter.split_chapters(book)
    for rank, name in enumerate(chapters, start=1):
        yield render_chapter(book, name, rank)
    if matter.has_corrections(book):
        yield section("corrections", matter.corrections(book))
    yield _STUBS_HERE


def _tail(book: Book) -> Iterator[Markup]:
    """What follows the chapters and looks back on them."""
    yield section("filler", matter.filler(book))
    yield section("sources", matter.sources(book))
    chapters, closing = matter.split_chapters(book)
    for rank, name in enumerate(closing, start=len(chapters) + 1):
        yield render_chapter(book, name, rank)
    yield _NOTES_HERE
    yield section("colophon", matter.colophon(book))
    yield section("back", matter.back(book))


def _tail_anchors(book: Book) -> Iterator[str]:
    yield links.SOURCES
    yield from (links.chapter_anchor(name) for name in matter.split_chapters(book)[1])


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
    yield "drawings/filet.svg", drawings.draw_rule(MUTED)
    if book.record.matrix:
        yield MATRIX_IMAGE, drawings.draw_matrix(book.record.matrix, accent)
    yield from ((figure.image, book.charts[name].svg) for name, figure in book.figures().items())
