"""The palmarès by département, one block each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.french.words import slug
from generator.model.award import Award
from generator.model.collectivity import Department
from generator.pages import urls
from generator.pages.parts import Link
from generator.site.frame.facts import Page, SiteFacts
from generator.site.frame.frame import PALMARES_SCRIPT, Heading, make_frame
from generator.site.palmares.contexts import DepartmentBlock, DepartmentsPage
from generator.site.palmares.order import in_order
from generator.site.palmares.pages import award_item, awards_address, palmares_trail
from generator.site.palmares.tools import by_department, palmares_tools


def departments_page(facts: SiteFacts, year: int) -> Page:
    """Every collectivity of an edition under its département, by number."""
    here, record = urls.departments(year), facts.record(year)
    sentence = f"Les collectivités labellisées en {year}, département par département."
    trail = palmares_trail(record)
    scripts = (PALMARES_SCRIPT,)
    heading = Heading(here, f"Le palmarès {year} par département", sentence, year, trail=trail, scripts=scripts)
    blocks = tuple(_block(facts, one, awards, here) for one, awards in by_department(record))
    context = DepartmentsPage(
        frame=make_frame(facts, heading),
        year=year,
        number=record.edition.number,
        total=len(record.awards),
        tools=palmares_tools(record, here),
        departments=blocks,
        runs=tuple(_runs(blocks)),
        by_region=urls.relative(here, awards_address(record)),
        across=urls.relative(here, urls.DEPARTMENTS),
        by_level=urls.relative(here, urls.levels(year)),
    )
    return Page(here, "site/departments/departments.html", context)


def _runs(blocks: tuple[DepartmentBlock, ...]) -> Iterator[Link]:
    """« 01–19 », « 21–39 » … « 971–976 »: the numbers of each twenty that has some."""
    for _, group in groupby(blocks, key=lambda one: (len(one.code), int(one.code[0]) // 2)):
        first, *others = group
        last = f"–{others[-1].code}" if others else ""
        yield Link(f"{first.code}{last}", f"#{first.anchor}")


def _block(facts: SiteFacts, one: Department, awards: list[Award], here: str) -> DepartmentBlock:
    ordered = sorted(in_order(awards), key=lambda award: -award.level)
    items = tuple(award_item(facts, award, here) for award in ordered)
    return DepartmentBlock(slug(one.name), one.code, one.name, awards[0].region, items)
