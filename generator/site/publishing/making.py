"""Each page and file of the plan: kept as it was where it would be made again just so, else made; then written at once.

Nothing of a page stays in memory but its notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial

from generator.checks.reading import read_page
from generator.keeping.cache import Cache
from generator.keeping.cells import CellDigests
from generator.keeping.ledger import Entry, Ledger, Row
from generator.keeping.program_files import ProgramFiles, reading_only
from generator.keeping.watching import Cell, WatchedMapping, watch
from generator.pages.rendering import render
from generator.publication.files import digest_file
from generator.site.frame.facts import Planned, SiteFacts
from generator.site.general.search import describe_page
from generator.site.publishing.destination import Destination, Given
from generator.site.publishing.finish import Finisher, assets_of, weigh
from generator.site.publishing.page_notes import PageNotes, notes_of
from generator.site.publishing.pictures import Variant, offer_pictures
from generator.site.publishing.search_index import stamped
from generator.site.publishing.shown_files import PlannedFile

Thing = Planned | PlannedFile
Share = tuple[list[Row], Given]
"""What was made of some things: their rows in the ledger, and their files."""
Spread = Callable[[Callable[[Sequence[Thing]], Share], Sequence[Thing]], Iterable[Share]]
"""Shares things out between processors, and returns what was made of each share."""
Aside = Callable[[Callable[[], Given]], AbstractContextManager[Callable[[], Given]]]
"""Has something done beside; what it gives is asked for before the context ends."""

FEW = 48
"""Fewer things than this are made sooner than they are shared out."""


@dataclass(frozen=True)
class Hands:
    """How work is shared between the processors."""

    spread: Spread
    aside: Aside


@dataclass(frozen=True)
class Maker:
    """Makes what is planned. ``before`` is the ledger of the last time, ``after`` that of this one."""

    facts: SiteFacts
    pictures: WatchedMapping[tuple[Variant, ...]]
    layouts: ProgramFiles
    finisher: Finisher
    destination: Destination
    cache: Cache
    now: CellDigests
    before: Ledger
    after: Ledger

    def may_stay(self, one: Thing) -> bool:
        """Whether a thing would be made again just so, or is not asked for; it then counts as it was."""
        was = self.before.known(one.url_path)
        if was and not self.destination.wants(one.url_path):
            self.after.add(one.url_path, *was)
            return True
        entry = self._fresh(one)
        if entry is None or self.is_dated(one):
            return False
        self.after.add(one.url_path, entry, self.now.of(entry.cells))
        return True

    def is_kept(self, one: Thing) -> bool:
        """Whether the file of a thing that may stay is still the one that was made, and now stays."""
        known = self.after.known(one.url_path)
        return not self.destination.wants(one.url_path) or (
            known is not None and self.destination.keep(one.url_path, known[0].digest)
        )

    def is_dated(self, one: Thing) -> bool:
        """Whether it is a page that could stay, but for the versions of its assets."""
        entry = self._fresh(one) if isinstance(one, Planned) else None
        return entry is not None and notes_of(entry.notes).state != self._state(entry)

    def make(self, one: Thing) -> None:
        """A thing as it is now; a page of which nothing but the assets changed is finished again."""
        if isinstance(one, Planned):
            entry = self._fresh(one)
            if entry is None or not self._finish_again(one, entry):
                self._make_page(one)
        else:
            with watch() as cells:
                content = one.content(self.facts, self.cache)
            self._put(one, content, frozenset(cells))

    def take(self, share: Share) -> None:
        """What a child has made."""
        rows, given = share
        self.destination.receive(given)
        for row in rows:
            self.after.add_row(row)

    def notes(self) -> dict[str, PageNotes]:
        """What is known of each page, by address."""
        known = ((path, self.after.known(path)) for path in self.after)
        return {path: notes_of(found[0].notes) for path, found in known if found and found[0].notes}

    def _make_page(self, one: Planned) -> None:
        with watch() as cells, reading_only((self.layouts,)):
            page = one.page(self.facts)
            html = offer_pictures(render(page.layout, page.context), self.pictures)
            known = describe_page(self.facts, page)
        asked, weight = assets_of(html), weigh(html)
        content = self.finisher.finish(html, weight)
        indexed = stamped(known, html) if known else None
        notes = PageNotes(read_page(content), indexed, asked, self.finisher.state(asked, weight), weight)
        self._put(one, content, frozenset(cells), notes)

    def _fresh(self, one: Thing) -> Entry | None:
        return self.before.fresh(one.url_path, recipe_of(one), self.now)

    def _state(self, entry: Entry) -> str:
        notes = notes_of(entry.notes)
        return self.finisher.state(notes.asked, notes.weight)

    def _finish_again(self, one: Planned, entry: Entry) -> bool:
        """The same page with the assets of today, from the one that was finished with others."""
        was = self.destination.read(one.url_path, entry.digest)
        if was is None:
            return False
        notes = notes_of(entry.notes)
        content = self.finisher.finish(was.decode(), notes.weight)
        self._put(one, content, entry.cells, notes._replace(state=self._state(entry)))
        return True

    def _put(self, one: Thing, content: bytes, cells: frozenset[Cell], notes: PageNotes | None = None) -> None:
        self.destination.put(one.url_path, content)
        plain = notes.plain() if notes else None
        entry = Entry(recipe_of(one), cells, digest_file(content), len(content), plain)
        self.after.add(one.url_path, entry, self.now.of(cells))


def recipe_of(one: Thing) -> str:
    """How a thing is made, apart from the code and the facts: the name of its maker, and its keys."""
    return f"{one.make.__module__}.{one.make.__qualname__}{one.keys!r}"


def make_stale(maker: Maker, things: Iterable[Thing], spread: Spread) -> tuple[int, list[Thing]]:
    """Make what has changed. Returns how many were made, finished again or not, and what may stay as it was."""
    sorted_out = [(one, maker.may_stay(one)) for one in things]
    stale = [one for one, stays in sorted_out if not stays]
    made = len(stale) - sum(map(maker.is_dated, stale))
    _make(maker, stale, spread)
    return made, [one for one, stays in sorted_out if stays]


def keep_rest(maker: Maker, things: Iterable[Thing], spread: Spread) -> int:
    """Keep what may stay; what is gone or damaged is made again. Returns how many were."""
    lost = [one for one in things if not maker.is_kept(one)]
    _make(maker, lost, spread)
    return len(lost)


def _make(maker: Maker, things: Sequence[Thing], spread: Spread) -> None:
    if len(things) < FEW:
        _make_share(maker, things)
    else:
        for share in spread(partial(_make_share, maker), things):
            maker.take(share)


def _make_share(maker: Maker, share: Sequence[Thing]) -> Share:
    """Make some things; what children have made, their parent takes from what they return."""
    for one in share:
        maker.make(one)
    made = [one.url_path for one in share if maker.after.known(one.url_path)]
    return [maker.after.row(path) for path in made], maker.destination.give(made)
