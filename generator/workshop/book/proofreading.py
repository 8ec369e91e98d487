"""A portion of the book as a printer would get it: cut to its size, put into inks, judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf

from generator.book.engine.finish import trim_pages
from generator.book.engine.typesetting import Shape
from generator.control.verdicts import judged_pages
from generator.keeping.cache import Cache
from generator.loading.profiles import load_profile
from generator.model.edition import Edition
from generator.preflight.checks.expectation import Expectation, Kind, expected_of
from generator.preflight.judge import together
from generator.preflight.reading.parts import cut as cut_for_screen
from generator.press.making import Job, make_pages
from generator.press.parts import cut
from generator.typesetting.finishing import save_alike
from generator.workshop.book.marks import of_judgement, of_slips
from generator.workshop.book.values import Mark

_OF_SCREENS = "A"
"""The checks that only a file for the screen undergoes: its tags, its contrasts."""


@dataclass(frozen=True)
class Proofreader:
    """What the printer of an edition asks for."""

    printing: Job
    cache: Cache

    @classmethod
    def of(cls, root: Path, edition: Edition, cache: Cache) -> Proofreader:
        """That of an edition. Raises OSError when its profile cannot be read."""
        printing = edition.printing
        return cls(Job(printing, edition.accent, load_profile(root, printing)), cache)

    @property
    def shape(self) -> float:
        """The height of a page over its width."""
        width, height = self.printing.printing.size
        return height / width

    def marks(self, shape: Shape, pages: bytes) -> tuple[Mark, ...]:
        """The faults of a portion, page by page: ``pages`` are its own, cut to their size. Raises PressError."""
        found = [*of_slips(shape.slips), *self._printed(pages), *self._shown(pages)]
        return tuple(sorted(found, key=lambda mark: (mark.page, mark.place[1])))

    def _printed(self, pages: bytes) -> Iterator[Mark]:
        asked = self.printing.printing
        inks = {"bleed": asked.bleed, "condition": asked.condition, "ink_limit": float(asked.most_ink)}
        with pikepdf.open(BytesIO(pages)) as document:
            parts = [self.cache.leaf(make_pages, part, self.printing) for part in cut(list(document.pages))]
        yield from self._judged(parts, expected_of(Kind.INTERIOR, trim=asked.size, **inks))

    def _shown(self, pages: bytes) -> Iterator[Mark]:
        with pikepdf.open(BytesIO(pages)) as document:
            parts = [*cut_for_screen(document)]
        found = self._judged(parts, expected_of(Kind.SCREEN, trim=self.printing.printing.size))
        yield from (mark for mark in found if mark.code.startswith(_OF_SCREENS))

    def _judged(self, parts: list[bytes], expected: Expectation) -> Iterator[Mark]:
        judged = together(judged_pages(expected, self.cache, part) for part in parts)
        yield from of_judgement(judged, expected)


def trimmed(pdf: bytes, page_count: int) -> bytes:
    """The first pages of a portion as its file is written, cut to their size: those behind only hold names."""
    with pikepdf.open(BytesIO(pdf)) as document:
        del document.pages[page_count:]
        trim_pages(document)
        return save_alike(document)
