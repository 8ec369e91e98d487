"""The portions of one book laid out and written, each once; what was done before comes from the cache."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.book.document import BookDocument
from generator.book.engine.galleys import measured, written
from generator.book.engine.slips import Slip, SlipKind
from generator.book.portions import Placing, Portion
from generator.keeping.cache import Cache


@dataclass(frozen=True)
class Shape:
    """What the pages of a portion tell, one item a page: the places they hold, the collectivities they name or lead to.

    ``fillers`` are the pages, from 0, that only fill a gap; ``slips`` the lines badly set.
    """

    names: tuple[tuple[str, ...], ...]
    collectivities: tuple[tuple[str, ...], ...]
    fillers: tuple[int, ...]
    remarks: tuple[str, ...]
    slips: tuple[Slip, ...] = ()

    @property
    def page_count(self) -> int:
        """How many pages it takes."""
        return len(self.names)


@dataclass(frozen=True)
class Written:
    """A portion as a file: pages that only hold names follow its own. ``faces`` are the files of its fonts."""

    pdf: bytes
    remarks: tuple[str, ...]
    faces: Mapping[str, str]


class Typesetter:
    """Lays out and writes portions of a book."""

    def __init__(self, document: BookDocument, cache: Cache) -> None:
        self._document, self.cache = document, cache
        self._shapes: dict[str, Shape] = {}
        self._files: dict[str, Written] = {}

    def keeps(self, portion: Portion, placing: Placing) -> bool:
        """Whether it was laid out there before, and written."""
        html, style = self._document.html(portion, placing), self._document.style
        used, zoom = self._document.used(html), self._document.zoom
        laid_out = self.cache.holds(measured, html, style, used, placing.before, placing.after)
        return laid_out and self.cache.holds(written, html, style, used, zoom, placing.before)

    def shape(self, portion: Portion, placing: Placing) -> Shape:
        """What its layout tells. Raises BookError when it cannot be laid out."""
        html = self._document.html(portion, placing)
        if html not in self._shapes:
            used = self._document.used(html)
            kept = self.cache.leaf(measured, html, self._document.style, used, placing.before, placing.after)
            self._shapes[html] = _shape_of(json.loads(kept))
        return self._shapes[html]

    def written(self, portion: Portion, placing: Placing) -> Written:
        """Its file. Raises BookError when it cannot be laid out or written."""
        html = self._document.html(portion, placing)
        if html not in self._files:
            used, zoom = self._document.used(html), self._document.zoom
            kept = self.cache.leaf(written, html, self._document.style, used, zoom, placing.before)
            head, _, pdf = kept.partition(b"\n")
            facts = json.loads(head)
            self._files[html] = Written(pdf, tuple(facts["remarks"]), facts["faces"])
        return self._files[html]


def _shape_of(facts: Mapping[str, Any]) -> Shape:
    names, collectivities = (tuple(map(tuple, facts[key])) for key in ("names", "collectivities"))
    slips = (Slip(SlipKind(kind), page, words, tuple(place)) for kind, page, words, place in facts["slips"])
    return Shape(names, collectivities, tuple(facts["fillers"]), tuple(facts["remarks"]), tuple(slips))
