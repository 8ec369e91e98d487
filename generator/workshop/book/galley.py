"""A chapter of the book laid out alone, where it stood the last time, and drawn: what a child of the workshop does.

Only its pages are made: the numbers that it names are those of the last whole book.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from generator.book.document import BookDocument
from generator.book.engine.book import plan_book
from generator.book.engine.likely import NOWHERE, likely_place, recall_layout
from generator.book.engine.typesetting import Shape, Typesetter
from generator.book.portions import Portion
from generator.findings.errors import YearbookError
from generator.findings.messages import STOPS, has_errors
from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.run.embargo import Released
from generator.run.order import Order
from generator.run.publishing import publish
from generator.typesetting.layout import furnish
from generator.workshop.book.places import Place

DPI = 110
"""Enough to read a note on a screen that has two pixels to a point."""
POINTS_AN_INCH = 72


@dataclass(frozen=True, slots=True)
class Galley:
    """Pages of a book as PNG, the number of the first, which of them holds the place, and what the engine remarked.

    ``fault`` says why there are none; ``is_placed`` whether the book was laid out before: its numbers are known then.
    """

    year: int = 0
    first_page: int = 1
    pictures: tuple[bytes, ...] = ()
    at: int = 0
    remarks: tuple[str, ...] = ()
    fault: str = ""
    is_placed: bool = False


def warm_up(root: Path) -> None:
    """Load what every layout needs: libraries, fonts, the files. What is wrong is said when somebody asks."""
    import pypdfium2
    import weasyprint

    _ = pypdfium2, weasyprint
    with suppress(YearbookError):
        order = Order(root)
        yearbook, issues = load_yearbook(root, order.cache)
        if not has_errors(issues):
            _document(order, yearbook.newest.year)


def work(root: Path, asked: Connection) -> None:
    """Lay out each chapter that is asked for, until nobody asks any more."""
    warm_up(root)
    while True:
        try:
            asked.send(lay_out(root, asked.recv()))
        except EOFError:
            return


def lay_out(root: Path, place: Place) -> Galley:
    """The chapter that holds a place, as the files say now."""
    try:
        return _laid_out(Order(root), place)
    except YearbookError as error:
        return Galley(place.year, fault=STOPS[type(error).__name__].format_map(error.values))


def _laid_out(order: Order, place: Place) -> Galley:
    document = _document(order, place.year)
    found = next(_portions(document, place), None)
    if found is None:
        return Galley(place.year, fault="Le livre n’a pas cette page.")
    portion, anchor = found
    layout = recall_layout(document.name, order.cache) or NOWHERE
    filled, placing = likely_place(document, layout, portion)
    setter = Typesetter(document, order.cache)
    shape = setter.shape(filled, placing)
    pictures = draw(setter.written(filled, placing).pdf, shape.page_count)
    is_placed = portion.name in layout.first_pages
    return Galley(place.year, placing.first_page, pictures, _rank(shape, anchor), shape.remarks, is_placed=is_placed)


def _document(order: Order, year: int) -> BookDocument:
    yearbook, _ = load_yearbook(order.root, order.cache)
    publication = publish(Released(yearbook), load_site(order.root)[0], order)
    document = plan_book(publication, year, order.cache)
    _furnished(document.style)
    return document


@cache
def _furnished(style: tuple[str, ...]) -> None:
    furnish(style)


def _portions(document: BookDocument, place: Place) -> Iterator[tuple[Portion, str]]:
    """What holds the place, under the likeliest of its names."""
    for anchor in place.anchors:
        for portion in document.portions:
            if anchor == portion.name or anchor in portion.names:
                yield portion, anchor


def _rank(shape: Shape, anchor: str) -> int:
    return next((rank for rank, names in enumerate(shape.names) if anchor in names), 0)


def draw(pdf: bytes, count: int) -> tuple[bytes, ...]:
    """The first pages of a file as PNG."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return tuple(_png(document[number]) for number in range(count))


def _png(page: Any) -> bytes:
    written = BytesIO()
    page.render(scale=DPI / POINTS_AN_INCH).to_pil().convert("RGB").save(written, "PNG", compress_level=1)
    return written.getvalue()
