"""Texts as pages show them, and the pages that are mostly one text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from generator.blocks.catalogue import render_blocks
from generator.blocks.place import BlockPlace
from generator.charts.drawing.chart import Chart
from generator.model.article import Article
from generator.model.edition import CHAPTER_TEXTS, Chapter, Part
from generator.model.yearbook import EditionRecord, Known
from generator.pages import urls
from generator.pages.chapter_parts import BookOrder, MatrixPart
from generator.pages.links import article_address, has_own_page, is_outside, is_split, target_address, text_anchor
from generator.pages.parts import Link, TextPart
from generator.pages.texts import Surroundings, render_text
from generator.site.editions.contexts import PartChapter, TextChapter
from generator.site.editions.parts import chapter_heading, chapter_place, source_title
from generator.site.figures.figures import figure_html, figure_part, number_figures
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, link, make_frame, trail_of
from generator.site.frame.neighbours import neighbours
from generator.site.general.site_blocks import site_block

MANY = 4
"""So many parts under a text are listed at the top of its page."""
LONGEST_LIST = 100
"""A longer list of names runs in a paragraph: half the elements, for readers whose device is slow."""
_PARTS = re.compile(r'<section class="b-theme" id="([^"]+)">.*?<h[2-4]>(.*?)</h[2-4]>', re.DOTALL)

TEXT_CHAPTERS = (Chapter.LABEL, Chapter.EDITORIAL, Chapter.DEPARTMENTS, Chapter.BOOK)
"""The chapters that ``text.html`` shows."""


def text_part(facts: SiteFacts, article: Article, here: str, deeper: int = 0) -> TextPart:
    """A text as the page ``here`` shows it, its headings ``deeper`` levels down."""
    record = facts.record(article.year) if article.year else None
    header, blocks = article.header, _blocks(facts, article, record, here, deeper)
    return TextPart(
        anchor=text_anchor(article.slug),
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
        return render_blocks(article, block_place(facts, record, here, deeper))
    return site_block(article.slug, facts.publication.site, facts.audit)


def block_place(facts: SiteFacts, record: EditionRecord, here: str, deeper: int) -> BlockPlace:
    """Where the blocks of a page lead: to the pages of the collectivities that were labelled, to those of profiles."""

    def town(known: Known) -> str:
        address = facts.addresses.get(known.collectivity.code) or facts.addresses.get(known.heir)
        return urls.relative(here, address) if address else ""

    def text(article: Article) -> Markup:
        return render_text(article.body, _surroundings(facts, record, article, here, deeper + 1))

    def profile_page(slug: str) -> str:
        return urls.relative(here, article_address(record, slug))

    return BlockPlace(record, town, text, 2 + deeper, profile_page, LONGEST_LIST)


def contents_of(blocks: Markup) -> tuple[Link, ...]:
    """The titled parts of the blocks under a text; nothing when they are few, or lead to their parts themselves."""
    links = tuple(Link(Markup(title).striptags(), f"#{anchor}") for anchor, title in _PARTS.findall(blocks))
    return links if len(links) >= MANY else ()


def plan_texts(record: EditionRecord) -> Iterator[Planned]:
    """The chapters that are one text, the parts made of several, and the texts that have a page of their own."""
    year = record.year
    for chapter in TEXT_CHAPTERS:
        if chapter in record.edition.chapters and record.article(CHAPTER_TEXTS[chapter]):
            yield planned(urls.chapter(year, chapter), _text_chapter, year, chapter.value)
    for part in record.edition.parts:
        yield planned(urls.chapter(year, part), _part_page, year, urls.chapter(year, part))
    for article in record.articles:
        if has_own_page(record, article):
            yield planned(urls.article(year, article.slug), _text_page, year, article.slug)


def plan_site_texts(facts: SiteFacts) -> Iterator[Planned]:
    """The pages of the site itself: about, legal notice ..."""
    for article in facts.publication.yearbook.pages:
        yield planned(urls.page(article.slug), site_text, article.slug)


def _text_chapter(facts: SiteFacts, year: int, chapter_name: str) -> Page:
    """The page of a chapter that is one text."""
    record, chapter = facts.record(year), Chapter(chapter_name)
    article = known_article(record, CHAPTER_TEXTS[chapter])
    here = urls.chapter(record.year, chapter)
    context = TextChapter(
        frame=make_frame(facts, chapter_heading(record, chapter, _sentence(article, record.house.name))),
        text=text_part(facts, article, here),
        place=chapter_place(record, chapter, here),
        matrix=_matrix(record) if chapter is Chapter.LABEL else None,
        order=_order(record) if chapter is Chapter.BOOK else None,
    )
    return Page(here, "site/editions/text.html", context)


def _part_page(facts: SiteFacts, year: int, here: str) -> Page:
    """The page of a chapter made of several texts."""
    record = facts.record(year)
    part = next(part for part in record.edition.parts if urls.chapter(year, part) == here)
    articles = _texts_of(record, part)
    shown, apart = ([], articles) if is_split(part) else (articles, [])
    context = PartChapter(
        frame=make_frame(facts, chapter_heading(record, part, part.lead or f"{part.title}, édition {record.year}.")),
        place=chapter_place(record, part, here),
        lead=part.lead or "",
        texts=tuple(text_part(facts, article, here, deeper=1) for article in shown),
        listed=tuple((text_anchor(one.slug), _to_text(record, one, here)) for one in apart),
    )
    return Page(here, "site/editions/part.html", context)


def _texts_of(record: EditionRecord, part: Part) -> list[Article]:
    return [article for slug in part.texts if (article := record.article(slug))]


def _to_text(record: EditionRecord, article: Article, here: str) -> Link:
    return link(here, article.header.title, urls.article(record.year, article.slug), article.header.lead or "")


def _text_page(facts: SiteFacts, year: int, slug: str) -> Page:
    """A text alone, that no chapter shows in full."""
    record, here = facts.record(year), urls.article(year, slug)
    article = known_article(record, slug)
    part = next((part for part in record.edition.parts if slug in part.texts), None)
    steps = ((part.title, urls.chapter(record.year, part)),) if part else ()
    heading = Heading(
        here,
        article.header.title,
        _sentence(article, record.house.name),
        record.year,
        trail=trail_of(record.year, *steps),
    )
    texts = _texts_of(record, part) if part else [article]
    before, after = neighbours(texts, article, lambda one: _to_text(record, one, here))
    context = TextChapter(
        make_frame(facts, heading), text_part(facts, article, here), None,
        part=part.title if part else "", before=before, after=after,
    )  # fmt: skip
    return Page(here, "site/editions/text.html", context)


def site_text(facts: SiteFacts, slug: str) -> Page:
    """A page of the site itself: about, legal notice ..."""
    article = next(article for article in facts.publication.yearbook.pages if article.slug == slug)
    here = urls.page(slug)
    heading = Heading(here, article.header.title, _sentence(article, facts.newest.house.name), facts.newest.year)
    context = TextChapter(make_frame(facts, heading), text_part(facts, article, here), None)
    return Page(here, "site/editions/text.html", context)


def known_article(record: EditionRecord, slug: str) -> Article:
    """A text of an edition that is known to be there."""
    return next(article for article in record.articles if article.slug == slug)


def _sentence(article: Article, name: str) -> str:
    return article.header.lead or f"{article.header.title}, dans l’annuaire « {name} »."


def _surroundings(
    facts: SiteFacts, record: EditionRecord | None, article: Article, here: str, deeper: int
) -> Surroundings:
    yearbook = facts.publication.yearbook

    def address_of(target: str) -> str:
        address = target_address(yearbook, record, target)
        return address if is_outside(address) else urls.relative(here, address)

    def image(name: str) -> tuple[str, int, int]:
        found = yearbook.image(name)
        return (urls.relative(here, urls.image(found.published)), found.width, found.height) if found else (name, 0, 0)

    def figure(name: str) -> str:
        shown = record or facts.newest
        charts = facts.publication.charts.get(shown.year, {})
        return _figure(shown, charts[name], number_figures(charts)[name], here) if name in charts else ""

    return Surroundings(address_of, figure, image, deeper, text_anchor(article.slug))


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
