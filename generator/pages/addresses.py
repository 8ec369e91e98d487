"""Which pages an edition has, without making them: what the switch between editions and the links must know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.collectivity import Department
from generator.model.edition import AnyChapter, Chapter, texts_of
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.corrections import has_notes
from generator.pages.links import has_own_page, has_profile_page

REGIONS_OF_TODAY = 2016
"""The year of the regions that we know: older editions have those of before."""


def shown_chapters(record: EditionRecord) -> tuple[AnyChapter, ...]:
    """The chapters that have a page, in the order of the book; the index is the site's own."""
    return tuple(chapter for chapter in record.edition.chapters if _has_page(record, chapter))


def _has_page(record: EditionRecord, chapter: AnyChapter) -> bool:
    if chapter is Chapter.INDEX:
        return False
    texts = texts_of(chapter)
    return not texts or chapter is Chapter.JURY or any(record.article(slug) for slug in texts)


def region_of(department: Department, year: int) -> str:
    """The region of a département as it was in the year of an edition."""
    return department.region if year >= REGIONS_OF_TODAY else department.old_region


def edition_addresses(record: EditionRecord, figures: Iterable[str]) -> frozenset[str]:
    """Every page of an edition; ``figures`` are the names of its charts and maps."""
    return frozenset(_addresses(record, figures))


def _addresses(record: EditionRecord, figures: Iterable[str]) -> Iterator[str]:
    year = record.year
    yield from (urls.edition(year), urls.levels(year), urls.departments(year))
    yield from (urls.chapter(year, chapter) for chapter in shown_chapters(record))
    if Chapter.AWARDS in shown_chapters(record) and has_notes(record):
        yield urls.palmares_notes(year)
    yield from (urls.region(year, name) for name in {award.region for award in record.awards})
    yield from (urls.article(year, a.slug) for a in record.articles if has_own_page(record, a))
    yield from (urls.profile(year, one.slug) for one in record.profiles if has_profile_page(record, one.slug))
    yield from (urls.figure(year, name) for name in figures)
    if Chapter.FIGURES in shown_chapters(record) and record.figures:
        yield urls.declared(year)
    if record.programme:
        yield urls.programme(year)
