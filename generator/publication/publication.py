"""What every output receives: the yearbook, the numbers, the drawings and the day, frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from generator.charts.drawing.chart import Chart
from generator.geography.light_outlines import lighten
from generator.indicators.counts import EditionIndicators
from generator.indicators.places import Size, group_awards, measure_editions, told_levels
from generator.keeping.watching import DerivedMapping, GroupedMapping, derived
from generator.model.award import Award
from generator.model.outlines import Outlines
from generator.model.site import SiteRecord
from generator.model.yearbook import Yearbook

NEAR = 2.5
"""Square kilometres: what the outlines of small maps around a place may do without."""


@dataclass(frozen=True)
class Publication:
    """All that an output may see. ``indicators`` and ``charts`` are by year; charts then by name.

    ``across`` are the charts of all the editions by name, none when there is only one; ``look_backs``, by year, what a
    book shows of its edition and of those before it;
    ``images`` are the editors' pictures as they are published, by name, ``prints`` the same with no more pixels than
    books print; ``site`` is where all of it goes.
    ``letters`` are those that editors wrote and that names have; ``says``, by year, is the digest of what they wrote of
    an edition; ``is_whole`` is false for what an archive holds; ``mark`` is what every page says of an
    embargo that holds, in what is handed over in confidence.
    """

    yearbook: Yearbook
    indicators: Mapping[int, EditionIndicators]
    charts: Mapping[int, Mapping[str, Chart]]
    outlines: Outlines
    images: Mapping[str, bytes]
    built_on: date
    site: SiteRecord = field(default_factory=SiteRecord)
    is_whole: bool = True
    across: Mapping[str, Chart] = field(default_factory=dict)
    look_backs: Mapping[int, Mapping[str, Chart]] = field(default_factory=dict)
    letters: frozenset[str] = frozenset()
    says: Mapping[int, str] = field(default_factory=dict)
    mark: str = ""
    prints: Mapping[str, bytes] = field(default_factory=dict)

    @derived
    def awards_by_place(self) -> GroupedMapping[tuple[Award, ...]]:
        """The awards of each collectivity, département and region of an edition (keys of ``indicators.places``)."""
        return GroupedMapping("lieux", lambda: group_awards(self.yearbook))

    @derived
    def sizes(self) -> GroupedMapping[Size]:
        """The size of each edition by its year, written."""
        return GroupedMapping("dimensions", lambda: measure_editions(self.yearbook))

    @derived
    def told_levels(self) -> GroupedMapping[tuple[tuple[int, int, int], ...]]:
        """The levels of years without an edition, by code of the heir, as profiles tell them."""
        return GroupedMapping("niveaux racontés", lambda: told_levels(self.yearbook))

    @derived
    def near_outlines(self) -> Outlines:
        """The outlines for small maps around a place, which show more than those of the whole country."""
        return lighten(self.outlines, NEAR)

    def alone(self, year: int) -> Publication:
        """The same with one edition only and no address: what an archive holds."""
        records = tuple(record for record in self.yearbook.editions if record.year == year)
        return replace(
            self,
            yearbook=replace(self.yearbook, editions=records),
            indicators=DerivedMapping((year,), self.indicators.__getitem__),
            charts=DerivedMapping((year,), lambda one: self.charts.get(one, {})),
            site=self.site.offline(),
            is_whole=False,
            across={},
            look_backs={},
            prints={},
        )
