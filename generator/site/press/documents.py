"""The page of a release or of a press kit: what matters in twenty seconds, then the whole, then what is taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from generator.model.edition import Chapter
from generator.model.names import BlockName
from generator.model.press.documents import PressKit, Release
from generator.pages import urls
from generator.pages.links import article_address
from generator.pages.parts import DownloadItem, Link
from generator.pages.press_documents import PICTURES, picture_stem
from generator.press_room.documents.kit import kit_paper
from generator.press_room.documents.release import release_paper
from generator.press_room.paper import Block, Drawing, Paper, Paragraph, Programme, Run, Table, text_of
from generator.press_room.sections import Picture, sections_of
from generator.press_room.writers.plain_text import text_file
from generator.publication.publication import Publication
from generator.site.editions.parts import source_title
from generator.site.figures.cards import FigureCard, figure_cards
from generator.site.frame.facts import Page, SiteFacts
from generator.site.frame.frame import COPY_SCRIPT, Heading, find_download, make_frame
from generator.site.press.contexts import PaperPage

FORMS = (".pdf", ".docx", ".txt", ".eml")
"""What is offered beside a document, when it is there."""
SHOWN_CARDS = 3
"""Each draws dozens of shapes; the page of the figures has them all."""
MOST_SLOTS = 6
"""A longer programme stands on its own page alone: a page is light because it leads on."""
MOST_WORDS = 1_000
"""A longer document is copied from its file: its page need not hold it twice."""


def release_page(facts: SiteFacts, year: int) -> Page:
    """The release of an edition that has one."""
    return _page(facts, year, _made(release_paper, facts.publication, year), facts.record(year).release)


def kit_page(facts: SiteFacts, year: int) -> Page:
    """The press kit of an edition that has one."""
    return _page(facts, year, _made(kit_paper, facts.publication, year), facts.record(year).press_kit)


def _made(make: Callable[[Publication, int], Paper | None], publication: Publication, year: int) -> Paper:
    paper = make(publication, year)
    if paper is None:
        raise ValueError(f"the edition {year} has no such document")
    return paper


def _page(facts: SiteFacts, year: int, paper: Paper, written: Release | PressKit | None) -> Page:
    here, record = urls.press_file(paper.stem, ".html"), facts.record(year)
    sections = sections_of(_lightened(facts, year, paper, here), lambda _, drawing: _picture(year, drawing, here))
    text = text_file(paper)
    context = PaperPage(
        frame=make_frame(facts, _heading(paper, here, has_text=len(text.split()) <= MOST_WORDS)),
        paper=paper,
        main=tuple(one for one in sections if not one.is_aside),
        side=tuple(one for one in sections if one.is_aside),
        contents=tuple(Link(title.text, f"#{title.anchor}", title.over) for title in paper.sections())
        if paper.is_kit
        else (),
        files=document_files(facts, paper.stem, here),
        pictures=_pictures(facts, year, here),
        cards=() if paper.is_kit else _cards(facts, year, here),
        all_figures=urls.relative(here, urls.chapter(year, Chapter.FIGURES))
        if Chapter.FIGURES in record.edition.chapters
        else "",
        text=text if len(text.split()) <= MOST_WORDS else "",
        source=source_title(record, written.source) if written else "",
        note=(written.note or "") if written else "",
    )
    return Page(here, "site/press/document.html", context)


def _lightened(facts: SiteFacts, year: int, paper: Paper, here: str) -> Paper:
    """The document with its first drawing; ways to the others, to its tables and long programmes, which have pages."""
    shown: list[Block] = []
    for block in paper.blocks:
        is_next = any(isinstance(one, Drawing) for one in shown)
        way = _way_to_figure(year, block, here) if is_next else None
        way = way or _way(facts, year, block, here)
        if way is None:
            shown.append(block)
        elif way not in shown:
            shown.append(way)
    return replace(paper, blocks=tuple(shown))


def _way(facts: SiteFacts, year: int, block: Block, here: str) -> Paragraph | None:
    """The way to the page of a timeline or of a long programme; None for what stays (a text's own table)."""
    record = facts.record(year)
    text = record.text_showing(BlockName.TIMELINE) if isinstance(block, Table) and block.caption else None
    if text:
        there = urls.relative(here, article_address(record, text.slug))
        return Paragraph((Run("La frise et ses repères", href=there),))
    if isinstance(block, Programme) and len(block.slots) > MOST_SLOTS:
        return Paragraph((Run("Le programme, jour par jour", href=urls.relative(here, urls.programme(year))),))
    return None


def _way_to_figure(year: int, block: Block, here: str) -> Paragraph | None:
    """The way to a drawing that comes after the first: each is a request, and weighs."""
    if not isinstance(block, Drawing):
        return None
    chart = block.chart
    return Paragraph((Run(chart.title, href=urls.relative(here, urls.figure(year, chart.name))),))


def _picture(year: int, drawing: Drawing, here: str) -> Picture:
    """The chart where the edition shows it."""
    files = (urls.figure_file(year, drawing.chart.name, suffix) for suffix in (".svg", "-sombre.svg"))
    return Picture(*(urls.relative(here, file) for file in files))


def _heading(paper: Paper, here: str, *, has_text: bool) -> Heading:
    trail = (("Presse", urls.PRESS),)
    title = f"{paper.title} ({paper.kind.lower()})"
    return Heading(
        here, title, description_of(paper), paper.year, trail=trail, scripts=(COPY_SCRIPT,) if has_text else ()
    )


def description_of(paper: Paper) -> str:
    """Its first sentence, or what it is."""
    first = next((text_of(block.words) for block in paper.blocks if isinstance(block, Paragraph)), "")
    return first or f"{paper.kind} {paper.year}."


def document_files(facts: SiteFacts, stem: str, here: str) -> tuple[DownloadItem, ...]:
    """The forms of a document to take away."""
    found = (find_download(facts, urls.press_file(stem, form), here) for form in FORMS)
    return tuple(one for one in found if one)


def _pictures(facts: SiteFacts, year: int, here: str) -> tuple[DownloadItem, ...]:
    """The main figures of the edition as large as newspapers print them."""
    found = (find_download(facts, urls.press_file(picture_stem(name, year), ".png"), here) for name in PICTURES)
    return tuple(one for one in found if one)


def _cards(facts: SiteFacts, year: int, here: str) -> tuple[FigureCard, ...]:
    """The drawings of the edition that newspapers may reprint."""
    charts = facts.publication.charts.get(year, {})
    return figure_cards(charts, facts.record(year).scale, here, partial(urls.figure, year))[:SHOWN_CARDS]
