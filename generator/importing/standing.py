"""What is known before a line of a spreadsheet is read: the edition as it is, how its label counts, the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.french.scale import Scale
from generator.model.award import Award
from generator.model.collectivity import Collectivity
from generator.model.register import Register
from generator.model.yearbook import EditionRecord

_NEW_REGIONS = 2016
"""The first year of the regions of today."""


@dataclass(frozen=True)
class Standing:
    """An edition and the register. ``source`` is where facts come from, whatever their sheet says of it."""

    record: EditionRecord
    register: Register
    source: str = ""

    @property
    def year(self) -> int:
        """The edition's."""
        return self.record.year

    @property
    def day(self) -> date:
        """The one on which names are official."""
        return self.record.edition.reference_day

    @property
    def scale(self) -> Scale:
        """How the label counts."""
        return self.record.scale

    def source_of(self, written: str) -> str:
        """The source that was named, else the one that a sheet says, else the first of the edition."""
        return self.source or written or self.record.edition.sources[0].id

    @cached_property
    def by_code(self) -> Mapping[str, Award]:
        """The awards that are there, by each code that the place has, or will have."""
        by_heir = {award.heir: award for award in self.record.awards}
        return by_heir | {award.collectivity.code: award for award in self.record.awards}

    def region_of(self, row: Collectivity) -> str:
        """The region under which an edition of that year lists a place."""
        return row.department.region if self.year >= _NEW_REGIONS else row.department.old_region

    def shown(self, row: Collectivity, level: int | None) -> str:
        """« Bron (69), 4 arobases, Auvergne-Rhône-Alpes »."""
        counted = (self.scale.count(level),) if level else ()
        return ", ".join((f"{row.name} ({row.department.code})", *counted, self.region_of(row)))
