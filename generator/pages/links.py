"""Where the links written in a text lead, and which chapter shows which text."""

from __future__ import annotations

from generator.french.words import WIDE
from generator.french.words import slug as address_part
from generator.model.article import Article
from generator.model.collectivity import Collectivity
from generator.model.edition import AnyChapter, Chapter, Part, texts_of
from generator.model.names import ARTICLE_LINK, CHART_LINK, COLLECTIVITY_LINK, PAGE_LINK, BlockName
from generator.model.register import split_name
from generator.model.yearbook import EditionRecord, Yearbook
from generator.pages import urls

MOST_TEXTS = 5
"""How many texts a part may hold on one page."""


def article_address(record: EditionRecord | None, slug: str) -> str:
    """Where a text is shown: on a chapter's page, under its partner, or on a page of its own."""
    if record is None:
        return urls.page(slug)
    year, chapters = record.year, record.edition.chapters
    for chapter in chapters:
        if slug in texts_of(chapter) and not is_split(chapter):
            is_among_others = chapter is Chapter.JURY or isinstance(chapter, Part)
            return urls.chapter(year, chapter) + (f"#{text_anchor(slug)}" if is_among_others else "")
    if Chapter.PARTNERS in chapters and any(partner.text == slug for partner in record.partners):
        return f"{urls.chapter(year, Chapter.PARTNERS)}#{text_anchor(slug)}"
    if has_profile_page(record, slug):
        return urls.profile(year, slug)
    return urls.article(year, slug)


def text_anchor(name: str) -> str:
    """The place of a text on a page that it shares."""
    return address_part(name)


def is_split(chapter: AnyChapter) -> bool:
    """Whether a part holds so many texts that each has its own page, and the part is their contents."""
    return isinstance(chapter, Part) and len(chapter.texts) > MOST_TEXTS


def has_profile_page(record: EditionRecord, slug: str) -> bool:
    """Whether a text is that of a profile, and one of the edition's texts shows the profiles."""
    return any(profile.slug == slug for profile in record.profiles) and bool(record.text_showing(BlockName.PROFILES))


def block_address(record: EditionRecord, block: BlockName, anchor: str) -> str:
    """Where an item of a block is shown, "" when no text shows the block."""
    parent = record.text_showing(block)
    return f"{article_address(record, parent.slug).partition('#')[0]}#{anchor}" if parent else ""


def has_own_page(record: EditionRecord, article: Article) -> bool:
    """Whether no chapter shows this text."""
    return article_address(record, article.slug) == urls.article(record.year, article.slug)


def target_address(yearbook: Yearbook, record: EditionRecord | None, target: str) -> str:
    """The address of what a text links to: a path of the site, or what was written when it lies outside."""
    if target.startswith(PAGE_LINK):
        return _page_address(yearbook, record, target.removeprefix(PAGE_LINK))
    if target.startswith(COLLECTIVITY_LINK):
        return _named_address(yearbook, target.removeprefix(COLLECTIVITY_LINK))
    if target.startswith(CHART_LINK):
        return urls.figure((record or yearbook.newest).year, target.removeprefix(CHART_LINK))
    path, mark, anchor = target.partition("#")
    if "://" in path or path.startswith("mailto:") or not path.endswith(ARTICLE_LINK):
        return target
    address = article_address(record, path.removesuffix(ARTICLE_LINK))
    return f"{address.partition('#')[0]}#{anchor}" if mark else address


def is_outside(target: str) -> bool:
    """Whether an address leaves the site or names a place of the page itself."""
    return "://" in target or target.startswith(("mailto:", "#"))


def full_name(one: Collectivity) -> str:
    """« Bron (69) »: what an index or a search shows."""
    return f"{one.name}{WIDE}({one.department.code})"


def _page_address(yearbook: Yearbook, record: EditionRecord | None, name: str) -> str:
    if any(page.slug == name for page in yearbook.pages):
        return urls.page(name)
    record = record or yearbook.newest
    chapter = next((chapter for chapter in record.edition.chapters if str(chapter) == name), Chapter.INDEX)
    return urls.chapter(record.year, chapter)


def _named_address(yearbook: Yearbook, written: str) -> str:
    """The page of a collectivity under any of the names that it had in an edition."""
    name, department = split_name(written)
    for awards in yearbook.awards_by_code.values():
        if any(a.name == name and department in ("", a.collectivity.department.code) for a in awards):
            return urls.collectivity(awards[-1].collectivity)
    return urls.COLLECTIVITIES
