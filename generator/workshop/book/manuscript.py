"""The book of an edition as the files say now, ready to be laid out, and who reads its proofs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.book.document import BookDocument
from generator.book.engine.book import plan_book
from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.run.embargo import Released
from generator.run.order import Order
from generator.run.publishing import publish
from generator.typesetting.layout import furnish
from generator.workshop.book.proofreading import Proofreader


@dataclass(frozen=True)
class Manuscript:
    """What is laid out, and what its printer asks for."""

    document: BookDocument
    reader: Proofreader

    @classmethod
    def of(cls, order: Order, year: int) -> Manuscript:
        """That of an edition. Raises YearbookError.

        An embargo holds nothing back here: who writes the next edition wants to see it.
        """
        yearbook, _ = load_yearbook(order.root, order.cache)
        publication = publish(Released(yearbook), load_site(order.root)[0], order)
        document = plan_book(publication, year, order.cache)
        _furnished(document.style)
        return cls(document, Proofreader.of(order.root, yearbook.record(year).edition, order.cache))


@cache
def _furnished(style: tuple[str, ...]) -> None:
    furnish(style)
