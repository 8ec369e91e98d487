"""Everything that the site shows: the list of its pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.yearbook import EditionRecord
from generator.site.across.pages import across_pages
from generator.site.collectivities.pages import collectivity_pages
from generator.site.departments.across import department_addresses, department_pages
from generator.site.departments.index import department_index
from generator.site.departments.pages import departments_page
from generator.site.editions.pages import edition_chapters, edition_front
from generator.site.editions.profiles import profile_pages
from generator.site.editions.texts import TEXT_CHAPTERS, other_texts, part_page, site_texts, text_chapter
from generator.site.figures.pages import figure_addresses, figure_pages
from generator.site.frame.frame import Page, SiteFacts
from generator.site.general import index as index_pages
from generator.site.general import pages as general_pages
from generator.site.general.data import open_data, table_pages
from generator.site.general.search import search_page
from generator.site.general.shelf import downloads
from generator.site.palmares.pages import palmares_pages

GENERAL_PAGES = (
    general_pages.home,
    index_pages.index,
    downloads,
    open_data,
    department_index,
    search_page,
    general_pages.site_map,
    general_pages.not_found,
)


def page_addresses(facts: SiteFacts) -> set[str]:
    """The address of every page, without making those that are many: their addresses are known."""
    known = {*facts.addresses.values()} | department_addresses(facts) | figure_addresses(facts)
    return {page.url_path for page in plan_site(facts, whole=False)} | known


def plan_site(facts: SiteFacts, *, whole: bool = True) -> Iterator[Page]:
    """Every page, the home page first; not ``whole``, all but those of collectivities, départements and figures."""
    for make in GENERAL_PAGES:
        yield make(facts)
    yield from index_pages.letter_pages(facts)
    yield from table_pages(facts)
    yield from across_pages(facts)
    for record in facts.publication.yearbook.editions:
        yield from _edition(facts, record)
    if whole:
        yield from figure_pages(facts)
        yield from department_pages(facts)
        yield from collectivity_pages(facts)
    yield from site_texts(facts)


def plan_editions(facts: SiteFacts) -> Iterator[Page]:
    """The pages of the editions alone, figures included: those that say what the books say."""
    for record in facts.publication.yearbook.editions:
        yield from _edition(facts, record)
    yield from figure_pages(facts)


def _edition(facts: SiteFacts, record: EditionRecord) -> Iterator[Page]:
    yield edition_front(facts, record)
    for chapter in TEXT_CHAPTERS:
        if chapter in record.edition.chapters:
            yield from text_chapter(facts, record, chapter)
    for part in record.edition.parts:
        yield part_page(facts, record, part)
    yield from edition_chapters(facts, record)
    yield from palmares_pages(facts, record)
    yield departments_page(facts, record)
    yield from other_texts(facts, record)
    yield from profile_pages(facts, record)
