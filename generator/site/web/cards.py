"""The images that social networks show beside a link: one an edition, one a collectivity, drawn from the data."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts.drawing.style import DARK, Role, with_accent
from generator.charts.drawing.wording import capitalised
from generator.french.scale import Sign
from generator.french.words import count
from generator.indicators.counts import EditionIndicators
from generator.keeping.cache import Cache
from generator.model.award import Award
from generator.model.outlines import Outlines
from generator.model.yearbook import EditionRecord
from generator.publication.files import OutputFile
from generator.site.frame.facts import SiteFacts
from generator.site.maps.locator import SIZE, place_of
from generator.site.web.card import Card, paint, paint_site_icon

ICONS = (("favicon.ico", 32, "ICO"), ("apple-touch-icon.png", 180, "PNG"))


def draw_card_of_edition(facts: SiteFacts, cache: Cache, year: int) -> bytes:
    """The card of an edition's pages, as PNG; one that shows the same as before comes from the cache."""
    publication = facts.publication
    return cache.leaf(paint, _of_edition(facts.record(year), publication.indicators[year], publication.outlines), cache)


def draw_card_of_place(facts: SiteFacts, cache: Cache, heir: str) -> bytes:
    """The card of a collectivity's page, likewise."""
    award = facts.publication.yearbook.awards_by_code[heir][-1]
    return cache.leaf(paint, _of_collectivity(award, facts.record(award.year)), cache)


def draw_icons(cache: Cache, sign: Sign) -> Iterator[OutputFile]:
    """What browsers and telephones ask for at the root without being told."""
    for path, side, file_format in ICONS:
        yield OutputFile(path, cache.leaf(paint_site_icon, side, file_format, sign))


def _of_edition(record: EditionRecord, counts: EditionIndicators, outlines: Outlines) -> Card:
    places = ((record.scale.step(award.level), place_of(award.collectivity, outlines)) for award in record.awards)
    dots = sorted((level, place) for level, place in places if place)
    return Card(
        title=str(record.year),
        above=f"{record.edition.title}, l’annuaire",
        below=count(counts.total, "collectivité labellisée", "collectivités labellisées"),
        level=0,
        accent=_accent(record),
        wordmark=record.house.name,
        scale=record.scale,
        dots=tuple((round(1000 * x / SIZE), round(1000 * y / SIZE), level) for level, (x, y) in dots),
    )


def _of_collectivity(award: Award, record: EditionRecord) -> Card:
    department = award.collectivity.department
    return Card(
        title=award.collectivity.name,
        above=f"{department.name}, {award.region}" if department.name != award.region else department.name,
        below=f"{capitalised(record.scale.count(award.level))} en {award.year}",
        level=award.level,
        accent=_accent(record),
        wordmark=record.house.name,
        scale=record.scale,
    )


def _accent(record: EditionRecord) -> str:
    return with_accent(DARK, record.edition.accent)[Role.ACCENT]
