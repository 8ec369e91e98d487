"""A book whose interior fills its last signature: what lacks becomes pages to write on, never a blank by accident."""

from __future__ import annotations

from dataclasses import replace

from generator.errors import BookError
from generator.outputs import book_layout
from generator.outputs.book_layout import LaidOut
from generator.pages.book_document import BookDocument
from generator.press.spine import COVER_PAGES, interior_pages, missing_pages

_MOST_TRIES = 4


def lay_out_complete(document: BookDocument) -> LaidOut:
    """The book with as many pages of notes as its signatures want: none, most often, and then it is laid out once.

    Raises BookError when the pages cannot be laid out, or when notes never fill the signature.
    """
    notes = 0
    for _ in range(_MOST_TRIES):
        laid_out = book_layout.lay_out(document.with_notes(notes), document.drawings, document.zoom)
        missing = missing_pages(interior_pages(laid_out.page_count), document.signature)
        if not missing:
            return replace(laid_out, notes=notes)
        # A filler before the inside of the back cover gives its place to a page of notes.
        notes += missing + (laid_out.page_count - COVER_PAGES // 2 in laid_out.fillers)
    raise BookError(cause="les pages de notes ne suffisent pas à compléter le dernier cahier")
