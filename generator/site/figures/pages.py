"""One page a chart or map: the drawing large, its words, its table, its files, how to cite it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.charts.across.moves import moves_name
from generator.charts.drawing.chart import Chart
from generator.french.words import WIDE, ordinal
from generator.model.article import Article
from generator.model.edition import Chapter
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.chapter_names import CHAPTER_NAMES
from generator.pages.links import article_address
from generator.pages.parts import Link
from generator.pages.press_documents import picture_stem
from generator.site.across.list_pages import TITLE as ACROSS_TITLE
from generator.site.collectivities.citations import Reference, cite_in_words
from generator.site.figures.contexts import FigurePage
from generator.site.figures.figures import across_part, figure_part, number_figures
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, find_download, link, make_frame, trail_of
from generator.site.frame.neighbours import neighbours
from generator.site.maps.atlas import atlas_of


def plan_figures(facts: SiteFacts) -> Iterator[Planned]:
    """The figures of each edition, then those of all together."""
    for year, charts in facts.publication.charts.items():
        for name in charts:
            yield planned(urls.figure(year, name), _of_edition, year, name)
    for name in facts.publication.across:
        yield planned(urls.across_figure(name), _of_all, name)


def _title(label: str, chart: Chart) -> str:
    return f"{label}{WIDE}: {chart.title}"


def _sentence(chart: Chart) -> str:
    return f"{chart.alternative} Les nombres en tableau, le dessin et les données à emporter."


def _of_edition(facts: SiteFacts, year: int, name: str) -> Page:
    here, record = urls.figure(year, name), facts.record(year)
    charts = facts.publication.charts[year]
    labels = number_figures(charts)
    part = figure_part(record, charts[name], labels[name], here)
    gathered = Chapter.FIGURES in record.edition.chapters
    chapter = ((CHAPTER_NAMES[Chapter.FIGURES], urls.chapter(year, Chapter.FIGURES)),) if gathered else ()
    heading = Heading(
        here, f"{_title(labels[name], charts[name])} ({year})", _sentence(charts[name]), year,
        trail=trail_of(year, *chapter),
    )  # fmt: skip
    context = FigurePage(
        frame=make_frame(facts, heading),
        kicker=f"{ordinal(record.edition.number)} label, {year}",
        figure=part,
        linked_map=atlas_of(facts, record, name, here),
        places=tuple(_places(record, name, here)),
        citation=_citation(facts, record, f"{labels[name]}, {charts[name].title}", here),
        picture=find_download(facts, urls.press_file(picture_stem(name, year), ".png"), here),
        **_beside(charts, labels, name, here, lambda other: urls.figure(year, other)),
    )
    return Page(here, "site/figures/figure.html", context)


def _places(record: EditionRecord, name: str, here: str) -> Iterator[Link]:
    """Where the edition shows the figure: among the others, then under texts."""
    if Chapter.FIGURES in record.edition.chapters:
        yield link(here, "Parmi les chiffres de l’édition", urls.figure_place(record.year, name))
    for article in record.articles:
        if name in article.charts:
            yield link(here, _said(article), article_address(record, article.slug))


def _said(article: Article) -> str:
    return f"Dans le texte «\u202f{article.header.title}\u202f»"


def _of_all(facts: SiteFacts, name: str) -> Page:
    here, charts, record = urls.across_figure(name), facts.publication.across, facts.newest
    part, years = across_part(facts, name, here), [one.year for one in facts.publication.yearbook.editions]
    heading = Heading(
        here, f"{_title(part.label, charts[name])} ({years[0]}–{years[-1]})", _sentence(charts[name]), record.year,
        trail=((ACROSS_TITLE, urls.ACROSS),),
    )  # fmt: skip
    context = FigurePage(
        frame=make_frame(facts, heading),
        kicker=" · ".join(map(str, years)),
        figure=part,
        linked_map=None,
        places=tuple(_places_of_all(facts, name, here)),
        citation=_citation(facts, record, f"{part.label}, {charts[name].title}", here),
        picture=None,
        **_beside(charts, number_figures(charts), name, here, urls.across_figure),
    )
    return Page(here, "site/figures/figure.html", context)


def _places_of_all(facts: SiteFacts, name: str, here: str) -> Iterator[Link]:
    """Where all the editions show the figure: among the others, then on the page of its pair."""
    yield link(here, "Parmi les figures de toutes les éditions", f"{urls.ACROSS}#{name}")
    for moves in facts.across.moves if facts.across else ():
        if name == moves_name(moves):
            there = f"{urls.pair(moves.before, moves.now)}#{name}"
            yield link(here, f"Dans la page «\u202fDe {moves.before} à {moves.now}\u202f»", there)


def _beside(
    charts: Mapping[str, Chart], labels: Mapping[str, str], name: str, here: str, address: Callable[[str], str]
) -> dict[str, Link | None]:
    """The figure before and the one after, in the order of the edition."""
    before, after = neighbours(list(charts), name, lambda other: link(here, labels[other], address(other)))
    return {"before": before, "after": after}


def _citation(facts: SiteFacts, record: EditionRecord, title: str, here: str) -> str:
    edition, site = record.edition, facts.publication.site
    address = site.base + here if site.base and not site.is_example else ""
    book = f"{edition.title}, {edition.label}"
    return cite_in_words(Reference(here, title, book, edition.contact.name, record.year, address))
