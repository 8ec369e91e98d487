"""The texts and figures of a book: Markdown with links to pages of the book, numbered captions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.blocks.catalogue import render_blocks
from generator.blocks.place import BlockPlace
from generator.book.chapters.parts import BookFigure, BookText
from generator.book.chapters.sizes import Surface, is_light, text_size
from generator.charts.drawing.chart import Chart, ChartKind
from generator.french.words import slug as address_part
from generator.indicators.counts import EditionIndicators
from generator.model.article import Article, images_in
from generator.model.edition import CHAPTER_TEXTS, AnyChapter, Chapter, Part, texts_of
from generator.model.names import CHART_LINK, BlockName
from generator.model.yearbook import EditionRecord, Known
from generator.pages import book_links as links
from generator.pages.texts import Surroundings, render_text
from generator.publication.publication import Publication

HEADINGS_DEEPER = 2
"""The book is the first heading, its chapters and texts the next two: a text's « ## » becomes the fourth."""


LED_BY_OPENERS = frozenset(
    CHAPTER_TEXTS[one] for one in (Chapter.LABEL, Chapter.EDITORIAL, Chapter.DEPARTMENTS, Chapter.BOOK)
)
"""The texts whose lead stands at the opening of their chapter, and is not said again."""


@dataclass(frozen=True)
class Book:
    """All that the pages of one edition's book are made from."""

    publication: Publication
    record: EditionRecord

    @property
    def counts(self) -> EditionIndicators:
        """What is counted in the edition."""
        return self.publication.indicators[self.record.year]

    @property
    def charts(self) -> dict[str, Chart]:
        """The edition's charts and maps, in the order of the catalogue, after those of the editions up to it."""
        year, publication = self.record.year, self.publication
        return self.look_back | dict(publication.charts.get(year, {}))

    @property
    def look_back(self) -> dict[str, Chart]:
        """The charts that show the edition with those before it, under names of their own."""
        charts = self.publication.look_backs.get(self.record.year, {})
        renamed = (replace(chart, name=f"{links.LOOK_BACK}{name}") for name, chart in charts.items())
        return {chart.name: chart for chart in renamed}

    @property
    def articles(self) -> tuple[Article, ...]:
        """The texts that the chapters show, in the order of the book."""
        slugs = [slug for chapter in self.record.edition.chapters for slug in self._slugs(chapter)]
        return tuple(article for slug in slugs if (article := self.record.article(slug)))

    def source_title(self, identifier: str | None) -> str:
        """The title of a document, "" when none is named."""
        sources = self.record.edition.sources
        return next((source.title for source in sources if source.id == identifier), "")

    def figures(self) -> dict[str, BookFigure]:
        """The figures that the book shows, numbered in the order of its pages."""
        seen: Counter[str] = Counter()
        shown = {}
        for name in self._figure_names():
            chart = self.charts[name]
            seen[chart.kind] += 1
            shown[name] = _figure(chart, f"{chart.kind} {seen[chart.kind]}")
        return shown

    def figures_in_texts(self) -> frozenset[str]:
        """The names of the figures that stand in a text."""
        return frozenset(name for article in self.articles for name in _charts_of(article))

    def text(self, slug: str) -> BookText | None:
        """A text of the edition, None when it is not written."""
        article = self.record.article(slug)
        return self._text(article) if article else None

    def _text(self, article: Article) -> BookText:
        header, blocks = article.header, render_blocks(article, self._block_place())
        return BookText(
            anchor=links.text_anchor(article.slug),
            title=header.title,
            lead=header.lead or "",
            about=header.about,
            source=self.source_title(header.source),
            note=header.note or "",
            size=text_size(article, self._surface(article, shared=bool(blocks))),
            html=render_text(article.body, self._surroundings(article)),
            blocks=blocks,
            figures=self._figures_of(article),
        )

    def _surface(self, article: Article, *, shared: bool) -> Surface:
        """The timeline begins on a page of its own: it leaves the text alone."""
        header, edition = article.header, self.record.edition
        beside = (", ".join(header.about), self.source_title(header.source), header.note or "")
        banded = any(article.slug in texts_of(one) and is_light(self.record, one) for one in edition.chapters)
        said = any(isinstance(one, Part) and one.title == header.title for one in edition.chapters)
        title, lead = "" if said else header.title, "" if article.slug in LED_BY_OPENERS else header.lead
        return Surface(beside, banded, shared and BlockName.TIMELINE not in header.shows, title, lead or "")

    def _block_place(self) -> BlockPlace:
        shown = self.anchors()

        def town(known: Known) -> str:
            anchor = links.collectivity_anchor(known.collectivity)
            return f"#{anchor}" if anchor in shown else ""

        def text(article: Article) -> Markup:
            return render_text(article.body, self._surroundings(article, deeper=1))

        return BlockPlace(self.record, town, text, 2 + HEADINGS_DEEPER)

    def _surroundings(self, article: Article, deeper: int = 0) -> Surroundings:
        figures, shown = self.figures(), self.anchors()
        return Surroundings(
            link=lambda target: links.target_address(self.record, shown, target),
            figure=lambda name: _call(figures[name]) if name in figures else "",
            image=self._image,
            deeper=HEADINGS_DEEPER + deeper,
            text=address_part(article.slug),
            notes_at_foot=True,
        )

    def _figures_of(self, article: Article) -> tuple[BookFigure, ...]:
        """The figures that a text is the first to call for."""
        figures, articles = self.figures(), self.articles
        before = articles[: articles.index(article)] if article in articles else ()
        shown = {name for one in before for name in _charts_of(one)}
        return tuple(figures[name] for name in _charts_of(article) if name in figures and name not in shown)

    def anchors(self) -> frozenset[str]:
        """Every place of the book that a text may name."""
        chapters = self.record.edition.chapters
        return frozenset(
            [
                *(links.chapter_anchor(name) for name in chapters),
                *(links.text_anchor(article.slug) for article in self.articles),
                *(links.figure_anchor(name) for name in self._figure_names()),
                *self._profile_anchors(),
                *(links.award_anchor(award) for award in self.record.awards if Chapter.AWARDS in chapters),
            ]
        )

    def _profile_anchors(self) -> Iterable[str]:
        """The profiles of towns have no text of their own in the book, but a card under one."""
        if any(BlockName.PROFILES in article.header.shows for article in self.articles):
            yield from (profile.slug for profile in self.record.profiles)

    def _place_on_plates(self, name: str) -> int:
        """Those of several editions, then short figures, two a page; then tall ones; the maps last.

        Within each, the catalogue's order.
        """
        if name.startswith(links.LOOK_BACK):
            return -1
        figure = _figure(self.charts[name], "")
        return 2 if figure.is_map else 0 if figure.is_short else 1

    def _image(self, name: str) -> tuple[str, int, int]:
        found = self.publication.yearbook.image(name)
        return (f"images/{found.published}", found.width, found.height) if found else (name, 0, 0)

    def _slugs(self, chapter: AnyChapter) -> Iterable[str]:
        if chapter is Chapter.PARTNERS:
            return [partner.text for partner in self.record.partners if partner.text]
        return texts_of(chapter)

    def _figure_names(self) -> list[str]:
        """Each figure once, where it is first met: in a text, or in the chapter that shows all the others."""
        in_texts, names = self.figures_in_texts(), []
        for chapter in self.record.edition.chapters:
            if chapter is Chapter.FIGURES:
                names += sorted((name for name in self.charts if name not in in_texts), key=self._place_on_plates)
            for slug in self._slugs(chapter):
                article = self.record.article(slug)
                names += _charts_of(article) if article else []
        return list(dict.fromkeys(name for name in names if name in self.charts))


def _call(figure: BookFigure) -> str:
    """What stands in a text at the place of a figure, which follows the text."""
    return Markup('<p class="call"><a href="#{}">{}</a></p>').format(figure.anchor, figure.label)


def _charts_of(article: Article) -> list[str]:
    targets = [target for target, _, _ in images_in(article)]
    return [target.removeprefix(CHART_LINK) for target in targets if target.startswith(CHART_LINK)]


def _figure(chart: Chart, label: str) -> BookFigure:
    return BookFigure(
        anchor=links.figure_anchor(chart.name),
        label=label,
        title=chart.title,
        alternative=chart.alternative,
        description=chart.description,
        table=chart.table,
        source=chart.source,
        image=f"figures/{chart.name}.svg",
        width=chart.width,
        height=chart.height,
        is_map=chart.kind is ChartKind.MAP,
    )
