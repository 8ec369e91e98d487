"""The pages of an edition but its palmarès: front page, partners, jury, figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from generator.french.words import ordinal
from generator.indicators.counts import EditionIndicators
from generator.model.edition import Chapter
from generator.model.people import JuryMember, Partner, PartnerKind, portrait_seeds
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.chapter_names import CHAPTER_NAMES
from generator.pages.chapter_parts import JurorPart, PartnerPart
from generator.pages.misprints import misprints_of
from generator.pages.parts import Comparison, Link
from generator.pages.press_documents import documents_of
from generator.site.across.pages import since_before
from generator.site.editions.contexts import DeclaredPage, EditionFront, FiguresChapter, JuryChapter, PartnersChapter
from generator.site.editions.parts import (
    chapter_heading,
    chapter_links,
    chapter_place,
    comparisons,
    gathering,
    numbers_of,
)
from generator.site.editions.texts import text_part
from generator.site.figures.cards import figure_cards, leading_figures
from generator.site.figures.figures import figure_part, number_figures
from generator.site.frame.drawings import monogram, sky_drawing
from generator.site.frame.facts import Page, Planned, SiteFacts, planned
from generator.site.frame.frame import Heading, find_download, link, make_frame, trail_of

GROUP_TITLES = {
    PartnerKind.PARTNER: "Partenaires",
    PartnerKind.MINISTRY: "Ministères",
    PartnerKind.ELECTED: "Associations de collectivités et d’élus",
}


def edition_front(facts: SiteFacts, year: int) -> Page:
    """The front page of an edition."""
    record = facts.record(year)
    here, edition, counts = urls.edition(record.year), record.edition, facts.publication.indicators[record.year]
    chapters, notes = edition.chapters, urls.palmares_notes(record.year)
    errata = sum(1 for award in record.awards if award.printed != award.name)
    context = EditionFront(
        frame=make_frame(facts, _front_heading(record)),
        title=edition.title,
        label=edition.label,
        number=edition.number,
        year=record.year,
        sky=sky_drawing(record.year, here),
        numbers=numbers_of(counts),
        meetings=tuple((name, gathering(record, meeting)) for name, meeting in edition.meetings),
        ceremonies=tuple(gathering(record, one) for one in edition.ceremonies),
        chapters=chapter_links(record, here),
        comparisons=_telling_comparisons(record, counts),
        figures_href=urls.relative(here, urls.declared(record.year))
        if Chapter.FIGURES in chapters and record.figures
        else "",
        levels=urls.relative(here, urls.levels(record.year)),
        book=find_download(facts, urls.book(record.house.stem, record.year), here),
        errata=errata,
        errata_href=f"{urls.relative(here, notes)}#errata" if errata and Chapter.AWARDS in chapters else "",
        misprints=misprints_of(facts.publication.yearbook, record, here),
        since=since_before(facts, record, here),
        press=tuple(_for_the_press(record, here)),
        sources=tuple((source.title, source.publisher, source.note or "") for source in edition.sources),
    )
    return Page(here, "site/editions/edition.html", context)


def _for_the_press(record: EditionRecord, here: str) -> Iterator[Link]:
    if record.programme:
        yield link(here, "Le programme et les intervenants", urls.programme(record.year))
    for stem, words in documents_of(record):
        yield link(here, words, urls.press_file(stem, ".html"))


def _telling_comparisons(record: EditionRecord, counts: EditionIndicators) -> tuple[Comparison, ...]:
    """The declared figures worth the front page: the first that can be counted, then those that disagree."""
    counted = [one for one in comparisons(record, counts) if one.counted]
    return tuple(one for position, one in enumerate(counted) if position == 0 or not one.agrees)


def _front_heading(record: EditionRecord) -> Heading:
    edition = record.edition
    sentence = (
        f"L’édition {record.year} de l’annuaire « {edition.title} » : {_contents(record)} du "
        f"{ordinal(edition.number)} label."
    )
    return Heading(urls.edition(record.year), f"Édition {record.year}", sentence, record.year, on_night=True)


def _contents(record: EditionRecord) -> str:
    """« palmarès, jury, partenaires et chiffres »: those that the edition has."""
    named = ((Chapter.JURY, "jury"), (Chapter.PARTNERS, "partenaires"), (Chapter.FIGURES, "chiffres"))
    *first, last = ("palmarès", *(name for chapter, name in named if chapter in record.edition.chapters))
    return f"{', '.join(first)} et {last}" if first else last


def partners_chapter(facts: SiteFacts, year: int) -> Page:
    """The partners: messages first."""
    record = facts.record(year)
    here = urls.chapter(record.year, Chapter.PARTNERS)
    parts = [(partner, _partner(facts, record, partner, here)) for partner in record.partners]
    silent = [(partner.kind, part) for partner, part in parts if part.text is None]
    groups = ((title, tuple(part for kind, part in silent if kind is one)) for one, title in GROUP_TITLES.items())
    sentence = f"Les partenaires, ministères et associations qui soutiennent le label en {record.year}."
    context = PartnersChapter(
        frame=make_frame(facts, chapter_heading(record, Chapter.PARTNERS, sentence)),
        place=chapter_place(record, Chapter.PARTNERS, here),
        lead=record.house.partners or "Ceux qui soutiennent le label, et ce qu’ils en disent.",
        messages=tuple(part for _, part in parts if part.text),
        groups=tuple((title, group) for title, group in groups if group),
    )
    return Page(here, "site/editions/partners.html", context)


def _partner(facts: SiteFacts, record: EditionRecord, partner: Partner, here: str) -> PartnerPart:
    article = record.article(partner.text) if partner.text else None
    speaker = partner.speaker
    return PartnerPart(
        anchor=partner.text or "",
        name=partner.name,
        acronym=partner.acronym or "",
        kind=partner.kind.value,
        speaker=speaker.name if speaker else "",
        speaker_role=speaker.role if speaker else "",
        printed=(speaker.printed or "") if speaker else "",
        note=partner.note or "",
        text=text_part(facts, article, here, deeper=1) if article else None,
    )


def jury_chapter(facts: SiteFacts, year: int) -> Page:
    """The jury, its members and its day."""
    record = facts.record(year)
    here = urls.chapter(record.year, Chapter.JURY)
    report = record.article("rapport-du-jury")
    sentence = f"Les {len(record.jury)} membres du jury {record.year}, et le récit de leur journée."
    context = JuryChapter(
        frame=make_frame(facts, chapter_heading(record, Chapter.JURY, sentence)),
        place=chapter_place(record, Chapter.JURY, here),
        jurors=tuple(
            _juror(facts, member, seed, here)
            for member, seed in zip(record.jury, portrait_seeds(record.jury), strict=True)
        ),
        day=gathering(record, record.edition.jury_day) if record.edition.jury_day else None,
        report=text_part(facts, report, here, deeper=1) if report else None,
    )
    return Page(here, "site/editions/jury.html", context)


def _juror(facts: SiteFacts, member: JuryMember, seed: str, here: str) -> JurorPart:
    portrait = member.portrait
    image = facts.publication.yearbook.image(portrait.file) if portrait else None
    return JurorPart(
        name=member.full_name,
        role=member.role,
        details=member.details or "",
        duty=member.duty or "",
        note=member.note or "",
        monogram=Markup() if portrait else monogram(member, seed, facts.newest.scale.sign),
        picture=urls.relative(here, urls.image(image.published)) if image else "",
        picture_size=(image.width, image.height) if image else (0, 0),
        alternative=portrait.alternative if portrait else "",
        credit=(portrait.credit or "") if portrait else "",
    )


def figures_chapter(facts: SiteFacts, year: int) -> Page:
    """The large numbers, two charts, and the way to all the others."""
    record = facts.record(year)
    here = urls.chapter(record.year, Chapter.FIGURES)
    counts = facts.publication.indicators[record.year]
    charts = facts.publication.charts.get(record.year, {})
    labels, declared = number_figures(charts), urls.declared(record.year)
    sentence = f"Les chiffres de l’édition {record.year} : graphiques, cartes, tableaux et fichiers à réutiliser."
    context = FiguresChapter(
        frame=make_frame(facts, chapter_heading(record, Chapter.FIGURES, sentence)),
        place=chapter_place(record, Chapter.FIGURES, here),
        numbers=numbers_of(counts),
        figures=tuple(figure_part(record, charts[name], labels[name], here) for name in leading_figures(charts)),
        cards=figure_cards(charts, record.scale, here, partial(urls.figure, record.year)),
        comparisons=_telling_comparisons(record, counts),
        declared=urls.relative(here, declared) if record.figures else "",
        total_declared=len(record.figures),
    )
    return Page(here, "site/editions/figures.html", context)


def declared_figures(facts: SiteFacts, year: int) -> Page:
    """Every figure that the documents declare, source by source."""
    record = facts.record(year)
    here, chapter = urls.declared(record.year), urls.chapter(record.year, Chapter.FIGURES)
    counted = comparisons(record, facts.publication.indicators[record.year])
    groups: dict[tuple[str, str], list[Comparison]] = {}
    for one in counted:
        groups.setdefault((one.source, one.section), []).append(one)
    sentence = f"Les nombres que donnent les documents de l’édition {record.year}, et ceux que l’on peut compter."
    trail = trail_of(record.year, (CHAPTER_NAMES[Chapter.FIGURES], chapter))
    heading = Heading(here, f"Les chiffres déclarés, édition {record.year}", sentence, record.year, trail=trail)
    context = DeclaredPage(
        frame=make_frame(facts, heading),
        year=record.year,
        number=record.edition.number,
        total=len(record.figures),
        groups=tuple((source, section, tuple(found)) for (source, section), found in groups.items()),
        figures=urls.relative(here, chapter),
    )
    return Page(here, "site/editions/declared.html", context)


def plan_chapters(record: EditionRecord) -> Iterator[Planned]:
    """The front page and the chapters that this module makes, when the edition has them."""
    yield planned(urls.edition(record.year), edition_front, record.year)
    makers = {
        Chapter.PARTNERS: partners_chapter,
        Chapter.JURY: jury_chapter,
        Chapter.FIGURES: figures_chapter,
    }
    for chapter, make in makers.items():
        if chapter in record.edition.chapters:
            yield planned(urls.chapter(record.year, chapter), make, record.year)
    if Chapter.FIGURES in record.edition.chapters and record.figures:
        yield planned(urls.declared(record.year), declared_figures, record.year)
