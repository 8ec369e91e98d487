"""All that is made of one edition as a book: for the screen, for the printer, and the control of both."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.book.document import BookDocument
from generator.book.engine.book import BookResult, build_book
from generator.book.engine.data import attach, attachments_of
from generator.book.engine.print import BookPages, PrintResult, build_print
from generator.control.edition import Control, Subject, control_edition
from generator.control.job import Job
from generator.findings.issues import Issue
from generator.keeping.cache import Cache
from generator.model.yearbook import EditionRecord
from generator.open_data.package import build_open_data
from generator.preflight.checks.expectation import Kind, expected_of
from generator.publication.files import OutputFile
from generator.publication.publication import Publication


@dataclass(frozen=True, slots=True)
class Volume:
    """The book of an edition, its files for the printer, and what was found on both."""

    year: int
    book: BookResult
    prints: PrintResult
    control: Control

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What the layout and the control before printing had to say."""
        return (*self.book.issues, *self.control.issues)

    @property
    def printed(self) -> tuple[OutputFile, ...]:
        """Everything that goes to the printer."""
        return (*self.prints.files, *self.control.files)


def make_volume(
    publication: Publication, record: EditionRecord, document: BookDocument, profile: bytes, cache: Cache
) -> Volume:
    """The volume of an edition; what has not changed comes from the cache.

    Raises BookError or PressError.
    """
    book = build_book(document, record.year, cache)
    pages = BookPages(book.file.content, book.page_count, book.fillers, book.notes)
    prints = build_print(record.edition, pages, profile, cache)
    book = _with_data(publication, book, record.year, cache)
    controlled = control_edition(
        _expected(record, book, prints), _job(publication, record, prints), cache, f"{record.year}/"
    )
    return Volume(record.year, book, prints, controlled)


def _with_data(publication: Publication, book: BookResult, year: int, cache: Cache) -> BookResult:
    """The book for the screen with the edition's tables; the printer's files are made without them."""
    attachments = attachments_of(build_open_data(publication.alone(year)))
    content = attach(book.file.content, attachments, publication.built_on, cache)
    return replace(book, file=OutputFile(book.file.path, content))


def _expected(record: EditionRecord, book: BookResult, prints: PrintResult) -> tuple[Subject, ...]:
    """The files with what each must be."""
    printing, spine = record.edition.printing, prints.summary.spine
    width, height = printing.size
    inks = {"bleed": printing.bleed, "condition": printing.condition, "ink_limit": float(printing.most_ink)}
    interior = expected_of(Kind.INTERIOR, trim=printing.size, multiple=int(printing.signature), **inks)
    cover = expected_of(Kind.COVER, trim=(2 * width + spine, height), spine=spine, **inks)
    screen = expected_of(Kind.SCREEN, trim=printing.size)
    return (
        Subject("interieur.pdf", prints.interior.content, interior),
        Subject("couverture.pdf", prints.cover.content, cover),
        Subject(book.file.path.rpartition("/")[2], book.file.content, screen),
    )


def _job(publication: Publication, record: EditionRecord, prints: PrintResult) -> Job:
    edition = record.edition
    return Job(
        title=f"{edition.title} {edition.year}",
        publisher=edition.contact.name,
        built_on=publication.built_on,
        paper=edition.printing.paper or "",
        binding=prints.summary.binding,
        spine=prints.summary.spine,
    )
