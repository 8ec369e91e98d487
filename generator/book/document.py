"""One edition's book as HTML, with every drawing it shows, in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field, replace
from functools import cached_property
from html import unescape
from typing import Any
from urllib.parse import unquote

from markupsafe import Markup

from generator.book.chapters import contexts as contexts
from generator.book.chapters import drawings as drawings
from generator.book.chapters import matter as matter
from generator.book.chapters.chapters import MATRIX_IMAGE, render_chapter
from generator.book.chapters.index import fill_index
from generator.book.chapters.mark import MARK_IMAGE, draw_mark, mark_rules
from generator.book.chapters.numbers import glance_page
from generator.book.chapters.people import portrait_image
from generator.book.chapters.sections import section
from generator.book.chapters.texts import Book
from generator.book.portions import Placing, Portion
from generator.charts.maps.emblem import draw_monogram
from generator.design.book_colours import DESIGN_WIDTH, MUTED, colour_rules, mix, sheet_rules
from generator.design.book_faces import face_rules
from generator.design.title_setting import house_rules
from generator.french.licence import Licence, Rights
from generator.model.people import portrait_seeds
from generator.pages import book_links as links
from generator.pages.rendering import read_asset, render
from generator.publication.publication import Publication

NOTES_TITLE = "Notes"
FRONT, CLOSING = "liminaires", "fin"
"""The portions that no link names: the cover with what follows it, the credits with the back."""
_NOTES_HERE, _BODY_HERE = Markup("<!-- notes -->"), Markup("<!-- body -->")
_HEAD = "</head>"


@dataclass(frozen=True)
class BookDocument:
    """What is laid out: portions in their order, in one ``frame``, with the drawings that they name and style sheets.

    ``name`` tells the book from others of the same project.
    ``zoom`` is the width of the page over that of the style sheet; ``notes`` is a page to write on, and the pages of
    the interior are a multiple of ``signature``; ``rights`` is what readers may do.
    """

    name: str
    frame: str
    portions: tuple[Portion, ...]
    drawings: Mapping[str, bytes] = field(default_factory=dict)
    style: tuple[str, ...] = ()
    zoom: float = 1
    notes: str = ""
    signature: int = 1
    rights: Rights = field(default_factory=Rights)

    def html(self, portion: Portion, placing: Placing) -> str:
        """A page to lay out: the portion where it stands."""
        head, _, foot = self.frame.partition(_BODY_HERE)
        head = head.replace(_HEAD, f"<style>{placing.rules()}</style>{_HEAD}", 1)
        return f"{head}{placing.around(portion.body)}{foot}"

    def filled(self, portion: Portion, notes: int, pages: Mapping[str, Iterable[int]]) -> Portion:
        """The portion with its index filled, and so many pages to write on before the end of the book."""
        return replace(portion, body=fill_index(portion.body.replace(_NOTES_HERE, self.notes * notes), pages))

    def used(self, html: str) -> tuple[tuple[str, bytes], ...]:
        """The drawings that a page, or the style sheets, may show: no other is given to the layout."""
        text = unquote(unescape(html)) + "".join(self.style)
        return tuple((name, self.drawings[name]) for name in sorted(self.drawings) if name in text)

    def weight(self, portion: Portion) -> int:
        """How much there is to lay out and to draw."""
        return len(portion.body) + sum(len(self.drawings[n]) for n in self.drawings if f'"{n}"' in portion.body)

    @property
    def length(self) -> int:
        """How many signs it takes to write: the longer, the longer to lay out."""
        return sum(len(portion.body) for portion in self.portions)

    def plain(self) -> tuple[object, ...]:
        """The same as values that ``marshal`` writes: see ``of_plain``."""
        portions = tuple((portion.name, str(portion.body)) for portion in self.portions)
        style, notes = tuple(map(str, self.style)), str(self.notes)
        shape = self.zoom, notes, self.signature, astuple(self.rights)
        return self.name, str(self.frame), portions, dict(self.drawings), style, *shape

    @classmethod
    def of_plain(cls, plain: tuple[Any, ...]) -> BookDocument:
        """The document that ``plain`` gave."""
        name, frame, portions, drawings, style, *shape, rights = plain
        made = cls(name, frame, tuple(Portion(*portion) for portion in portions), drawings, style, *shape)
        return replace(made, rights=Rights(*(Licence(*licence) for licence in rights)))

    @cached_property
    def names(self) -> frozenset[str]:
        """Every place of the book."""
        return frozenset().union(*(portion.names for portion in self.portions))


def build_document(publication: Publication, year: int, sky: bytes) -> BookDocument:
    """The book of an edition that exists; ``sky`` is the drawing of its cover."""
    record = publication.yearbook.record(year)
    book, printing = Book(publication, record), record.edition.printing
    return BookDocument(
        name=str(year),
        frame=render("book/book.html", _page(book)),
        portions=tuple(_portions(book)),
        drawings={matter.COVER_IMAGE: sky, **dict(_drawings(book))},
        style=(
            face_rules(),
            colour_rules(record.edition.accent)
            + house_rules(record.edition.title)
            + sheet_rules(*printing.size, printing.bleed),
            read_asset("css/book.css") + mark_rules(publication.mark),
        ),
        zoom=printing.size[0] / DESIGN_WIDTH,
        notes=section("notes", contexts.NotesPage(NOTES_TITLE)),
        signature=int(printing.signature),
        rights=record.house.rights,
    )


def _page(book: Book) -> contexts.BookPage:
    edition = book.record.edition
    return contexts.BookPage(
        title=f"{edition.title} {edition.year}",
        subject=f"Annuaire {edition.year} du {edition.label}",
        publisher=edition.contact.name,
        keywords=", ".join(book.record.house.subjects),
        built_on=book.publication.built_on,
        body=_BODY_HERE,
    )


def _portions(book: Book) -> Iterator[Portion]:
    """The book in its order: each portion opens on a page of its own."""
    yield Portion(FRONT, "".join(_front(book)))
    yield Portion(links.CONTENTS, section("contents", matter.contents(book)))
    yield Portion(links.AFTER_CONTENTS, section("glance", glance_page(book)))
    chapters, closing = matter.split_chapters(book)
    for rank, name in enumerate(chapters, start=1):
        yield Portion(links.chapter_anchor(name), render_chapter(book, name, rank))
    if matter.has_corrections(book):
        yield Portion(links.CORRECTIONS, section("corrections", matter.corrections(book)))
    filler = section("filler", matter.filler(book))
    yield Portion(links.SOURCES, filler + section("sources", matter.sources(book)))
    for rank, name in enumerate(closing, start=len(chapters) + 1):
        yield Portion(links.chapter_anchor(name), filler + render_chapter(book, name, rank))
    last = section("colophon", matter.colophon(book)) + section("back", matter.back(book))
    yield Portion(CLOSING, filler + _NOTES_HERE + last)


def _front(book: Book) -> Iterator[Markup]:
    yield section("cover", matter.cover(book))
    yield section("endpaper", matter.endpaper(book))
    yield section("half_title", matter.half_title(book))
    yield section("identity", matter.identity(book))
    yield section("signs", matter.signs(book))


def _drawings(book: Book) -> Iterator[tuple[str, bytes]]:
    if book.publication.mark:
        yield MARK_IMAGE, draw_mark(book.publication.mark)
    accent, scale = book.record.edition.accent, book.record.scale
    levels = [award.level for award in book.record.awards]
    yield matter.ENDPAPER_IMAGE, drawings.draw_endpaper(scale, levels, "#ffffff")
    seeds = portrait_seeds(book.record.jury)
    for rank, (member, seed) in enumerate(zip(book.record.jury, seeds, strict=True), start=1):
        yield portrait_image(rank), draw_monogram(member.initials, seed, scale.sign).encode()
    yield from ((f"images/{name}", content) for name, content in book.publication.prints.items())
    for level in scale.levels:
        yield f"drawings/niveau-{level}.svg", drawings.draw_row(scale, level)
    yield "drawings/signe.svg", drawings.draw_sign(scale.sign, mix(accent, "#ffffff", 0.86), 1.4)
    yield "drawings/signe-nuit.svg", drawings.draw_sign(scale.sign, "#23335a", 1.4)
    yield "drawings/signe-pale.svg", drawings.draw_sign(scale.sign, mix(accent, "#ffffff", 0.28), 1.6)
    yield "drawings/filet.svg", drawings.draw_rule(MUTED)
    if book.record.matrix:
        yield MATRIX_IMAGE, drawings.draw_matrix(book.record.matrix, accent)
    yield from ((figure.image, book.charts[name].svg_with_text) for name, figure in book.figures().items())
