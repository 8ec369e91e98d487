"""The numbers of a book: those that fill a page, those that are drawn, those that documents declare."""

from __future__ import annotations

from generator.book.chapters import contexts as contexts
from generator.book.chapters.parts import Declared, DeclaredGroup, Pull
from generator.book.chapters.texts import Book
from generator.french.words import count, day, number, ordinal
from generator.indicators.agreement import agrees
from generator.indicators.counts import EditionIndicators
from generator.indicators.labels import counted_label
from generator.model.collectivity import CollectivityKind
from generator.model.edition import AnyChapter, Chapter, Part
from generator.model.names import BlockName
from generator.model.statistics import DeclaredFigure
from generator.model.yearbook import EditionRecord


def chapter_pull(book: Book, name: AnyChapter) -> Pull:
    """The number that stands for a chapter."""
    record, counts = book.record, book.counts
    named = counts.named()
    inhabitants = count(counts.population.communes, "habitant")
    ceremonies = record.edition.ceremony_days
    given = f"remis le {day(ceremonies[0])}" if ceremonies else f"édition {record.year}"
    pulls = {
        Chapter.LABEL: _label_pull(record),
        Chapter.EDITORIAL: Pull(ordinal(record.edition.number), f"label, {given}"),
        Chapter.PARTNERS: Pull(number(len(record.partners)), "partenaires, ministères et associations d’élus"),
        Chapter.JURY: Pull(number(len(record.jury)), "membres du jury présentés"),
        Chapter.FIGURES: Pull(number(named["regions"]), f"régions, {inhabitants} dans les communes labellisées"),
        Chapter.AWARDS: _awards_pull(counts),
        Chapter.DEPARTMENTS: Pull(number(named["departements"]), "départements ont une collectivité labellisée"),
        Chapter.BOOK: Pull("1", "livre annoncé par l’association"),
        Chapter.INDEX: Pull(number(counts.total), "collectivités, de A à Z"),
    }
    return _part_pull(record, name) if isinstance(name, Part) else pulls[name]


def _label_pull(record: EditionRecord) -> Pull:
    if record.matrix:
        return Pull(number(record.matrix.service_count), "services dans la matrice")
    scale = record.scale
    return Pull(str(scale.top), f"{scale.unit()} pour le plus haut niveau" if scale.sign.singular else "niveaux")


def _awards_pull(counts: EditionIndicators) -> Pull:
    """The collectivities of the highest level that somebody has."""
    level = next((level for level, count in counts.by_level.items() if count), counts.scale.top)
    noun = "collectivité" if counts.by_level[level] == 1 else "collectivités"
    return Pull(number(counts.by_level[level]), f"{noun} {counts.scale.at(level)}")


def _part_pull(record: EditionRecord, part: Part) -> Pull:
    """What a part shows most of, else its texts."""
    articles = [article for slug in part.texts if (article := record.article(slug))]
    shown = {name for article in articles for name in article.header.shows}
    totals = {
        BlockName.PROFILES: (len(record.profiles), f"villes {record.scale.at(record.scale.top)}"),
        BlockName.INITIATIVES: (sum(len(theme.cards) for theme in record.initiatives), "initiatives"),
        BlockName.TIMELINE: (len(record.timeline), "dates"),
        BlockName.SERVICES: (len(record.services), "services essentiels"),
    }
    named = next((total for name, total in totals.items() if name in shown), None)
    total, words = named or (len(part.texts), "textes" if len(part.texts) > 1 else "texte")
    return Pull(number(total), words)


def glance_page(book: Book) -> contexts.GlancePage:
    """The edition in a few numbers, all counted."""
    counts = book.counts
    named, population = counts.named(), counts.population
    year = population.reference_year
    scale = counts.scale
    mean = f"{scale.unit(counts.mean_level)} en moyenne" if scale.sign.singular else "de niveau moyen"
    numbers = (
        Pull(number(counts.total), "collectivités labellisées"),
        *_kinds(counts),
        Pull(number(named["regions"]), "régions"),
        Pull(number(named["departements"]), "départements"),
        Pull(number(counts.mean_level, 1), mean),
        Pull(number(population.communes), f"habitants dans les communes labellisées (populations légales de {year})"),
    )
    return contexts.GlancePage(book.record.year, numbers)


def _kinds(counts: EditionIndicators) -> tuple[Pull, Pull]:
    """Communes and intercommunalities; where there is only one kind, how many of it, and at the highest level."""
    kinds = (
        Pull(number(counts.by_kind[CollectivityKind.COMMUNE]), "communes"),
        Pull(number(counts.by_kind[CollectivityKind.INTERCOMMUNALITY]), "intercommunalités"),
    )
    present = [one for one in kinds if one.number != "0"]
    if len(present) == 2:
        return kinds
    top = _awards_pull(counts)
    return (present or [kinds[0]])[0], Pull(top.number, top.words.partition(" ")[2])


def figure_pages(book: Book) -> contexts.FigurePages:
    """The figures that stand in no text, and what each document declares."""
    in_texts, figures = book.figures_in_texts(), book.figures()
    look_back = tuple(figure for name, figure in figures.items() if name in book.look_back)
    here = tuple(figure for name, figure in figures.items() if name not in in_texts and name not in book.look_back)
    elsewhere = tuple(figure for name, figure in figures.items() if name in in_texts)
    declared = tuple(
        DeclaredGroup(source.title, claims)
        for source in book.record.edition.sources
        if (claims := tuple(_declared(book, one) for one in book.record.figures if one.source == source.id))
    )
    return contexts.FigurePages(look_back, here, elsewhere, declared)


def _declared(book: Book, figure: DeclaredFigure) -> Declared:
    counts = book.counts
    counted = counts.named().get(figure.compare or "")
    return Declared(
        label=figure.label,
        precision=figure.qualifier,
        value=figure.written,
        section=figure.section or "",
        counted="" if counted is None else number(counted),
        counted_label=counted_label(figure.compare or "", counts.scale).format(year=counts.population.reference_year),
        agrees=counted is not None and agrees(figure, counted),
        note=figure.note or "",
    )
