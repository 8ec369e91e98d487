"""The chapters of a book, one function each: what an edition says, as the chapter's layout wants it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from markupsafe import Markup

from generator.french import count, day, initial, number, ordinal, sort_key
from generator.indicators.counts import LEVELS
from generator.model.award import Award
from generator.model.edition import Chapter
from generator.model.people import JuryMember, Partner, PartnerKind
from generator.model.statistics import DeclaredFigure, Precision
from generator.pages import book_contexts as contexts
from generator.pages import book_links as links
from generator.pages.book_parts import (
    Declared,
    DeclaredGroup,
    IndexLetter,
    IndexLine,
    Laureate,
    LevelGroup,
    Message,
    Opener,
    Portrait,
    Pull,
    RegionGroup,
    Supporter,
    SupporterGroup,
)
from generator.pages.book_texts import CHAPTER_TEXTS, Book
from generator.pages.rendering import render
from generator.validation.figures import agrees

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
else:
    DataclassInstance = Protocol

TITLES = {
    Chapter.LABEL: "Le label",
    Chapter.EDITORIAL: "Éditorial",
    Chapter.PARTNERS: "Les partenaires",
    Chapter.JURY: "Le jury",
    Chapter.FIGURES: "Les chiffres",
    Chapter.AWARDS: "Le palmarès",
    Chapter.DEPARTMENTS: "Les départements",
    Chapter.BOOK: "Le livre",
    Chapter.INDEX: "Index des collectivités",
}

PARTNER_TITLES = {
    PartnerKind.PARTNER: "Partenaires",
    PartnerKind.MINISTRY: "Ministères",
    PartnerKind.ELECTED: "Associations de collectivités et d’élus",
}

COUNTED_LABELS = {
    "collectivites": "collectivités au palmarès",
    "communes": "communes au palmarès",
    "intercommunalites": "intercommunalités au palmarès",
    "regions": "régions au palmarès",
    "departements": "départements au palmarès",
    "habitants_communes": "habitants des communes labellisées, population légale de {year}",
    "habitants": "habitants des communes et des intercommunalités, dont certains comptés deux fois",
}

MATRIX_IMAGE = "drawings/matrice.svg"


def chapter_title(name: Chapter) -> str:
    """The title of a chapter."""
    return TITLES[name]


def render_chapter(book: Book, name: Chapter, rank: int) -> Markup:
    """A chapter with its opener; the index opens by itself."""
    layout, context = _CONTEXTS[name](book)
    body = _render(layout, context)
    if name is Chapter.INDEX:
        return body
    opener = Opener(rank, links.chapter_anchor(name), TITLES[name], _lead(book, name), chapter_pull(book, name))
    return _render("chapter.html", contexts.ChapterPages(opener, body))


def chapter_pull(book: Book, name: Chapter) -> Pull:
    """The number that stands for a chapter."""
    record, counts = book.record, book.counts
    named = counts.named()
    inhabitants = count(counts.population.communes, "habitant")
    pulls = {
        Chapter.LABEL: Pull(number(record.matrix.service_count if record.matrix else 5), "services dans la matrice"),
        Chapter.EDITORIAL: Pull(ordinal(record.edition.number), f"label, remis le {day(record.edition.ceremony.day)}"),
        Chapter.PARTNERS: Pull(number(len(record.partners)), "partenaires, ministères et associations d’élus"),
        Chapter.JURY: Pull(number(len(record.jury)), "membres du jury présentés"),
        Chapter.FIGURES: Pull(number(named["regions"]), f"régions, {inhabitants} dans les communes labellisées"),
        Chapter.AWARDS: Pull(number(counts.by_level[5]), "collectivités à cinq arobases"),
        Chapter.DEPARTMENTS: Pull(number(named["departements"]), "départements ont une collectivité labellisée"),
        Chapter.BOOK: Pull("1", "livre annoncé par l’association"),
        Chapter.INDEX: Pull(number(counts.total), "collectivités, de A à Z"),
    }
    return pulls[name]


def region_groups(book: Book) -> tuple[RegionGroup, ...]:
    """The palmarès: regions, then levels, then names, in French alphabetical order."""
    return tuple(_region(book, row.region) for row in book.counts.by_region)


def _lead(book: Book, name: Chapter) -> str:
    """What the opener says under the title: the first words of the chapter's text, or what the chapter counts."""
    counts, record = book.counts, book.record
    regions = number(counts.named()["regions"])
    leads = {
        Chapter.PARTNERS: "Ceux qui soutiennent le label, et ce que trois d’entre eux en disent."
        if len([partner for partner in record.partners if partner.text]) == 3
        else "Ceux qui soutiennent le label, et ce qu’ils en disent.",
        Chapter.FIGURES: "Ce que nous comptons, dessiné ; ce que les documents déclarent, en regard.",
        Chapter.AWARDS: f"{count(counts.total, 'collectivité')}, {regions} régions, de une à cinq arobases.",
    }
    if name is Chapter.JURY:
        return "Qui a lu les dossiers, et comment la journée s’est passée."
    article = record.article(CHAPTER_TEXTS[name]) if name in CHAPTER_TEXTS else None
    return leads.get(name) or (article.header.lead or "" if article else "")


