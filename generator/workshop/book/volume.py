"""The whole book of an edition laid out, then drawn page by page: what another child of the workshop does.

Its numbers are the true ones, and are noted: a chapter laid out alone afterwards stands where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from generator.book.document import BookDocument
from generator.book.engine.likely import note_layout
from generator.book.engine.passes import Set, compose, places_of
from generator.book.engine.typesetting import Shape, Typesetter
from generator.book.portions import Placing, Portion
from generator.findings.errors import YearbookError
from generator.findings.messages import STOPS
from generator.keeping.cache import Cache
from generator.run.order import Order
from generator.workshop.book.drawing import draw
from generator.workshop.book.manuscript import Manuscript
from generator.workshop.book.proofreading import trimmed
from generator.workshop.book.values import Mark, Step, Volume

Tell = Callable[[Step], None]
SETTING, AGREEING, READING = "Mise en page", "Accord des numéros de pages", "Contrôle"


class Telling(Typesetter):
    """A typesetter that says which chapter it is at; once all are set, they are set again where a number moved."""

    def __init__(self, document: BookDocument, cache: Cache, tell: Tell) -> None:
        """``tell`` is told each chapter as it begins."""
        super().__init__(document, cache)
        self._ranks = {portion.name: rank for rank, portion in enumerate(document.portions, start=1)}
        self._tell, self._furthest, self._words = tell, 0, SETTING

    def shape(self, portion: Portion, placing: Placing) -> Shape:
        """See ``Typesetter``."""
        rank = self._ranks[portion.name]
        if rank < self._furthest:
            self._words = AGREEING
        self._furthest = rank
        self._tell(Step(self._words, rank, len(self._ranks)))
        return super().shape(portion, placing)


Sheets = Sequence[tuple[bytes, int]]
"""Each page of the book, from the first: the file that holds it, and its rank there."""


def bind(root: Path, year: int, tell: Tell) -> tuple[Volume, Sheets]:
    """The book of an edition, as the files say now."""
    try:
        return _bound(Order(root), year, tell)
    except YearbookError as error:
        return Volume(year, fault=STOPS[type(error).__name__].format_map(error.values)), ()


def _bound(order: Order, year: int, tell: Tell) -> tuple[Volume, Sheets]:
    manuscript = Manuscript.of(order, year)
    setter = Telling(manuscript.document, order.cache, tell)
    done = compose(manuscript.document, setter)
    note_layout(manuscript.document.name, done, order.cache)
    sheets: list[tuple[bytes, int]] = []
    marks: list[Mark] = []
    for rank, one in enumerate(done, start=1):
        tell(Step(READING, rank, len(done)))
        pages = trimmed(setter.written(one.portion, one.placing).pdf, one.shape.page_count)
        found = manuscript.reader.marks(one.shape, pages)
        marks += (replace(mark, page=mark.page + len(sheets)) for mark in found)
        sheets += ((pages, page) for page in range(one.shape.page_count))
    shape = manuscript.reader.shape
    return Volume(year, len(sheets), places_of(done), tuple(marks), _remarks(done), shape=shape), sheets


def _remarks(done: Sequence[Set]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(remark for one in done for remark in one.shape.remarks))


def serve(root: Path, year: int, asked: Connection) -> None:
    """Lay out a book, telling each step, then the volume; then draw each page whose rank is asked for, from 0."""
    with suppress(EOFError, OSError):
        volume, sheets = bind(root, year, asked.send)
        asked.send(volume)
        while True:
            rank = asked.recv()
            asked.send(draw(*sheets[rank]) if 0 <= rank < len(sheets) else b"")
