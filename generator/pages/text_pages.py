"""Texts as pages show them, and the pages that are mostly one text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from generator.charts.chart import Chart
from generator.model.article import Article
from generator.model.edition import CHAPTER_TEXTS, Chapter, Part
from generator.model.yearbook import EditionRecord, Known
from generator.pages import urls
from generator.pages.block_place import BlockPlace
from generator.pages.block_site import site_block
from generator.pages.blocks import render_blocks
from generator.pages.chapter_parts import BookOrder, MatrixPart
from generator.pages.contexts import PartChapter, TextChapter
from generator.pages.edition_parts import chapter_heading, chapter_place, source_title
from generator.pages.figures import figure_html, figure_part, number_figures
from generator.pages.frame import Heading, Page, SiteFacts, make_frame, trail_of
from generator.pages.links import has_own_page, is_outside, target_address
from generator.pages.parts import Link, TextPart
from generator.pages.texts import Surroundings, render_text

MANY = 4
"""So many parts under a text are listed at the top of its page."""
_PARTS = re.compile(r'<section class="b-theme" id="([^"]+)">.*?<h[2-4]>(.*?)</h[2-4]>', re.DOTALL)

TEXT_CHAPTERS = (Chapter.LABEL, Chapter.EDITORIAL, Chapter.DEPARTMENTS, Chapter.BOOK)
"""The chapters that ``text.html`` shows."""


def text_part(facts: SiteFacts, article: Article, here: str, deeper: int = 0) -> TextPart:
    """A text as the page ``here`` shows it, its headings ``deeper`` levels down."""
    record = facts.record(article.year) if article.year else None
    header, blocks = article.header, _blocks(facts, article, record, here, deeper)
    return TextPart(
        anchor=article.slug,
        title=header.title,
        lead=header.lead or "",
        about=header.about,
        source=source_title(record, header.source) if record and header.source else "",
        note=header.note or "",
        html=render_text(article.body, _surroundings(facts, record, article, here, deeper)),
        blocks=blocks,
        contents=contents_of(blocks),
    )


def _blocks(facts: SiteFacts, article: Article, record: EditionRecord | None, here: str, deeper: int) -> Markup:
    """The facts under a text: those of its edition, or those of the site."""
    if record:
        return render_blocks(article, _block_place(facts, record, here, deeper))
    return site_block(article.slug, facts.publication.site, facts.audit)


def _block_place(facts: SiteFacts, record: EditionRecord, here: str, deeper: int) -> BlockPlace:
    """Where the blocks of a page lead: to the pages of the collectivities that were labelled."""

    def town(known: Known) -> str:
        address = facts.addresses.get(known.collectivity.code) or facts.addresses.get(known.heir)
        return urls.relative(here, address) if address else ""

    def text(article: Article) -> Markup:
        return render_text(article.body, _surroundings(facts, record, article, here, deeper + 1))

    return BlockPlace(record, town, text, 2 + deeper)


def contents_of(blocks: Markup) -> tuple[Link, ...]:
    """The titled parts of the blocks under a text; nothing when they are few, or lead to their parts themselves."""
    links = tuple(Link(Markup(title).striptags(), f"#{anchor}") for anchor, title in _PARTS.findall(blocks))
    return links if len(links) >= MANY else ()


def text_chapter(facts: SiteFacts, record: EditionRecord, chapter: Chapter) -> Iterator[Page]:
    """The page of a chapter that is one text; nothing when the text is missing."""
    article = record.article(CHAPTER_TEXTS[chapter])
    if article is None:
        return
    here = urls.chapter(record.year, chapter)
    context = TextChapter(
        frame=make_frame(facts, chapter_heading(record, chapter, _sentence(article))),
        text=text_part(facts, article, here),
        place=chapter_place(record, chapter, here),
        matrix=_matrix(record) if chapter is Chapter.LABEL else None,
        order=_order(record) if chapter is Chapter.BOOK else None,
    )
    yield Page(here, "site/text.html", context)


def part_page(facts: SiteFacts, record: EditionRecord, part: Part) -> Page:
    """The page of a chapter made of several texts."""
    here = urls.chapter(record.year, part)
    articles = [article for slug in part.texts if (article := record.article(slug))]
    context = PartChapter(
        frame=make_frame(facts, chapter_heading(record, part, part.lead or f"{part.title}, édition {record.year}.")),
        place=chapter_place(record, part, here),
        lead=part.lead or "",
        texts=tuple(text_part(facts, article, here, deeper=1) for article in articles),
    )
    return Page(here, "site/part.html", context)


def other_texts(facts: SiteFacts, record: EditionRecord) -> Iterator[Page]:
    """A page for each text of an edition that no chapter shows."""
    for article in record.articles:
        if has_own_page(record, article):
            here = urls.article(record.year, article.slug)
            heading = Heading(here, article.header.title, _sentence(article), record.year, trail=trail_of(record.year))
            yield Page(
                here, "site/text.html", TextChapter(make_frame(facts, heading), text_part(facts, article, here), None)
            )


def site_texts(facts: SiteFacts) -> Iterator[Page]:
    """The pages of the site itself: about, legal notice ..."""
    for article in facts.publication.yearbook.pages:
        here = urls.page(article.slug)
        heading = Heading(here, article.header.title, _sentence(article), facts.newest.year)
        yield Page(
            here, "site/text.html", TextChapter(make_frame(facts, heading), text_part(facts, article, here), None)
        )


def _sentence(article: Article) -> str:
    return article.header.lead or f"{article.header.title}, dans l’annuaire « Cités en réseaux »."


def _surroundings(
    facts: SiteFacts, record: EditionRecord | None, article: Article, here: str, deeper: int
) -> Surroundings:
    yearbook = facts.publication.yearbook

    def link(target: str) -> str:
        address = target_address(yearbook, record, target)
        return address if is_outside(address) else urls.relative(here, address)

    def image(name: str) -> tuple[str, int, int]:
        found = next((image for image in yearbook.images if image.path == name), None)
        address = urls.relative(here, urls.image(name))
        return (address, found.width, found.height) if found else (address, 0, 0)

    def figure(name: str) -> str:
        shown = record or facts.newest
        charts = facts.publication.charts.get(shown.year, {})
        return _figure(shown, charts[name], number_figures(charts)[name], here) if name in charts else ""

    return Surroundings(link, figure, image, deeper, article.slug)


def _figure(record: EditionRecord, chart: Chart, label: str, here: str) -> str:
    return figure_html(figure_part(record, chart, label, here))


def _matrix(record: EditionRecord) -> MatrixPart | None:
    matrix = record.matrix
    if matrix is None:
        return None
    source = source_title(record, matrix.source)
    return MatrixPart(matrix.axes, matrix.issue_count, matrix.service_count, matrix.note or "", source)


def _order(record: EditionRecord) -> BookOrder | None:
    book, contact = record.edition.announced_book, record.edition.contact
    if book is None:
        return None
    address = ", ".join(filter(None, (contact.name, contact.address)))
    return BookOrder(book.title, book.authors, book.email or contact.email or "", address)