_Filled = tuple[str, DataclassInstance]


def _label(book: Book) -> _Filled:
    matrix = book.record.matrix
    alternative = ""
    if matrix:
        axes = " ; ".join(matrix.axes)
        alternative = (
            f"La matrice en trois rangées de même largeur : {len(matrix.axes)} axes ({axes}), puis "
            f"{matrix.issue_count} enjeux, puis {matrix.service_count} services."
        )
    source = book.source_title(matrix.source) if matrix else ""
    return "label.html", contexts.LabelPages(book.text("label"), matrix, source, MATRIX_IMAGE, alternative)


def _text(name: Chapter) -> Callable[[Book], _Filled]:
    def fill(book: Book) -> _Filled:
        return "text.html", contexts.TextPages(book.text(CHAPTER_TEXTS[name]))

    return fill


def _partners(book: Book) -> _Filled:
    partners = book.record.partners
    messages = tuple(
        Message(text, partner.acronym or partner.name[:1])
        for partner in partners
        if partner.text and (text := book.text(partner.text))
    )
    groups = tuple(
        SupporterGroup(title, tuple(map(_supporter, of_kind)))
        for kind, title in PARTNER_TITLES.items()
        if (of_kind := [partner for partner in partners if partner.kind is kind])
    )
    return "partners.html", contexts.PartnerPages(messages, groups)


def _supporter(partner: Partner) -> Supporter:
    return Supporter(partner.name, partner.acronym or "", partner.note or "")


def _jury(book: Book) -> _Filled:
    members = [_portrait(rank, member) for rank, member in enumerate(book.record.jury, start=1)]
    pairs = tuple(tuple(members[start : start + 2]) for start in range(0, len(members), 2))
    day_in_figures = f"{book.record.edition.jury_day.day:%d/%m}"
    return "jury.html", contexts.JuryPages(len(members), pairs, day_in_figures, book.text("rapport-du-jury"))


def _portrait(rank: int, member: JuryMember) -> Portrait:
    return Portrait(
        name=member.full_name,
        role=member.role,
        details=member.details or "",
        duty=member.duty or "",
        note=member.note or "",
        image=f"images/{member.portrait.file}" if member.portrait else portrait_image(rank),
        alternative=member.portrait.alternative if member.portrait else "",
    )


def portrait_image(rank: int) -> str:
    """The drawing of the jury's member of that rank, from 1."""
    return f"drawings/jury-{rank}.svg"


def initials(member: JuryMember) -> str:
    """« AF » for Anne Faure."""
    return member.first_name[:1] + member.last_name[:1]


