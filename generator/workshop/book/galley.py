"""A chapter of the book laid out alone, where it stood the last time, and drawn: what a child of the workshop does.

Only its pages are made: the numbers that it names are those of the last whole book.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from generator.book.engine.likely import NOWHERE, likely_place, recall_layout
from generator.book.engine.typesetting import Shape, Typesetter
from generator.book.portions import Portion
from generator.findings.errors import YearbookError
from generator.findings.messages import STOPS, has_errors
from generator.loading.loader import load_yearbook
from generator.run.order import Order
from generator.workshop.book.drawing import draw_all
from generator.workshop.book.manuscript import Manuscript
from generator.workshop.book.places import Place
from generator.workshop.book.proofreading import trimmed
from generator.workshop.book.values import Galley


def warm_up(root: Path) -> None:
    """Load what every layout needs: libraries, fonts, the files. What is wrong is said when somebody asks."""
    import pypdfium2
    import weasyprint

    _ = pypdfium2, weasyprint
    with suppress(YearbookError):
        order = Order(root)
        yearbook, issues = load_yearbook(root, order.cache)
        if not has_errors(issues):
            Manuscript.of(order, yearbook.newest.year)


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
    manuscript = Manuscript.of(order, place.year)
    document = manuscript.document
    found = next(_portions(manuscript, place), None)
    if found is None:
        return Galley(place.year, fault="Le livre n’a pas cette page.")
    portion, anchor = found
    layout = recall_layout(document.name, order.cache) or NOWHERE
    filled, placing = likely_place(document, layout, portion, order.cache)
    setter = Typesetter(document, order.cache)
    shape = setter.shape(filled, placing)
    pages = trimmed(setter.written(filled, placing).pdf, shape.page_count)
    return Galley(
        place.year,
        placing.first_page,
        tuple(draw_all(pages)),
        _rank(shape, anchor),
        shape.remarks,
        is_placed=portion.name in layout.first_pages,
        marks=manuscript.reader.marks(shape, pages),
        shape=manuscript.reader.shape,
    )


def _portions(manuscript: Manuscript, place: Place) -> Iterator[tuple[Portion, str]]:
    """What holds the place, under the likeliest of its names."""
    for anchor in place.anchors:
        for portion in manuscript.document.portions:
            if anchor == portion.name or anchor in portion.names:
                yield portion, anchor


def _rank(shape: Shape, anchor: str) -> int:
    return next((rank for rank, names in enumerate(shape.names) if anchor in names), 0)
