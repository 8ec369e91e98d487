"""The files that stand beside pages, each planned and made by itself: badges, citations, drawings, cards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.charts.drawing.chart import Chart
from generator.keeping.cache import Cache
from generator.model.award import Award
from generator.pages import urls
from generator.press_room.kit.badge import draw_badge
from generator.press_room.kit.svg import sheet_svg
from generator.press_room.local.listing import releases_of
from generator.press_room.writers.plain_text import text_file
from generator.site.collectivities.citations import cite_in_bibtex, cite_in_ris
from generator.site.collectivities.pages import reference
from generator.site.figures.files import figure_csv
from generator.site.frame.drawings import PLACES, SKY, draw_sky
from generator.site.frame.facts import Key, SiteFacts
from generator.site.maps.locator import draw_places
from generator.site.press.local import MAP, address_of, near_map_of, written
from generator.site.web.cards import draw_card_of_edition, draw_card_of_place

_CHART_FILES: dict[str, Callable[[Chart], bytes]] = {
    ".svg": lambda chart: chart.svg,
    "-sombre.svg": lambda chart: chart.svg_dark,
    ".csv": figure_csv,
}


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """A file that exists: its address, and how it is made; ``keys`` hold no fact (see ``Planned``)."""

    url_path: str
    make: Callable[..., bytes]
    keys: tuple[Key, ...]

    def content(self, facts: SiteFacts, cache: Cache) -> bytes:
        """Its bytes as they are now."""
        return self.make(facts, cache, *self.keys)


def plan_files(facts: SiteFacts) -> Iterator[PlannedFile]:
    """Every such file; cards only where there is a whole address to give."""
    yield from _drawings(facts)
    for award in facts.latest:
        yield from _offers(award)
    if facts.publication.is_whole:
        yield from _releases(facts)
    if facts.publication.is_whole and facts.publication.site.base:
        yield from _cards(facts)


def _offers(award: Award) -> Iterator[PlannedFile]:
    """What each collectivity's page offers: its badge and two citations."""
    one, keys = award.collectivity, (award.heir,)
    yield PlannedFile(urls.badge(one), _badge, keys)
    yield PlannedFile(urls.citation(one, ".bib"), _bibtex, keys)
    yield PlannedFile(urls.citation(one, ".ris"), _ris, keys)


def _releases(facts: SiteFacts) -> Iterator[PlannedFile]:
    """The local releases as text and for word processors, and the near maps of territories."""
    for record in facts.publication.yearbook.editions:
        for one in releases_of(facts.publication, record.year):
            keys = (record.year, str(one.scope), one.code)
            yield PlannedFile(address_of(one, ".txt"), _text, keys)
            yield PlannedFile(address_of(one, ".docx"), _word, keys)
            if one.has_map(facts.publication):
                yield PlannedFile(address_of(one, MAP[1]), _map, keys)


def _drawings(facts: SiteFacts) -> Iterator[PlannedFile]:
    """Constellation, places, and every chart with its numbers: of each edition, then of all together."""
    for record in facts.publication.yearbook.editions:
        yield PlannedFile(urls.drawing(record.year, SKY), _sky, (record.year,))
        yield PlannedFile(urls.drawing(record.year, PLACES), _places, (record.year,))
    for year, charts in facts.publication.charts.items():
        for name in charts:
            for suffix in _CHART_FILES:
                yield PlannedFile(urls.figure_file(year, name, suffix), _chart, (year, name, suffix))
    for name in facts.publication.across:
        for suffix in _CHART_FILES:
            yield PlannedFile(urls.across_file(name, suffix), _chart_of_all, (name, suffix))


def _cards(facts: SiteFacts) -> Iterator[PlannedFile]:
    for record in facts.publication.yearbook.editions:
        yield PlannedFile(urls.card(str(record.year)), draw_card_of_edition, (record.year,))
    for award in facts.latest:
        name = urls.collectivity(award.collectivity).rpartition("/")[2].removesuffix(".html")
        yield PlannedFile(urls.card(name), draw_card_of_place, (award.heir,))


def _sky(facts: SiteFacts, _: Cache, year: int) -> bytes:
    return draw_sky(facts.record(year), facts.publication.outlines)


def _places(facts: SiteFacts, _: Cache, year: int) -> bytes:
    return draw_places(facts.record(year).awards, facts.publication.outlines)


def _chart(facts: SiteFacts, _: Cache, year: int, name: str, suffix: str) -> bytes:
    return _CHART_FILES[suffix](facts.publication.charts[year][name])


def _chart_of_all(facts: SiteFacts, _: Cache, name: str, suffix: str) -> bytes:
    return _CHART_FILES[suffix](facts.publication.across[name])


def _text(facts: SiteFacts, _: Cache, year: int, scope: str, code: str) -> bytes:
    return text_file(written(facts, year, scope, code)).encode()


def _word(facts: SiteFacts, _: Cache, year: int, scope: str, code: str) -> bytes:
    from generator.press_room.writers.word import write_word  # who plans no file need not load its library

    return write_word(written(facts, year, scope, code), facts.publication.built_on)


def _map(facts: SiteFacts, _: Cache, year: int, scope: str, code: str) -> bytes:
    return near_map_of(facts, year, scope, code)


def _latest(facts: SiteFacts, heir: str) -> Award:
    return facts.publication.yearbook.awards_by_code[heir][-1]


def _badge(facts: SiteFacts, _: Cache, heir: str) -> bytes:
    return sheet_svg(draw_badge(_latest(facts, heir), facts.publication.yearbook.house))


def _bibtex(facts: SiteFacts, _: Cache, heir: str) -> bytes:
    return cite_in_bibtex(reference(facts.publication, _latest(facts, heir)))


def _ris(facts: SiteFacts, _: Cache, heir: str) -> bytes:
    return cite_in_ris(reference(facts.publication, _latest(facts, heir)))
