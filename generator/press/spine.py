"""How thick a book is, and so how wide the sheet of its cover: arithmetic in millimetres."""

from __future__ import annotations

from generator.model.printing import Binding, Printing

COVER_PAGES = 4
"""The faces of the cover, which the pages of the whole book count: two at each end."""

LEAST_WITH_WORDS = 5.0
"""Below this width a line of text would not stay on the spine when the cover is glued."""


def interior_pages(pages: int) -> int:
    """The pages between the covers, of a book whose cover counts."""
    return max(0, pages - COVER_PAGES)


def spine_width(pages: int, printing: Printing) -> float:
    """The width of the spine of a book of so many interior pages: nothing when it is stapled.

    The printer's own figure wins; else each sheet, which is two pages, counts for its thickness.
    """
    if printing.bound(pages) is Binding.SADDLE:
        return 0.0
    return printing.spine if printing.spine is not None else round(pages / 2 * printing.caliper, 1)


def missing_pages(pages: int, signature: int) -> int:
    """How many pages the interior lacks to fill its last signature, of so many pages."""
    return -pages % signature


def has_words(spine: float) -> bool:
    """Whether the spine is wide enough for the title."""
    return spine >= LEAST_WITH_WORDS
