"""Nothing lost: every passage of an edition's pages, and every name of its palmarès, is read again in the PDF, once."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.checks.passages import Passage, passages
from generator.issues import Issue, SourceLocation
from generator.model.article import Article
from generator.model.edition import Chapter
from generator.model.yearbook import EditionRecord

MOST_PIECES = 5
"""Into how many pieces a passage may fall in the PDF: it runs over columns and pages, around notes and figures."""
LEAST = 10
"""Letters under which a piece proves nothing: it may be found anywhere."""
LONG = 60
"""Letters from which a passage that is read twice was printed twice."""
_EXTRACT = 60


@dataclass(frozen=True)
class PrintedBook:
    """What is compared: the edition, its pages of the site by address, and the letters of its PDF, page after page."""

    record: EditionRecord
    pages: Mapping[str, str]
    letters: str


def check_book_text(book: PrintedBook) -> list[Issue]:
    """What the site says and the book does not (B02), or says more than once (B03), and names that it lacks (B04)."""
    return [*_check_passages(book), *_check_names(book)]


def letters_of(text: str) -> str:
    """Letters and digits only, small: what neither a hyphen, a space, a ligature nor a line's end can change."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character.isalnum())


def _check_passages(book: PrintedBook) -> Iterator[Issue]:
    shown = [(path, passage) for path, page in sorted(book.pages.items()) for passage in passages(page)]
    times = Counter(letters_of(passage.text) for _, passage in shown)
    for path, passage in shown:
        lost = [piece for piece in passage.pieces if not is_read(letters_of(piece), book.letters)]
        whole = letters_of(passage.text)
        if lost:
            yield _issue("B02", book, path, passage, lost[0])
        elif len(whole) >= LONG and book.letters.count(whole) > times[whole]:
            yield _issue("B03", book, path, passage, passage.text)


def is_read(piece: str, letters: str) -> bool:
    """Whether the letters hold the piece, whole or broken a few times by what stands between two columns or pages."""
    for _ in range(MOST_PIECES):
        if piece in letters:
            return True
        known = _longest_start(len(piece), lambda length: piece[:length] in letters)
        if known < LEAST:
            return len(piece) < LEAST
        piece = piece[known:]
    return False


def _longest_start(length: int, is_known: Callable[[int], bool]) -> int:
    """How much of the piece's beginning is known: if so many letters are, fewer are too."""
    low, high = 0, length
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if is_known(middle) else (low, middle - 1)
    return low


def _check_names(book: PrintedBook) -> Iterator[Issue]:
    """The palmarès, name by name with its département, if the book holds one."""
    if Chapter.AWARDS not in book.record.edition.chapters:
        return
    for award in book.record.awards:
        if letters_of(f"{award.name}{award.collectivity.department.code}") not in book.letters:
            yield Issue("B04", award.location, {"nom": award.name, "annee": book.record.year})


def _issue(code: str, book: PrintedBook, path: str, passage: Passage, words: str) -> Issue:
    place = source_place(book.record.articles, words) or SourceLocation(path, passage.line)
    extract = " ".join(words.split())
    extract = extract if len(extract) <= _EXTRACT else f"{extract[:_EXTRACT]}…"
    return Issue(code, place, {"extrait": extract, "annee": book.record.year, "page": path})


def source_place(articles: Iterable[Article], words: str) -> SourceLocation | None:
    """The file and line where an editor wrote these words, None when they are no text's own."""
    start = letters_of(words)[:24]
    for article in articles:
        lines = article.body.splitlines()
        for number, line in enumerate(lines):
            if start and start in letters_of("".join(lines[number : number + 3])) and letters_of(line):
                if start not in letters_of("".join(lines[number + 1 : number + 4])):
                    return SourceLocation(article.path, article.first_line + number, 1, 1, line)
    return None
