"""A book bound: its portions set, written, joined and finished as one file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.book.document import BookDocument
from generator.book.engine.finish import Finished, finish_open
from generator.book.engine.joining import joined
from generator.book.engine.likely import note_layout
from generator.book.engine.passes import Set, compose
from generator.book.engine.typefaces import merge_fonts
from generator.book.engine.typesetting import Typesetter, Written
from generator.findings.errors import BookError
from generator.french.licence import Rights
from generator.keeping.cache import Cache


@dataclass(frozen=True, slots=True)
class BoundBook:
    """The file, its number of pages, what the layout engine had to say, the page of each named place, those that only
    fill a gap, and how many pages of notes end the interior."""

    pdf: bytes
    page_count: int
    remarks: tuple[str, ...]
    places: Mapping[str, int]
    fillers: tuple[int, ...]
    notes: int


def bind(document: BookDocument, cache: Cache) -> BoundBook:
    """The book; portions that have not changed come from the cache. Raises BookError when it cannot be laid out."""
    setter = Typesetter(document, cache)
    done = compose(document, setter)
    note_layout(document.name, done, cache)
    written = [setter.written(one.portion, one.placing) for one in done]
    finished = _joined(done, written, document.rights)
    if not finished.page_count:
        raise BookError(cause="il n’a aucune page")
    said = ((*one.shape.remarks, *file.remarks) for one, file in zip(done, written, strict=True))
    fillers = (one.placing.first_page + page for one in done for page in one.shape.fillers)
    return BoundBook(
        finished.pdf,
        finished.page_count,
        tuple(dict.fromkeys(remark for remarks in said for remark in remarks)),
        finished.places,
        tuple(fillers),
        sum(one.notes for one in done),
    )


def _joined(done: Sequence[Set], written: Sequence[Written], rights: Rights) -> Finished:
    names = {name: file for one in written for name, file in one.faces.items()}
    with joined([(file.pdf, one.shape.page_count) for file, one in zip(written, done, strict=True)]) as book:
        merge_fonts(book, names)
        return finish_open(book, rights)
