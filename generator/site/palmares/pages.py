"""The palmarès: by region, by level, and one page a region."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.french.places import within_region
from generator.french.words import percentage, slug, sort_key
from generator.model.award import Award
from generator.model.edition import Chapter
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.chapter_names import CHAPTER_NAMES
from generator.pages.corrections import has_notes, is_chosen, is_put_right
from generator.pages.parts import AwardItem, Erratum, LevelRow, Link, RegionBlock
from generator.site.editions.parts import chapter_heading, chapter_place, numbers_of
from generator.site.frame.drawings import PLACES
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import PALMARES_SCRIPT, Heading, link, make_frame, trail_of
from generator.site.frame.neighbours import neighbours
from generator.site.maps.locator import draw_region_locator
from generator.site.palmares.contexts import AwardsChapter, LevelsPage, NotesPage, RegionPage
from generator.site.palmares.notes import note_links, notes_title
from generator.site.palmares.order import in_order
from generator.site.palmares.tools import palmares_tools
from generator.site.press.local import link_to_region

SCRIPTS = (PALMARES_SCRIPT,)


def award_item(facts: SiteFacts, award: Award, here: str, note: str = "") -> AwardItem:
    """A labelled collectivity in a list of the page ``here``."""
    one = award.collectivity
    address = urls.relative(here, facts.addresses[one.code])
    return AwardItem(award.name, address, award.level, one.department.code, note)


def level_rows(facts: SiteFacts, awards: Iterable[Award], here: str) -> tuple[LevelRow, ...]:
    """From the highest level, those that nobody has left out."""
    ordered = in_order(awards)
    rows = (
        LevelRow(level, tuple(award_item(facts, award, here) for award in ordered if award.level == level))
        for level in facts.newest.scale.levels
    )
    return tuple(row for row in rows if row.awards)


def region_names(record: EditionRecord) -> list[str]:
    """The regions of an edition in alphabetical order."""
    return sorted({award.region for award in record.awards}, key=sort_key)


def region_block(facts: SiteFacts, record: EditionRecord, name: str, here: str) -> RegionBlock:
    """A region of the palmarès as the page ``here`` shows it."""
    awards = [award for award in record.awards if award.region == name]
    address = urls.relative(here, urls.region(record.year, name))
    return RegionBlock(name, slug(name), address, len(awards), level_rows(facts, awards, here))


def plan_palmares(record: EditionRecord) -> Iterator[Planned]:
    """The chapter and its notes, the same by level, and one page a region."""
    year = record.year
    if Chapter.AWARDS in record.edition.chapters:
        yield planned(urls.chapter(year, Chapter.AWARDS), _chapter, year)
        if has_notes(record):
            yield planned(urls.palmares_notes(year), _notes, year)
    yield planned(urls.levels(year), _levels, year)
    for name in region_names(record):
        yield planned(urls.region(year, name), _region, year, name)


def region_links(record: EditionRecord, here: str) -> tuple[Link, ...]:
    """The regions of an edition, each with its number of collectivities."""
    counts = Counter(award.region for award in record.awards)
    return tuple(link(here, name, urls.region(record.year, name), str(counts[name])) for name in region_names(record))


def awards_address(record: EditionRecord) -> str:
    """The palmarès by region, by level when the edition has no such chapter."""
    year = record.year
    return urls.chapter(year, Chapter.AWARDS) if Chapter.AWARDS in record.edition.chapters else urls.levels(year)


def _chapter(facts: SiteFacts, year: int) -> Page:
    here, record = urls.chapter(year, Chapter.AWARDS), facts.record(year)
    sentence = f"Les {len(record.awards)} collectivités labellisées en {record.year}, région par région."
    context = AwardsChapter(
        frame=make_frame(facts, replace(chapter_heading(record, Chapter.AWARDS, sentence), scripts=SCRIPTS)),
        place=chapter_place(record, Chapter.AWARDS, here),
        numbers=numbers_of(facts.publication.indicators[record.year]),
        regions=tuple(region_block(facts, record, name, here) for name in region_names(record)),
        by_level=urls.relative(here, urls.levels(record.year)),
        tools=palmares_tools(record, here),
        notes=tuple(note_links(record, here)),
        remark=(record.announced.note if record.announced else None) or "",
    )
    return Page(here, "site/palmares/palmares.html", context)


def _notes(facts: SiteFacts, year: int) -> Page:
    here, record = urls.palmares_notes(year), facts.record(year)
    title, sentence = notes_title(record), f"Ce qui accompagne le palmarès de {year}, et ce qui y a été corrigé."
    heading = Heading(here, f"{title}, palmarès {year}", sentence, year, trail=palmares_trail(record))
    ordered = in_order(record.awards)
    context = NotesPage(
        frame=make_frame(facts, heading),
        year=year,
        number=record.edition.number,
        title=title,
        lead=", ".join(one.words for one in note_links(record, here)),
        mentions=tuple(
            (m.category, link(here, m.collectivity.name, facts.addresses[m.collectivity.code]), m.reason)
            for m in record.mentions
        ),
        errata=tuple(_erratum(facts, award, here) for award in ordered if is_put_right(award)),
        doubts=tuple(_erratum(facts, award, here) for award in ordered if is_chosen(award)),
        palmares=urls.relative(here, urls.chapter(year, Chapter.AWARDS)),
    )
    return Page(here, "site/palmares/palmares_notes.html", context)


def _erratum(facts: SiteFacts, award: Award, here: str) -> Erratum:
    address = urls.relative(here, facts.addresses[award.collectivity.code])
    return Erratum(f"{award.name} ({award.collectivity.department.code})", address, award.printed, award.note)


def palmares_trail(record: EditionRecord) -> tuple[tuple[str, str], ...]:
    """The breadcrumb of the pages under the palmarès."""
    if Chapter.AWARDS not in record.edition.chapters:
        return trail_of(record.year)
    palmares = (CHAPTER_NAMES[Chapter.AWARDS], urls.chapter(record.year, Chapter.AWARDS))
    return trail_of(record.year, palmares)


def _levels(facts: SiteFacts, year: int) -> Page:
    here, record = urls.levels(year), facts.record(year)
    sentence = f"Les collectivités labellisées en {year}, {record.scale.fall}."
    heading = Heading(
        here, f"Le palmarès {year} par niveau", sentence, year, trail=palmares_trail(record), scripts=SCRIPTS
    )
    context = LevelsPage(
        frame=make_frame(facts, heading),
        year=year,
        number=record.edition.number,
        total=len(record.awards),
        rows=level_rows(facts, record.awards, here),
        by_region=urls.relative(here, awards_address(record)),
        tools=palmares_tools(record, here),
    )
    return Page(here, "site/palmares/levels.html", context)


def _region(facts: SiteFacts, year: int, name: str) -> Page:
    record = facts.record(year)
    here, names = urls.region(year, name), region_names(record)
    awards = [award for award in record.awards if award.region == name]
    sentence = f"Les collectivités labellisées {within_region(name)} en {year}, et leur {record.scale.number}."
    background = urls.relative(here, urls.drawing(year, PLACES))

    before, after = neighbours(names, name, lambda other: link(here, other, urls.region(year, other)))
    trail = palmares_trail(record)
    context = RegionPage(
        frame=make_frame(
            facts, Heading(here, f"{name}, palmarès {year}", sentence, year, trail=trail, scripts=SCRIPTS)
        ),
        year=year,
        number=record.edition.number,
        block=region_block(facts, record, name, here),
        within=within_region(name),
        share=percentage(len(awards), len(record.awards)),
        departments=_departments(awards, here),
        tools=palmares_tools(record, here),
        palmares=urls.relative(here, f"{awards_address(record)}#{slug(name)}"),
        release=link_to_region(facts, here, year, name),
        locator=draw_region_locator(background, awards, facts.publication.outlines),
        before=before,
        after=after,
    )
    return Page(here, "site/palmares/region.html", context)


def _departments(awards: Iterable[Award], here: str) -> tuple[tuple[Link, int], ...]:
    """Each département with its number of collectivities, the largest first."""
    counts = Counter(award.collectivity.department for award in awards)
    ordered = sorted(counts, key=lambda department: (-counts[department], sort_key(department.name)))
    return tuple((link(here, f"{one.name}\u00a0({one.code})", urls.department(one)), counts[one]) for one in ordered)
