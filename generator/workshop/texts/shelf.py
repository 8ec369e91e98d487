"""The texts that an editor may open, and the page that shows each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.article import Article
from generator.model.yearbook import EditionRecord, Yearbook
from generator.pages import urls
from generator.pages.links import article_address
from generator.pages.press_documents import kit_stem, release_stem

OF_THE_SITE = "Pages du site"


@dataclass(frozen=True, slots=True)
class ShelvedText:
    """A text: its file, its title, the group in which it is listed, the page that shows it, "" when none does."""

    path: str
    title: str
    group: str
    page: str


def shelve(yearbook: Yearbook) -> Iterator[ShelvedText]:
    """Every text, the newest edition's first, the site's own last."""
    for record in reversed(yearbook.editions):
        yield from (_shelved(one, str(record.year), article_address(record, one.slug)) for one in record.articles)
        press = f"{record.year}, pour la presse"
        yield from (_shelved(one, press, _press_address(record, one.slug)) for one in record.press_texts)
    yield from (_shelved(one, OF_THE_SITE, article_address(None, one.slug)) for one in yearbook.pages)


def _shelved(article: Article, group: str, page: str) -> ShelvedText:
    return ShelvedText(article.path, article.header.title, group, page)


def _press_address(record: EditionRecord, slug: str) -> str:
    """The release is one page, the kit another; what is in neither is shown nowhere."""
    if record.release and slug in (record.release.text, record.release.about):
        return urls.press_file(release_stem(record.year), ".html")
    return urls.press_file(kit_stem(record.year), ".html") if record.press_kit else ""


def article_at(yearbook: Yearbook, path: str) -> tuple[EditionRecord | None, Article | None]:
    """The text of a file and the edition that it belongs to: that of its folder, if it could not be read."""
    for record in yearbook.editions:
        found = next((one for one in record.texts if one.path == path), None)
        if found or path.startswith(f"content/{record.year}/"):
            return record, found
    return None, next((one for one in yearbook.pages if one.path == path), None)
