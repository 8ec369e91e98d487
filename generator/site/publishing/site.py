"""The site: assets first, which every page names by their version, then pages and files as the plan has them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial

from generator.checks.audit import audit_pages
from generator.checks.page_reading import PageReading
from generator.checks.reading import read_page
from generator.keeping.cache import Cache
from generator.keeping.cells import CellDigests
from generator.keeping.code import code_version
from generator.keeping.ledger import Ledger
from generator.keeping.values import digest_value
from generator.keeping.watching import Watched, WatchedMapping
from generator.pages import urls
from generator.pages.rendering import layouts_of, render
from generator.publication.publication import Publication
from generator.site.frame.facts import Planned, SiteFacts, watched_in
from generator.site.general.search import Indexed
from generator.site.general.site_blocks import STATEMENT
from generator.site.plan import plan_site
from generator.site.publishing.assets import build_assets, build_fonts, editors_pictures, letters_of
from generator.site.publishing.destination import Destination, Given
from generator.site.publishing.finish import Finisher
from generator.site.publishing.making import Hands, Maker, Share, Thing, keep_rest, make_stale
from generator.site.publishing.page_notes import PageNotes
from generator.site.publishing.pictures import derive_pictures
from generator.site.publishing.search_index import build_search
from generator.site.publishing.shown_files import plan_files

GROUND = (__name__, "generator.run.publishing")
"""The modules behind which all the code stands that a page is made by: what writes pages, what makes their facts."""


def _in_one(make: Callable[[Sequence[Thing]], Share], things: Sequence[Thing]) -> Iterable[Share]:
    yield make(things)


ALONE = Hands(_in_one, nullcontext)
"""Everything is made here, one thing after the other."""


@dataclass(frozen=True)
class SiteMade:
    """What was made: the notes of the pages by address, the ledger of all that was planned, how much was new.

    The statement on accessibility, which says what was found on all the others, is not counted.
    """

    pages: Mapping[str, PageNotes]
    ledger: Ledger
    made: int
    kept: int

    @property
    def readings(self) -> dict[str, PageReading]:
        """The readings of the pages by address."""
        return {path: notes.reading for path, notes in self.pages.items()}


def ground_of(publication: Publication) -> str:
    """What every page depends on: the code, the layouts, the land, the day, the editions, the mark of an embargo."""
    years = tuple(record.year for record in publication.yearbook.editions)
    values = (years, publication.outlines.digest, publication.built_on, publication.is_whole, publication.mark)
    return digest_value((tuple(map(code_version, GROUND)), layouts_of("site"), values))


def build_site(
    facts: SiteFacts, destination: Destination, before: Ledger, cache: Cache, hands: Hands = ALONE
) -> SiteMade:
    """Every file of the site but what its pages describe (books, open data, archives) and what the Web expects.

    ``before`` is the ledger of the last time, on the same ground.
    """
    letters = letters_of(facts.publication)
    site = _build(facts, destination, before, cache, letters, hands)
    missing = {letter for notes in site.pages.values() for letter in notes.reading.letters} - letters
    if shown := {letter for letter in missing if letter.isprintable()}:
        # A letter that no editor wrote and no name has: an entity, a new word of the program.
        site = _build(facts, destination, site.ledger, cache, letters | shown, hands)
    return site


def build_share(
    facts: SiteFacts,
    destination: Destination,
    before: Ledger,
    cache: Cache,
    takes: Callable[[Sequence[Thing]], Iterable[Thing]],
    hands: Hands = ALONE,
) -> SiteMade:
    """The pages and files that ``takes`` keeps of the plan, but for what is said of all the pages together."""
    maker = _prepare(facts, destination, before, cache, letters_of(facts.publication))
    things = [one for one in plan_site(facts) if one.url_path != urls.page(STATEMENT)]
    made, rest = make_stale(maker, takes([*things, *plan_files(facts)]), hands.spread)
    made += keep_rest(maker, rest, hands.spread)
    return SiteMade(maker.notes(), maker.after, made, len(maker.after) - made)


def _build(
    facts: SiteFacts, destination: Destination, before: Ledger, cache: Cache, letters: set[str], hands: Hands
) -> SiteMade:
    publication = facts.publication
    maker, planned = _prepare(facts, destination, before, cache, letters), [*plan_site(facts)]
    statement = [one for one in planned if one.url_path == urls.page(STATEMENT)]
    others = [one for one in planned if one not in statement]
    things: tuple[Thing, ...] = (*others, *plan_files(facts))
    made, rest = make_stale(maker, things, hands.spread)
    notes = maker.notes()
    for one in statement:
        notes |= _make_statement(maker, one, notes)
    known = {path: one.indexed for path, one in notes.items() if one.indexed} if publication.is_whole else {}
    aside = hands.aside if known else nullcontext
    with aside(partial(_search, known, destination, cache)) as searched:  # it waits for Pagefind most of its time
        made += keep_rest(maker, rest, hands.spread)
        destination.receive(searched())
    return SiteMade(notes, maker.after, made, len(things) - made)


def _search(known: Mapping[str, Indexed], destination: Destination, cache: Cache) -> Given:
    files = build_search(known, destination.show, cache) if known else []
    for file in files:
        destination.put(file.path, file.content)
    return destination.give(file.path for file in files)


def _prepare(facts: SiteFacts, destination: Destination, before: Ledger, cache: Cache, letters: set[str]) -> Maker:
    """Put what pages name by its version, and stand ready to make them."""
    publication = facts.publication
    fonts = [*build_fonts(letters, cache)]
    assets = [*build_assets(facts, fonts)]
    variants = derive_pictures(publication.images, cache)
    for file in (
        *assets,
        *fonts,
        *editors_pictures(publication),
        *(one.file for group in variants.values() for one in group),
    ):
        destination.put(file.path, file.content)
    pictures = WatchedMapping("images", variants)
    finisher = Finisher(assets, is_served=publication.is_whole)
    now, after = CellDigests(_watched(facts, pictures)), Ledger(before.ground)
    return Maker(facts, pictures, layouts_of("site"), finisher, destination, cache, now, before, after)


def _watched(facts: SiteFacts, pictures: Watched) -> Iterator[Watched]:
    """Everything whose cells a page may read."""
    yield from (facts, facts.book_places, facts.circles, pictures, *facts.downloads)
    yield from watched_in(facts.publication)


def _make_statement(maker: Maker, one: Planned, notes: Mapping[str, PageNotes]) -> Mapping[str, PageNotes]:
    """The statement on accessibility says what was found on all the pages, itself included, so it comes last."""
    page = one.page(maker.facts)
    itself = read_page(render(page.layout, page.context).encode())
    facts = maker.facts.audited(audit_pages([*(noted.reading for noted in notes.values()), itself]))
    after = Ledger(maker.after.ground)
    last = replace(maker, facts=facts, now=CellDigests(_watched(facts, maker.pictures)), after=after)
    if not (last.may_stay(one) and last.is_kept(one)):
        last.make(one)
    maker.after.add_row(after.row(one.url_path))
    return last.notes()
