"""The chapters of a book, one function each: what an edition says, as the chapter's layout wants it."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from generator.book.chapters import contexts as contexts
from generator.book.chapters.numbers import chapter_pull, figure_pages
from generator.book.chapters.palmares import index_letters, mention_lines, region_groups
from generator.book.chapters.parts import Opener
from generator.book.chapters.people import jury_pages, partner_pages
from generator.book.chapters.sections import section
from generator.book.chapters.sizes import is_light
from generator.book.chapters.texts import Book
from generator.french.words import count
from generator.model.edition import CHAPTER_TEXTS, AnyChapter, Chapter, Part
from generator.pages import book_links as links
from generator.pages import urls
from generator.pages.addresses import shown_chapters
from generator.pages.chapter_names import chapter_name

MATRIX_IMAGE = "drawings/matrice.svg"


def render_chapter(book: Book, name: AnyChapter, rank: int) -> Markup:
    """A chapter with its opener; the index opens by itself."""
    body = _part(book, name) if isinstance(name, Part) else _BODIES[name](book)
    if name is Chapter.INDEX:
        return body
    anchor, title = links.chapter_anchor(name), chapter_name(name)
    pull, light = chapter_pull(book, name), is_light(book.record, name)
    opener = Opener(rank, anchor, title, _lead(book, name), pull, light, _online(book, name))
    return section("chapter", contexts.ChapterPages(opener, body))


def _online(book: Book, name: AnyChapter) -> str:
    """Where the site shows the same chapter, "" when it does not, or has no address."""
    is_shown = name is Chapter.INDEX or name in shown_chapters(book.record)
    return "" if not is_shown else book.publication.site.absolute(urls.chapter(book.record.year, name))


def _lead(book: Book, name: AnyChapter) -> str:
    """What the opener says under the title: the first words of the chapter's text, or what the chapter holds."""
    if isinstance(name, Part):
        return name.lead or ""
    total, regions = book.counts.total, len(book.counts.by_region)
    leads = {
        Chapter.PARTNERS: "Ceux qui soutiennent le label, et ce qu’ils en disent.",
        Chapter.JURY: "Qui a lu les dossiers, et comment la journée s’est passée.",
        Chapter.FIGURES: "Ce que nous comptons, dessiné ; ce que les documents déclarent, en regard.",
        Chapter.AWARDS: f"{count(total, 'collectivité')}, {count(regions, 'région')}, {book.counts.scale.span}.",
    }
    article = book.record.article(CHAPTER_TEXTS.get(name, ""))
    return leads.get(name) or (article.header.lead or "" if article else "")


def _text(name: Chapter) -> Callable[[Book], Markup]:
    return lambda book: section("text", contexts.TextPages(book.text(CHAPTER_TEXTS[name])))


def _part(book: Book, part: Part) -> Markup:
    texts = tuple(text for slug in part.texts if (text := book.text(slug)))
    return section("part", contexts.PartPages(part.title, texts))


def _label(book: Book) -> Markup:
    matrix, alternative, source = book.record.matrix, "", ""
    if matrix:
        source = book.source_title(matrix.source)
        alternative = (
            f"Trois rangées de même largeur : {len(matrix.axes)} axes ({' ; '.join(matrix.axes)}), "
            f"{matrix.issue_count} enjeux, {matrix.service_count} services."
        )
    return section("label", contexts.LabelPages(book.text("label"), matrix, source, MATRIX_IMAGE, alternative))


def _awards(book: Book) -> Markup:
    announced = book.record.announced
    remark = announced.note or "" if announced else ""
    return section("awards", contexts.AwardPages(region_groups(book), mention_lines(book), remark))


def _announced(book: Book) -> Markup:
    text, announced = book.text("livre"), book.record.edition.announced_book
    title, authors = (announced.title, announced.authors) if announced else ("", ())
    email = announced.email or "" if announced else ""
    return section("announced", contexts.AnnouncedBookPages(text, title, authors, email))


def _index(book: Book) -> Markup:
    title, anchor = chapter_name(Chapter.INDEX), links.chapter_anchor(Chapter.INDEX)
    return section("index", contexts.IndexPages(title, anchor, _online(book, Chapter.INDEX), index_letters(book)))


_BODIES: dict[Chapter, Callable[[Book], Markup]] = {
    Chapter.LABEL: _label,
    Chapter.EDITORIAL: _text(Chapter.EDITORIAL),
    Chapter.PARTNERS: lambda book: section("partners", partner_pages(book)),
    Chapter.JURY: lambda book: section("jury", jury_pages(book)),
    Chapter.FIGURES: lambda book: section("figures", figure_pages(book)),
    Chapter.AWARDS: _awards,
    Chapter.DEPARTMENTS: _text(Chapter.DEPARTMENTS),
    Chapter.BOOK: _announced,
    Chapter.INDEX: _index,
}
