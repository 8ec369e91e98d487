"""Where the portions of a book most likely stand: where they stood the last time, noted beside the cache.

From nothing, a portion waits for those before it. When a book was made before, all that changed is set side by side, at
the place where it was; the passes then find it done, or do it again where a length has changed. What is noted decides
nothing but what is made early.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.book.document import CLOSING, BookDocument
from generator.book.engine.passes import Links, Set, occurrences_in, places_of
from generator.book.engine.typesetting import Typesetter
from generator.book.portions import Placing, Portion
from generator.keeping.cache import Cache


@dataclass(frozen=True)
class Layout:
    """The first page of each portion, the page of each place, those of each collectivity, how many are for notes."""

    first_pages: Mapping[str, int]
    places: Mapping[str, int]
    occurrences: Mapping[str, Sequence[int]]
    notes: int


def note_layout(name: str, done: Sequence[Set], cache: Cache) -> None:
    """Keep in mind how a book was laid out."""
    layout = {
        "first_pages": {one.portion.name: one.placing.first_page for one in done},
        "places": places_of(done),
        "occurrences": {place: sorted(pages) for place, pages in occurrences_in(done).items()},
        "notes": sum(one.notes for one in done),
    }
    cache.note(f"book-{name}", json.dumps(layout).encode())


def recall_layout(name: str, cache: Cache) -> Layout | None:
    """How the book was laid out the last time."""
    kept = cache.recall(f"book-{name}")
    try:
        return Layout(**json.loads(kept)) if kept else None
    except (ValueError, TypeError):
        return None


def likely_steps(document: BookDocument, layout: Layout, cache: Cache) -> list[Callable[[], None]]:
    """What sets each portion that is not kept, the heaviest first; they wait for nothing."""
    setter = Typesetter(document, cache)
    found = _likely(document, layout, cache)
    missing = [(portion, placings) for portion, placings in found if not setter.keeps(portion, placings[-1])]
    missing.sort(key=lambda one: document.weight(one[0]), reverse=True)
    return [partial(_set, document, cache, portion, placings) for portion, placings in missing]


def _set(document: BookDocument, cache: Cache, portion: Portion, placings: Sequence[Placing]) -> None:
    setter = Typesetter(document, cache)
    for placing in placings:
        setter.shape(portion, placing)
    setter.written(portion, placings[-1])


NOWHERE = Layout({}, {}, {}, 0)
"""That of a book which was never laid out."""


def likely_place(document: BookDocument, layout: Layout, portion: Portion, cache: Cache) -> tuple[Portion, Placing]:
    """A portion with its index filled, where it stood the last time; a new one begins the book."""
    first_page = layout.first_pages.get(portion.name, 1)
    notes = layout.notes if portion.name == CLOSING else 0
    numbered, others = Links(document, cache).of(document.filled(portion, 0, layout.occurrences))
    pages = {name: layout.places.get(name, first_page) for name in numbered}
    return document.filled(portion, notes, layout.occurrences), Placing(first_page, pages, others)


def _likely(document: BookDocument, layout: Layout, cache: Cache) -> Iterator[tuple[Portion, tuple[Placing, ...]]]:
    """The portions where they were, placed as a first pass would, which knows only what stands before, then at last."""
    for portion in document.portions:
        if portion.name not in layout.first_pages:
            continue
        filled, last = likely_place(document, layout, portion, cache)
        early = {name: min(page, last.first_page) for name, page in last.pages.items()}
        yield filled, (last,) if early == last.pages else (replace(last, pages=early), last)
