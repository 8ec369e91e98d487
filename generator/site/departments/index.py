"""The table of all the départements through the editions, and the map that leads to them."""

from __future__ import annotations

from generator.charts.drawing.wording import listed
from generator.french.words import count
from generator.indicators.departments import DepartmentAcross
from generator.pages import urls
from generator.site.departments.across import TABLE, TITLE, department_name
from generator.site.departments.contexts import DepartmentIndexPage, DepartmentRow
from generator.site.frame.facts import Page, SiteFacts
from generator.site.frame.frame import Heading, find_download, link, make_frame
from generator.site.maps.atlas import department_atlas


def department_index(facts: SiteFacts) -> Page:
    """The page of all the départements."""
    here, every = urls.DEPARTMENTS, facts.departments
    present = [one for one in every if any(one.totals)]
    years = tuple(record.year for record in facts.publication.yearbook.editions if record.awards)
    sentence = "Le nombre de collectivités labellisées de chaque département, édition par édition."
    elsewhere = {year: urls.departments(year) for year in years}
    heading = Heading(here, TITLE, sentence, facts.newest.year, elsewhere=elsewhere)
    context = DepartmentIndexPage(
        frame=make_frame(facts, heading),
        years=years,
        lead=_lead(present, years),
        linked_map=department_atlas(facts, facts.newest, here) if facts.has_maps else None,
        map_year=facts.newest.year,
        rows=tuple(_row(one, here) for one in present),
        unnamed=tuple(
            link(here, department_name(o.department), urls.department(o.department)) for o in every if o not in present
        ),
        data=find_download(facts, TABLE, here),
    )
    return Page(here, "site/departments/department_index.html", context)


def _lead(present: list[DepartmentAcross], years: tuple[int, ...]) -> str:
    always = sum(1 for one in present if all(one.totals))
    named = count(len(present), "département compte", "départements comptent")
    lead = f"{named} au moins une collectivité labellisée dans cet annuaire"
    return f"{lead}\u202f; {always} à chaque édition ({listed(map(str, years))})." if len(years) > 1 else f"{lead}."


def _row(one: DepartmentAcross, here: str) -> DepartmentRow:
    department = one.department
    totals = tuple(str(total) if total else "–" for total in one.totals)
    change = one.totals[-1] - one.totals[0]
    written = f"{change:+d}".replace("-", "−") if change else "0"
    address = urls.relative(here, urls.department(department))
    shown = written if len(totals) > 1 else ""
    return DepartmentRow(department.code, department.name, address, department.region, totals, shown)
