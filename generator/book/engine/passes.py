"""The portions of a book set one after the other, until every page that a link names is the right one.

The first pass goes forward: a portion begins where the one before it ends, and knows the places behind it; a place that
comes later is supposed to be near. The next ones set again what named a place that turned out to be elsewhere: the
contents, and the few texts that look ahead. A pass is a pure function of the book, so that what is kept of an older one
never shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from generator.book.document import CLOSING, BookDocument
from generator.book.engine.typesetting import Shape, Typesetter
from generator.book.portions import Placing, Portion
from generator.book.references import numbered_names, selectors_in
from generator.findings.errors import BookError
from generator.keeping.cache import Cache
from generator.pages.book_links import SOURCES
from generator.press.spine import COVER_PAGES, interior_pages, missing_pages

_MOST_PASSES = 6


@dataclass(frozen=True)
class Set:
    """A portion as it was set: with its index filled, at its place. ``is_sure`` when it knew all the pages it names."""

    portion: Portion
    placing: Placing
    shape: Shape
    is_sure: bool = True
    notes: int = 0

    @property
    def next_page(self) -> int:
        """Where the next portion begins."""
        return self.placing.first_page + self.shape.page_count

    def pages(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Each page, from 1, with the places that it holds."""
        return enumerate(self.shape.names, start=self.placing.first_page)


def compose(document: BookDocument, setter: Typesetter) -> list[Set]:
    """The portions, each where it stands in the finished book.

    Raises BookError when one cannot be laid out, or when their numbers never agree.
    """
    passes = Passes(document, setter)
    done: list[Set] = []
    for _ in range(_MOST_PASSES):
        again = [_written(one, setter) for one in passes.forward(places_of(done))]
        if all(one.is_sure for one in again) and [one.placing for one in again] == [one.placing for one in done]:
            return again
        done = again
    raise BookError(cause="le texte et l’index ne s’accordent pas sur les numéros des pages")


def _written(one: Set, setter: Typesetter) -> Set:
    """The same, written while its layout is at hand, if it knew all the pages that it names."""
    if one.is_sure:
        setter.written(one.portion, one.placing)
    return one


def set_first(document: BookDocument, setter: Typesetter, rank: int) -> None:
    """Set that portion as the first pass does, and write it if it knew all the pages that it names."""
    _written(next(islice(Passes(document, setter).forward({}), rank, None)), setter)


class Passes:
    """The passes over one book."""

    def __init__(self, document: BookDocument, setter: Typesetter) -> None:
        self._document, self._setter, self._links = document, setter, Links(document, setter.cache)

    def forward(self, supposed: Mapping[str, int]) -> Iterator[Set]:
        """The portions from the first to the last; a place that is not reached yet has the page that is supposed."""
        before: list[Set] = []
        for portion in self._document.portions:
            before.append(self._set(portion, before, {**supposed, **places_of(before)}))
            yield before[-1]

    def _set(self, portion: Portion, before: Sequence[Set], known: Mapping[str, int]) -> Set:
        first_page = before[-1].next_page if before else 1
        filled = self._document.filled(portion, 0, occurrences_in(before))
        numbered, others = self._links.of(filled)
        placing = Placing(first_page, {name: known.get(name, first_page) for name in numbered}, others)
        is_sure = known.keys() >= numbered
        if portion.name == CLOSING:
            return self._close(portion, placing, is_sure)
        return Set(filled, placing, self._setter.shape(filled, placing), is_sure)

    def _close(self, portion: Portion, placing: Placing, is_sure: bool) -> Set:
        """The end of the book, with the pages of notes that complete the last signature: none, most often."""
        notes = 0
        for _ in range(_MOST_PASSES):
            filled = self._document.filled(portion, notes, {})
            one = Set(filled, placing, self._setter.shape(filled, placing), is_sure, notes)
            missing = missing_pages(interior_pages(one.next_page - 1), self._document.signature)
            if not missing:
                return one
            # A filler before the inside of the back cover gives its place to a page of notes.
            notes += missing + (one.shape.page_count - COVER_PAGES // 2 - 1 in one.shape.fillers)
        raise BookError(cause="les pages de notes ne suffisent pas à compléter le dernier cahier")


class Links:
    """The places elsewhere in the book whose page a portion shows, and those it only leads to."""

    def __init__(self, document: BookDocument, cache: Cache) -> None:
        self._document, self._cache = document, cache
        self._known: dict[str, tuple[frozenset[str], tuple[str, ...]]] = {}

    def of(self, portion: Portion) -> tuple[frozenset[str], tuple[str, ...]]:
        """Those of a portion."""
        if portion.body not in self._known:
            outward = [name for name in portion.outward if name in self._document.names]
            numbered = self._numbered(portion) if outward else frozenset()
            others = tuple(name for name in outward if name not in numbered)
            self._known[portion.body] = numbered.intersection(outward), others
        return self._known[portion.body]

    def _numbered(self, portion: Portion) -> frozenset[str]:
        return frozenset(json.loads(self._cache.leaf(numbered_names, portion.body, selectors_in(self._document.style))))


def places_of(done: Sequence[Set]) -> dict[str, int]:
    """The page of each place: where it stands first."""
    found: dict[str, int] = {}
    for page, names in (page for one in done for page in one.pages()):
        for name in names:
            found.setdefault(name, page)
    return found


def occurrences_in(before: Sequence[Set]) -> Mapping[str, set[int]]:
    """The pages of the chapters where each collectivity stands: its line, and every link that leads to it."""
    found: dict[str, set[int]] = {}
    for one in takewhile(lambda one: one.portion.name != SOURCES, before):
        for page, names in enumerate(one.shape.collectivities, start=one.placing.first_page):
            for name in names:
                found.setdefault(name, set()).add(page)
    return found
