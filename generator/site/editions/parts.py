"""Pieces that several pages of an edition share: place among the chapters, numbers, gatherings, comparisons."""

from __future__ import annotations

from collections.abc import Iterator

from generator.french.words import count, number
from generator.indicators.agreement import agrees
from generator.indicators.counts import EditionIndicators
from generator.indicators.labels import counted_label
from generator.model.collectivity import CollectivityKind
from generator.model.edition import CHAPTER_TEXTS, AnyChapter, Chapter, Meeting, Part
from generator.model.statistics import DeclaredFigure
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.addresses import shown_chapters
from generator.pages.chapter_names import chapter_name
from generator.pages.chapter_parts import ChapterPlace
from generator.pages.parts import Comparison, Gathering, Link, Numbers
from generator.site.frame.frame import Heading, link, trail_of
from generator.site.frame.neighbours import neighbours


def source_title(record: EditionRecord, source_id: str) -> str:
    """The title of a source, its identifier when nothing describes it."""
    return next((source.title for source in record.edition.sources if source.id == source_id), source_id)


def chapter_links(record: EditionRecord, here: str) -> tuple[Link, ...]:
    """The table of contents, each chapter with a line on what it holds."""
    return tuple(
        link(here, chapter_name(chapter), urls.chapter(record.year, chapter), _about(record, chapter))
        for chapter in shown_chapters(record)
    )


def chapter_place(record: EditionRecord, chapter: AnyChapter, here: str) -> ChapterPlace:
    """The rank of a chapter and its neighbours."""
    chapters = shown_chapters(record)

    def to(other: AnyChapter) -> Link:
        return link(here, chapter_name(other), urls.chapter(record.year, other))

    before, after = neighbours(chapters, chapter, to)
    return ChapterPlace(
        name=chapter_name(chapter),
        rank=chapters.index(chapter) + 1,
        total=len(chapters),
        number=record.edition.number,
        year=record.year,
        before=before,
        after=after,
    )


def chapter_heading(record: EditionRecord, chapter: AnyChapter, description: str) -> Heading:
    """What a chapter's page says of itself."""
    title = f"{chapter_name(chapter)}, édition {record.year}"
    return Heading(urls.chapter(record.year, chapter), title, description, record.year, trail=trail_of(record.year))


def numbers_of(counts: EditionIndicators) -> Numbers:
    """The large numbers of an edition."""
    named = counts.named()
    return Numbers(
        total=counts.total,
        communes=counts.by_kind[CollectivityKind.COMMUNE],
        intercommunalities=counts.by_kind[CollectivityKind.INTERCOMMUNALITY],
        regions=named["regions"],
        departments=named["departements"],
        inhabitants=counts.population.communes,
        reference_year=counts.population.reference_year,
        by_level=tuple(counts.by_level.items()),
    )


def gathering(record: EditionRecord, meeting: Meeting) -> Gathering:
    """A dated gathering with the title of its source."""
    host = meeting.host or ""
    return Gathering(meeting.day, meeting.place, host, meeting.note or "", source_title(record, meeting.source))


def comparisons(record: EditionRecord, counts: EditionIndicators) -> Iterator[Comparison]:
    """Every declared figure, beside the counted one where there is one."""
    for figure in record.figures:
        yield _compare(record, counts, figure)


def _compare(record: EditionRecord, counts: EditionIndicators, figure: DeclaredFigure) -> Comparison:
    counted = counts.named().get(figure.compare or "")
    label = counted_label(figure.compare or "", counts.scale)
    return Comparison(
        label=figure.label,
        precision=figure.qualifier,
        declared=figure.written,
        source=source_title(record, figure.source),
        section=figure.section or "",
        counted="" if counted is None else number(counted),
        counted_label=label.format(year=counts.population.reference_year),
        agrees=counted is not None and agrees(figure, counted),
        note=figure.note or "",
    )


def _about_part(record: EditionRecord, part: Part) -> str:
    """The lead of its only text, else how many texts it holds."""
    articles = [article for slug in part.texts if (article := record.article(slug))]
    if len(articles) == 1:
        return articles[0].header.lead or articles[0].header.title
    return count(len(part.texts), "texte")


def _about(record: EditionRecord, chapter: AnyChapter) -> str:
    if isinstance(chapter, Part):
        return chapter.lead or _about_part(record, chapter)
    article = record.article(CHAPTER_TEXTS.get(chapter, ""))
    if chapter is Chapter.JURY:
        return f"{count(len(record.jury), 'membre')}, et le récit de leur journée"
    if chapter is Chapter.AWARDS:
        return f"{count(len(record.awards), 'collectivité')}, par région ou par niveau"
    if chapter is Chapter.FIGURES:
        return "Les graphiques, les cartes, et les chiffres déclarés face aux nombres comptés"
    if chapter is Chapter.PARTNERS:
        return f"{count(len(record.partners), 'organisme')} aux côtés du label"
    return article.header.title if article else ""
