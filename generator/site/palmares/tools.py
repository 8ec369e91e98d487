"""The départements of a palmarès: their groups, and what the filters of ``palmares.js`` know of them."""

from __future__ import annotations

from itertools import groupby

from generator.model.award import Award
from generator.model.collectivity import Department
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.site.palmares.contexts import PalmaresTools


def by_department(record: EditionRecord) -> list[tuple[Department, list[Award]]]:
    """The awards of each département, by number, in the order of the source."""
    ordered = sorted(record.awards, key=_code)
    return [(group[0].collectivity.department, group) for _, found in groupby(ordered, _code) if (group := [*found])]


def palmares_tools(record: EditionRecord, here: str) -> PalmaresTools:
    """What the filters of the page ``here`` offer, and the way to the palmarès by département."""
    rows = (f"{one.code},{one.name},{awards[0].region}" for one, awards in by_department(record))
    scale = record.scale
    levels = ";".join(f"{level},{_told(scale.count(level))},{_told(scale.short(level))}" for level in scale.levels)
    return PalmaresTools(";".join(rows), levels, urls.relative(here, urls.departments(record.year)))


def _told(words: str) -> str:
    """Words without what parts them from others."""
    return words.replace(",", " ").replace(";", " ")


def _code(award: Award) -> str:
    return award.collectivity.department.code
