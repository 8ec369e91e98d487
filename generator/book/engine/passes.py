"""The book in as many layouts as its own page numbers ask for, and its last signature filled, never with an accident.

The index names pages, so it is laid out after them, as a document of its own. The contents name every page, so they
are laid out last, again, before empty pages that stand for the others. Whatever was supposed is proved on the result.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from generator.book.document import BookDocument
from generator.book.engine.layout import Engine, LaidOut
from generator.findings.errors import BookError
from generator.pages.book_links import AFTER_CONTENTS, COLLECTIVITY, COLOPHON, CONTENTS
from generator.press.spine import COVER_PAGES, interior_pages, missing_pages

_MOST_TRIES = 4
Pages = Sequence[Any]
"""Pages as WeasyPrint lays them out; it publishes no types."""


def lay_out_complete(document: BookDocument) -> LaidOut:
    """The book, whose interior fills its last signature with pages of notes if need be; the screen shows the same.

    Raises BookError when the pages cannot be laid out, or when their numbers never agree.
    """
    with Engine(document.drawings) as engine:
        lengths = [1] * len(document.anchors)
        for _ in range(_MOST_TRIES):
            body = engine.render(document.body(lengths))
            body = body[: find_page(body, document.anchors[0])]
            tail, notes = _lay_out_tail(engine, document, body)
            found = find_lengths(tail, document.anchors)
            if found == lengths or not document.looks_ahead:
                pages = _number_contents(engine, document, [*body, *tail])
                return engine.write(pages, document.zoom, notes)
            lengths = found
    raise BookError(cause="le texte et l’index ne s’accordent pas sur les numéros des pages")


def _number_contents(engine: Engine, document: BookDocument, pages: Pages) -> Pages:
    """The pages, whose contents now name the right ones. Raises BookError when the contents change their length."""
    start, end = (find_page(pages, anchor) for anchor in (CONTENTS, AFTER_CONTENTS))
    numbered = engine.render(document.contents_again(start + 1, (page.anchors for page in pages[end:])))
    if find_page(numbered, AFTER_CONTENTS) != end - start:
        raise BookError(cause="le sommaire change de longueur quand ses numéros changent")
    return [*pages[:start], *numbered[: end - start], *pages[end:]]


def _lay_out_tail(engine: Engine, document: BookDocument, body: Pages) -> tuple[Pages, int]:
    """The end of the book, and how many pages of notes it holds: none, most often."""
    pages, notes = find_occurrences(body), 0
    for _ in range(_MOST_TRIES):
        tail = engine.render(document.ending(len(body) + 1, notes, pages))
        missing = missing_pages(interior_pages(len(body) + len(tail)), document.signature)
        if not missing:
            return tail, notes
        # A filler before the inside of the back cover gives its place to a page of notes.
        notes += missing + _is_blank(tail[-COVER_PAGES // 2 - 1])
    raise BookError(cause="les pages de notes ne suffisent pas à compléter le dernier cahier")


def find_page(pages: Pages, anchor: str) -> int:
    """The page of a named place, from 0. Raises BookError when there is none."""
    for number, page in enumerate(pages):
        if anchor in page.anchors:
            return number
    raise BookError(cause=f"« {anchor} » n’est sur aucune page")


def find_lengths(pages: Pages, anchors: Sequence[str]) -> list[int]:
    """How many pages each place takes up to the next, and the last one up to the colophon; fillers do not count."""
    starts = [find_page(pages, anchor) for anchor in (*anchors, COLOPHON)]
    return [sum(not _is_blank(page) for page in pages[start:end]) for start, end in pairwise(starts)]


def find_occurrences(pages: Pages) -> Mapping[str, set[int]]:
    """The pages, from 1, where each collectivity stands: its line, and every link that leads to it."""
    found: dict[str, set[int]] = {}
    for number, page in enumerate(pages, start=1):
        targets = (target for kind, target, *_ in page.links if kind == "internal")
        for name in (*page.anchors, *targets):
            if name.startswith(COLLECTIVITY):
                found.setdefault(name, set()).add(number)
    return found


def _is_blank(page: Any) -> bool:
    return bool(page._page_box.page_type.blank)
