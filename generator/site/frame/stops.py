"""The switch between editions: where each of them says the same thing, and the words when it does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.french.words import slug, sort_key
from generator.model.collectivity import Department
from generator.model.edition import Chapter
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.addresses import region_of
from generator.pages.parts import Link, Stop

MISSING = {
    "figure-": "sans cette figure",
    "texte-": "sans ce texte",
    "profil-": "sans ce profil",
    "region-": "aucune collectivité de cette région",
}
"""What is said of an edition that has no such page, by the start of its name; the others are chapters."""
NO_CHAPTER = "sans ce chapitre"


def stop_elsewhere(here: str, record: EditionRecord, elsewhere: Mapping[int, str], absent: str) -> Stop:
    """An edition in the switch of a page that belongs to none."""
    there = elsewhere.get(record.year)
    note = absent if there == "" else ""
    return Stop(record.year, urls.relative(here, there or urls.edition(record.year)), note=note)


@dataclass(frozen=True, slots=True)
class StopFinder:
    """The switch of a page of an edition; ``pages`` are those of each edition."""

    here: str
    year: int
    pages: Mapping[int, frozenset[str]]
    departments: Iterable[Department]

    def stop(self, record: EditionRecord) -> Stop:
        """An edition in the switch."""
        if record.year == self.year:
            return Stop(record.year, "", current=True)
        name = self.here.partition("/")[2]
        there = f"{record.year}/{name}"
        if there in self.pages[record.year]:
            return self._to(record, there)
        if name.startswith("region-"):
            return self._region(record, name)
        if self.here == urls.chapter(self.year, Chapter.AWARDS):
            return self._to(record, urls.levels(record.year))
        return self._home(
            record, next((words for start, words in MISSING.items() if name.startswith(start)), NO_CHAPTER)
        )

    def _to(self, record: EditionRecord, there: str, note: str = "", parts: tuple[Link, ...] = ()) -> Stop:
        return Stop(record.year, urls.relative(self.here, there), note=note, parts=parts)

    def _home(self, record: EditionRecord, note: str) -> Stop:
        return self._to(record, urls.edition(record.year), note)

    def _region(self, record: EditionRecord, name: str) -> Stop:
        """The regions of the other time that share a département with this one."""
        own = [one for one in self.departments if f"region-{slug(region_of(one, self.year))}.html" == name]
        names = sorted({region_of(one, record.year) for one in own}, key=sort_key)
        known = [one for one in names if urls.region(record.year, one) in self.pages[record.year]]
        if not known:
            return self._home(record, MISSING["region-"])
        parts = tuple(Link(one, urls.relative(self.here, urls.region(record.year, one))) for one in known)
        return self._to(record, urls.edition(record.year), parts=parts)
