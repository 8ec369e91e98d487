"""All that is made of one edition as a book: for the screen, for the printer, and the control of both."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.book.document import BookDocument
from generator.book.engine.book import BookResult, build_book
from generator.book.engine.data import attach, attachments_of
from generator.book.engine.print import BookPages, PrintResult, build_print
from generator.control.edition import Control, Subject, control_edition, judge_file
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


@dataclass(frozen=True, slots=True)
class VolumePlan:
    """All that the volume of an edition is made from; what has not changed comes from the cache."""

    publication: Publication
    record: EditionRecord
    document: BookDocument
    profile: bytes
    cache: Cache

    def make(self) -> Volume:
        """The volume. Raises BookError or PressError."""
        book, prints = self.bind(), self._prints()
        screen = self._with_data(book)
        subjects = (*self._printed(prints), self._shown(screen))
        job = _job(self.publication, self.record, prints)
        controlled = control_edition(subjects, job, self.cache, self.record)
        return Volume(self.record.year, screen, prints, controlled)

    def bind(self) -> BookResult:
        """The book, without its tables."""
        return build_book(self.document, self.record.house.stem, self.record.year, self.cache)

    def judge_prints(self) -> None:
        """Have the printer's files made and judged: a part of ``make`` that may be done first."""
        for subject in self._printed(self._prints()):
            judge_file(subject, self.cache)

    def judge_screen(self) -> None:
        """Have the book for the screen judged: the other part."""
        judge_file(self._shown(self._with_data(self.bind())), self.cache)

    def _prints(self) -> PrintResult:
        book = self.bind()
        pages = BookPages(book.file.content, book.page_count, book.fillers, book.notes)
        return build_print(self.record.house.stem, self.record.edition, pages, self.profile, self.cache)

    def _with_data(self, book: BookResult) -> BookResult:
        """The book for the screen with the edition's tables; the printer's files are made without them."""
        publication, year = self.publication, self.record.year
        attachments, says = attachments_of(build_open_data(publication.alone(year))), publication.says.get(year, "")
        content = attach(book.file.content, attachments, publication.built_on, self.cache, says)
        return replace(book, file=OutputFile(book.file.path, content))

    def _printed(self, prints: PrintResult) -> tuple[Subject, ...]:
        """The printer's files with what each must be."""
        printing, spine = self.record.edition.printing, prints.summary.spine
        width, height = printing.size
        inks = {"bleed": printing.bleed, "condition": printing.condition, "ink_limit": float(printing.most_ink)}
        interior = expected_of(Kind.INTERIOR, trim=printing.size, multiple=int(printing.signature), **inks)
        cover = expected_of(Kind.COVER, trim=(2 * width + spine, height), spine=spine, **inks)
        return (
            Subject("interieur.pdf", prints.interior.content, interior),
            Subject("couverture.pdf", prints.cover.content, cover),
        )

    def _shown(self, book: BookResult) -> Subject:
        screen = expected_of(Kind.SCREEN, trim=self.record.edition.printing.size)
        return Subject(book.file.path.rpartition("/")[2], book.file.content, screen)


def _job(publication: Publication, record: EditionRecord, prints: PrintResult) -> Job:
    edition = record.edition
    return Job(
        title=f"{edition.title} {edition.year}",
        publisher=edition.contact.name,
        built_on=publication.built_on,
        sign=record.scale.sign,
        paper=edition.printing.paper or "",
        binding=prints.summary.binding,
        spine=prints.summary.spine,
    )
