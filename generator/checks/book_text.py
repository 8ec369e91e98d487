"""Nothing lost: every passage of an edition's pages, and every name of its palmarès, is read again in the PDF, once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.checks.letters import letters_of
from generator.checks.passages import Passage, passages
from generator.checks.pdf_text import write_pages
from generator.checks.source_places import source_place
from generator.findings.issues import Issue, SourceLocation
from generator.keeping.cache import Cache
from generator.model.edition import Chapter
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.book_links import CHAPTER, COLOPHON, CORRECTIONS, SOURCES, chapter_anchor
from generator.publication.files import OutputFile

MOST_PIECES = 5
"""Into how many pieces a passage may fall in the PDF: it runs over columns and pages, around notes and figures."""
LEAST = 10
"""Letters under which a piece proves nothing: it may be found anywhere."""
LONG = 60
"""Letters from which a passage that is read twice was printed twice."""
_EXTRACT = 60


@dataclass(frozen=True)
class PrintedBook:
    """What is compared: the edition, its pages of the site by address, and its PDF.

    ``printed`` is the text of each page of the PDF; ``awards`` are the pages of its palmarès, from 0.
    """

    record: EditionRecord
    pages: Mapping[str, str]
    printed: Sequence[str]
    awards: range

    @property
    def held(self) -> dict[str, str]:
        """The pages but those of texts in no chapter, which the site alone shows (T28 says so)."""
        record, in_book = self.record, self.record.texts_in_book
        alone = {urls.article(record.year, one.slug) for one in record.articles if one.slug not in in_book}
        return {path: page for path, page in self.pages.items() if path not in alone}

    @cached_property
    def letters(self) -> str:
        """All its letters, page after page."""
        return letters_of("".join(self.printed))


def read_book(
    record: EditionRecord, files: Iterable[OutputFile], places: Mapping[str, int], cache: Cache
) -> PrintedBook:
    """The book of an edition as its PDF reads, beside the edition's pages; ``places`` are pages of the PDF, from 1."""
    contents = {file.path: file.content for file in files if file.path.startswith(f"{record.year}/")}
    pages = {path: content.decode() for path, content in contents.items() if path.endswith(".html")}
    pdf = contents[urls.book(record.house.stem, record.year)]
    return PrintedBook(record, pages, json.loads(cache.leaf(write_pages, pdf)), _awards(places))


def _awards(places: Mapping[str, int]) -> range:
    """The pages of the palmarès: from its opener to the next chapter or annex."""
    start = places.get(chapter_anchor(Chapter.AWARDS))
    if start is None:
        return range(0)
    ends = [page for name, page in places.items() if page > start and _is_chapter(name)]
    return range(start - 1, min(ends, default=start) - 1)


def _is_chapter(name: str) -> bool:
    return name.startswith(CHAPTER) or name in (CORRECTIONS, SOURCES, COLOPHON)


def check_book_text(book: PrintedBook) -> list[Issue]:
    """What the site says and the book does not (B02), or says more than once (B03), and names that it lacks (B04)."""
    return [*_check_passages(book), *_check_names(book)]


def _check_passages(book: PrintedBook) -> Iterator[Issue]:
    shown = [(path, passage) for path, page in sorted(book.held.items()) for passage in passages(page)]
    times = Counter(letters_of(passage.text) for _, passage in shown)
    for path, passage in shown:
        lost = [piece for piece in passage.pieces if not is_read(letters_of(piece), book.letters)]
        whole = letters_of(passage.text)
        if lost:
            yield _issue("B02", book, path, passage, lost[0])
        elif len(whole) >= LONG and not passage.may_return and book.letters.count(whole) > times[whole]:
            yield _issue("B03", book, path, passage, passage.text)


def is_read(piece: str, letters: str) -> bool:
    """Whether the letters hold the piece, whole or broken a few times by what stands between two columns or pages."""
    for _ in range(MOST_PIECES):
        if piece in letters:
            return True
        known = _known_start(piece, letters)
        if known < LEAST:
            return len(piece) < LEAST
        piece = piece[known:]
    return False


def _known_start(piece: str, letters: str) -> int:
    """How much of the piece's beginning is known: if so many letters are, fewer are too."""
    low, high = 0, len(piece)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if piece[:middle] in letters else (low, middle - 1)
    return low


def _check_names(book: PrintedBook) -> Iterator[Issue]:
    """The palmarès, name by name with its département."""
    if not book.awards:
        return
    letters = letters_of("".join(book.printed[number] for number in book.awards))
    for award in book.record.awards:
        if letters_of(f"{award.name}{award.collectivity.department.code}") not in letters:
            yield Issue("B04", award.location, {"nom": award.name, "annee": book.record.year})


def _issue(code: str, book: PrintedBook, path: str, passage: Passage, words: str) -> Issue:
    place = source_place(book.record, words) or SourceLocation(path, passage.line)
    extract = " ".join(words.split())
    extract = extract if len(extract) <= _EXTRACT else f"{extract[:_EXTRACT]}…"
    return Issue(code, place, {"extrait": extract, "annee": book.record.year, "page": path})
