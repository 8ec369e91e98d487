"""What a child of the workshop says of a book: plain values, so that the server need not know how a book is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

A4 = 297 / 210
"""The height over the width of most pages."""
Part = tuple[float, float, float, float]
"""Left, top, width, height, in parts of the page."""
WHOLE: Part = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Mark:
    """A fault: its page from 0, where it stands there, what it is, what to do. ``code`` is that of a check, or ""."""

    page: int
    place: Part
    said: str
    remedy: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Galley:
    """Pages of a book as PNG, the number of the first, which of them holds the place, what is wrong on them.

    ``remarks`` are the engine's. ``fault`` says why there are no pages; ``is_placed`` whether the book was laid out
    before: its numbers are known then. ``shape`` is the height of a page over its width.
    """

    year: int = 0
    first_page: int = 1
    pictures: tuple[bytes, ...] = ()
    at: int = 0
    remarks: tuple[str, ...] = ()
    fault: str = ""
    is_placed: bool = False
    marks: tuple[Mark, ...] = ()
    shape: float = A4


@dataclass(frozen=True, slots=True)
class Step:
    """How far the work is: chapters done, out of how many. ``words`` say what is done to them."""

    words: str = ""
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Volume:
    """A book that is laid out: how many pages, the page of each place from 1, what is wrong; or why there is none.

    ``shape`` is the height of a page over its width.
    """

    year: int
    page_count: int = 0
    places: Mapping[str, int] = field(default_factory=dict)
    marks: tuple[Mark, ...] = ()
    remarks: tuple[str, ...] = ()
    fault: str = ""
    shape: float = A4