def _figures(book: Book) -> _Filled:
    in_texts = book.figures_in_texts()
    figures = book.figures()
    here = tuple(figure for name, figure in figures.items() if name not in in_texts)
    elsewhere = tuple(figure for name, figure in figures.items() if name in in_texts)
    declared = tuple(
        DeclaredGroup(source.title, claims)
        for source in book.record.edition.sources
        if (claims := tuple(_declared(book, one) for one in book.record.figures if one.source == source.id))
    )
    return "figures.html", contexts.FigurePages(here, elsewhere, declared)


def _declared(book: Book, figure: DeclaredFigure) -> Declared:
    counts = book.counts
    counted = counts.named().get(figure.compare or "")
    return Declared(
        label=figure.label,
        precision="" if figure.precision is Precision.EXACT else figure.precision.value,
        value=number(figure.value),
        section=figure.section or "",
        counted="" if counted is None else number(counted),
        counted_label=COUNTED_LABELS.get(figure.compare or "", "").format(year=counts.population.reference_year),
        agrees=counted is not None and agrees(figure, counted),
        note=figure.note or "",
    )


def _awards(book: Book) -> _Filled:
    announced = book.record.announced
    return "awards.html", contexts.AwardPages(region_groups(book), (announced.note or "") if announced else "")


def _region(book: Book, name: str) -> RegionGroup:
    awards = [award for award in book.record.awards if award.region == name]
    groups = tuple(LevelGroup(level, laureates) for level in LEVELS if (laureates := _laureates(awards, level)))
    profile = tuple((level, sum(award.level == level for award in awards)) for level in LEVELS)
    return RegionGroup(name, links.region_anchor(name), len(awards), groups, profile)


def _laureates(awards: list[Award], level: int) -> tuple[Laureate, ...]:
    chosen = sorted((award for award in awards if award.level == level), key=lambda award: sort_key(award.name))
    return tuple(
        Laureate(
            *split_name(award.name),
            anchor=links.award_anchor(award),
            place=award.collectivity.department.code,
            corrected=award.printed != award.name,
        )
        for award in chosen
    )


def _announced(book: Book) -> _Filled:
    text, announced = book.text("livre"), book.record.edition.announced_book
    title, authors = (announced.title, announced.authors) if announced else ("", ())
    email = (announced.email or "") if announced else ""
    return "announced.html", contexts.AnnouncedBookPages(text, title, authors, email)


def _index(book: Book) -> _Filled:
    letters: dict[str, list[IndexLine]] = {}
    for award in sorted(book.record.awards, key=lambda award: sort_key(award.name)):
        place = award.collectivity.department.code
        line = IndexLine(*split_name(award.name), place=place, anchor=links.award_anchor(award))
        letters.setdefault(initial(award.name), []).append(line)
    groups = tuple(IndexLetter(letter, tuple(lines)) for letter, lines in letters.items())
    title, anchor = TITLES[Chapter.INDEX], links.chapter_anchor(Chapter.INDEX)
    return "index.html", contexts.IndexPages(title, anchor, groups)


def split_name(name: str) -> tuple[str, str]:
    """« Saint-Étienne-de-Saint- » and « Geoirs »: the last word of a name apart."""
    cut = max(name.rfind(" "), name.rfind("-")) + 1
    return name[:cut], name[cut:]


def _render(layout: str, context: DataclassInstance) -> Markup:
    return Markup(render(f"book/{layout}", context))  # noqa: S704 -- layouts escape what they are given


_CONTEXTS: dict[Chapter, Callable[[Book], _Filled]] = {
    Chapter.LABEL: _label,
    Chapter.EDITORIAL: _text(Chapter.EDITORIAL),
    Chapter.PARTNERS: _partners,
    Chapter.JURY: _jury,
    Chapter.FIGURES: _figures,
    Chapter.AWARDS: _awards,
    Chapter.DEPARTMENTS: _text(Chapter.DEPARTMENTS),
    Chapter.BOOK: _announced,
    Chapter.INDEX: _index,
}
