"""Rules about the texts, their titles, links, charts and images."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.findings.issues import Issue, SourceLocation
from generator.model.article import Article
from generator.model.edition import AnyChapter, Chapter, Part, texts_of
from generator.model.names import ARTICLE_LINK, CHART_LINK, COLLECTIVITY_LINK, EDITION_CHARTS, PAGE_LINK
from generator.model.register import split_name
from generator.model.yearbook import EditionRecord, Yearbook

_LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?P<target>[^()\s]*(?: ?\([^()]*\)|[^()\s]| (?=\S))*)\)")
_CHART = re.compile(r"!\[[^\]]*\]\(" + CHART_LINK + r"(?P<name>[^)\s]*)\)")
_HEADING = re.compile(r"^(?P<marks>#{1,6})\s")
_HTML = re.compile(r"</?[a-zA-Z][^>]*>|<!--")
_OUTSIDE = ("https://", "http://", "mailto:", "#")


def find_missing_texts(yearbook: Yearbook) -> Iterator[Issue]:
    """T01: a chapter of the book has no text. The jury may have sat without a report."""
    for record in yearbook.editions:
        for chapter in record.edition.chapters:
            for slug in () if chapter is Chapter.JURY else texts_of(chapter):
                if slug not in record.faulty and record.article(slug) is None:
                    values = {"chapitre": str(chapter), "texte": f"content/{record.year}/{slug}"}
                    yield Issue("T01", _chapter_place(record, chapter), values)


def _chapter_place(record: EditionRecord, chapter: AnyChapter) -> SourceLocation:
    return chapter.origin.at("textes") if isinstance(chapter, Part) else record.edition.origin.at("chapitres")


def find_empty_texts(yearbook: Yearbook) -> Iterator[Issue]:
    """T04: a text has a header and nothing else."""
    for article in _articles(yearbook):
        if not article.body.strip():
            yield Issue("T04", SourceLocation(article.path, article.first_line))


def find_broken_links(yearbook: Yearbook) -> Iterator[Issue]:
    """T05: a link names a page, text or collectivity that does not exist."""
    for article in _articles(yearbook):
        known = link_targets(yearbook, article.year)
        for target, place in find_in_lines(article, _LINK, "target"):
            if not target.startswith(_OUTSIDE) and canonical_target(target) not in known:
                close = get_close_matches(target, sorted(known), n=1, cutoff=0.6)
                yield Issue("T05", place, {"cible": target, "suggestion": close[0] if close else ""})


def find_misplaced_headings(yearbook: Yearbook) -> Iterator[Issue]:
    """T06: a heading of level 1 inside a text, or a skipped level."""
    for article in _articles(yearbook):
        previous = 1
        for marks, place in find_in_lines(article, _HEADING, "marks"):
            if len(marks) == 1 or len(marks) > previous + 1:
                yield Issue("T06", place)
            previous = len(marks)


def find_unknown_charts(yearbook: Yearbook) -> Iterator[Issue]:
    """T07: a text places a chart that does not exist."""
    for article in _articles(yearbook):
        for name, place in find_in_lines(article, _CHART, "name"):
            if name not in EDITION_CHARTS:
                yield Issue("T07", place, {"nom": name, "choix": ", ".join(EDITION_CHARTS)})


def find_raw_html(yearbook: Yearbook) -> Iterator[Issue]:
    """T08: HTML in a text; it is shown as it is written."""
    for article in _articles(yearbook):
        for number, line in enumerate(article.body.splitlines()):
            for found in _HTML.finditer(line):
                yield Issue("T08", _place(article, number, found.span(), line), {"extrait": found.group()})


def find_in_lines(article: Article, pattern: re.Pattern[str], group: str) -> Iterator[tuple[str, SourceLocation]]:
    """Each match of a group in the lines of a text, with its place."""
    for number, line in enumerate(article.body.splitlines()):
        for found in pattern.finditer(line):
            yield found[group], _place(article, number, found.span(group), line)


def _place(article: Article, number: int, span: tuple[int, int], line: str) -> SourceLocation:
    start, end = span
    return SourceLocation(article.path, article.first_line + number, start + 1, max(1, end - start), line)


def _articles(yearbook: Yearbook) -> Iterator[Article]:
    for record in yearbook.editions:
        yield from record.articles
    yield from yearbook.pages


def canonical_target(target: str) -> str:
    """A link target without its anchor; a collectivity's name with typographic apostrophes."""
    if target.startswith(COLLECTIVITY_LINK):
        return COLLECTIVITY_LINK + _name(*split_name(target.removeprefix(COLLECTIVITY_LINK)))
    return target.split("#")[0]


def link_targets(yearbook: Yearbook, year: int | None) -> set[str]:
    """Everything that a link of an edition, or of the site's own pages (None), may name."""
    records = [r for r in yearbook.editions if r.year == year] or list(yearbook.editions)
    siblings = yearbook.pages if year is None else records[0].articles
    pages = {f"{PAGE_LINK}{chapter}" for record in records for chapter in record.edition.chapters}
    own = {PAGE_LINK + page.slug for page in yearbook.pages}
    return pages | own | {a.slug + ARTICLE_LINK for a in siblings} | set(_collectivities(records))


def _collectivities(records: Iterable[EditionRecord]) -> Iterator[str]:
    for record in records:
        for award in record.awards:
            yield COLLECTIVITY_LINK + _name(award.name, award.collectivity.department.code)


def _name(name: str, department: str) -> str:
    return f"{name} ({department})" if department else name
