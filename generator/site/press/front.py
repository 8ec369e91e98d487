"""Where journalists come in: the documents of each edition, its numbers, its drawings, whom to call."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french.words import number
from generator.model.edition import Chapter
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.chapter_names import chapter_name
from generator.pages.parts import Link
from generator.pages.press_documents import kit_stem, release_stem
from generator.press_room.documents.kit import kit_paper
from generator.press_room.documents.parts import contact_rows
from generator.press_room.documents.release import release_paper
from generator.press_room.paper import Facts, Paper
from generator.site.editions.parts import numbers_of
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, link, make_frame
from generator.site.press.contexts import DocumentCard, PressEdition, PressFront
from generator.site.press.documents import description_of, document_files, kit_page, release_page
from generator.site.press.programme import programme_page

LEAD = "Communiqués, dossiers, chiffres et dessins de chaque édition, à reprendre en citant la source."


def plan_press(facts: SiteFacts) -> Iterator[Planned]:
    """The first page of the press room, its documents, the programmes of the editions."""
    yield planned(urls.PRESS, press_front)
    for record in facts.publication.yearbook.editions:
        year = record.year
        if record.release:
            yield planned(urls.press_file(release_stem(year), ".html"), release_page, year)
        if record.press_kit:
            yield planned(urls.press_file(kit_stem(year), ".html"), kit_page, year)
        if record.programme:
            yield planned(urls.programme(year), programme_page, year)


def press_front(facts: SiteFacts) -> Page:
    """The first page of the press room."""
    here, records = urls.PRESS, facts.publication.yearbook.editions
    contact = next((record.press_contact for record in reversed(records) if record.press_contact), None)
    context = PressFront(
        frame=make_frame(facts, Heading(here, "Presse", LEAD, facts.newest.year)),
        lead=LEAD,
        editions=tuple(_edition(facts, record, here) for record in reversed(records)),
        contact=Facts(tuple(contact_rows(contact))) if contact else None,
        index=urls.relative(here, urls.COLLECTIVITIES) if facts.publication.is_whole else "",
    )
    return Page(here, "site/press/front.html", context)


def _edition(facts: SiteFacts, record: EditionRecord, here: str) -> PressEdition:
    papers = (make(facts.publication, record.year) for make in (release_paper, kit_paper))
    return PressEdition(
        year=record.year,
        number=record.edition.number,
        documents=tuple(_card(facts, paper, here) for paper in papers if paper),
        numbers=tuple(_numbers(facts, record)),
        links=tuple(_links(record, here)),
    )


def _card(facts: SiteFacts, paper: Paper, here: str) -> DocumentCard:
    href = urls.relative(here, urls.press_file(paper.stem, ".html"))
    lead = description_of(paper) if not paper.is_kit else ", ".join(paper.dateline)
    return DocumentCard(paper.kind, paper.title, href, lead, document_files(facts, paper.stem, here))


def _numbers(facts: SiteFacts, record: EditionRecord) -> Iterator[tuple[str, str]]:
    """What is counted in the palmarès, never what a source announces."""
    counted = numbers_of(facts.publication.indicators[record.year])
    scale = record.scale
    top = dict(counted.by_level).get(scale.top, 0)
    yield number(counted.total), "collectivité labellisée" if counted.total < 2 else "collectivités labellisées"
    yield number(counted.departments), "département" if counted.departments < 2 else "départements"
    yield number(counted.regions), "région" if counted.regions < 2 else "régions"
    yield number(top), scale.at(scale.top)


def _links(record: EditionRecord, here: str) -> Iterator[Link]:
    year, chapters = record.year, record.edition.chapters
    if record.programme:
        yield link(here, "Le programme et les intervenants", urls.programme(year))
    for chapter in (Chapter.AWARDS, Chapter.FIGURES, Chapter.JURY, Chapter.PARTNERS):
        if chapter in chapters:
            yield link(here, chapter_name(chapter), urls.chapter(year, chapter))
    yield link(here, f"L’édition {year}", urls.edition(year))
