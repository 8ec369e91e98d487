"""The plan of the site: which pages there are, and how each is made. Nothing is made by planning."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.site.across.pages import plan_across
from generator.site.collectivities.pages import plan_collectivities
from generator.site.departments.across import plan_departments
from generator.site.departments.index import department_index
from generator.site.departments.pages import departments_page
from generator.site.editions.pages import plan_chapters
from generator.site.editions.profiles import plan_profiles
from generator.site.editions.texts import plan_site_texts, plan_texts
from generator.site.figures.pages import plan_figures
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.general import index as index_pages
from generator.site.general import pages as general_pages
from generator.site.general.data import open_data, plan_tables
from generator.site.general.search import search_page
from generator.site.general.shelf import downloads
from generator.site.palmares.pages import plan_palmares
from generator.site.press.front import plan_press
from generator.site.press.local import plan_local_releases

GENERAL_PAGES = (
    planned(urls.HOME, general_pages.home),
    planned(urls.COLLECTIVITIES, index_pages.index),
    planned(urls.DOWNLOADS, downloads),
    planned(urls.OPEN_DATA, open_data),
    planned(urls.DEPARTMENTS, department_index),
    planned(urls.SEARCH, search_page),
    planned(urls.SITE_MAP, general_pages.site_map),
    planned(urls.NOT_FOUND, general_pages.not_found),
)


def plan_site(facts: SiteFacts) -> Iterator[Planned]:
    """Every page, the home page first."""
    yield from GENERAL_PAGES
    yield from index_pages.plan_letters(facts)
    yield from plan_tables(facts)
    yield from plan_across(facts)
    yield from plan_editions(facts)
    yield from plan_press(facts)
    yield from plan_departments(facts)
    yield from plan_local_releases(facts)
    yield from plan_collectivities(facts)
    yield from plan_site_texts(facts)


def plan_editions(facts: SiteFacts) -> Iterator[Planned]:
    """The pages of the editions alone, figures included: those that say what the books say."""
    for record in facts.publication.yearbook.editions:
        yield from _edition(record)
    yield from plan_figures(facts)


def plan_near(facts: SiteFacts, address: str) -> Iterator[Planned]:
    """The pages of the folder of an address, then every page: one that somebody waits for is found without the rest.

    What is cheap to plan comes first; a page may come twice.
    """
    folder, _, _ = address.rpartition("/")
    years = {str(record.year): record for record in facts.publication.yearbook.editions}
    if folder in years:
        yield from _edition(years[folder])
    elif folder == urls.PRESS.rpartition("/")[0]:
        yield from plan_press(facts)
    elif not folder:
        yield from (*GENERAL_PAGES, *plan_site_texts(facts))
    yield from plan_site(facts)


def _edition(record: EditionRecord) -> Iterator[Planned]:
    yield from plan_chapters(record)
    yield from plan_texts(record)
    yield from plan_palmares(record)
    yield planned(urls.departments(record.year), departments_page, record.year)
    yield from plan_profiles(record)


def page_addresses(facts: SiteFacts) -> set[str]:
    """The address of every page."""
    return {one.url_path for one in plan_site(facts)}


def make_pages(facts: SiteFacts) -> Iterator[Page]:
    """Every page of the plan, made."""
    return (one.page(facts) for one in plan_site(facts))
