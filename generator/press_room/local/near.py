"""The near map of a département or a region, as its release shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts.drawing.sketch import OUTLINES_CREDIT
from generator.charts.maps.territory import Land, can_be_mapped, sketch_territory
from generator.indicators.places import department_key, region_key
from generator.model.award import Award
from generator.pages.addresses import region_of
from generator.press_room.paper import Drawing
from generator.publication.publication import Publication

WIDE_MM = 112.0
"""The column of a release."""


def near_drawings(publication: Publication, land: Land, awards: Sequence[Award]) -> Iterator[Drawing]:
    """The map; none when nobody can be placed, or when the land lies in several parts of the world."""
    if can_be_mapped(land.codes, awards):
        record = publication.yearbook.record(awards[0].year)
        sketch = sketch_territory(land, awards, publication.near_outlines, record.scale)
        chart = sketch.finish(record.edition.accent, str(record.year), record.scale.sign)
        yield Drawing(chart, f"{land.title}. {OUTLINES_CREDIT}", WIDE_MM)


def region_codes(publication: Publication, year: int, name: str) -> frozenset[str]:
    """The départements of a region of an edition, those that only its palmarès puts there included."""
    known = {one.code for one in publication.yearbook.departments if region_of(one, year) == name}
    named = {a.collectivity.department.code for a in publication.awards_by_place[region_key(year, name)]}
    return frozenset(known | named)


def has_department_map(publication: Publication, year: int, code: str) -> bool:
    """Whether the release of a département shows a map, told without drawing it."""
    return can_be_mapped({code}, publication.awards_by_place[department_key(year, code)])


def has_region_map(publication: Publication, year: int, name: str) -> bool:
    """The same of a region."""
    awards = publication.awards_by_place[region_key(year, name)]
    return can_be_mapped(region_codes(publication, year, name), awards)
