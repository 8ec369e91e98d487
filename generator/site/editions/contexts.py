"""The variables of the layouts of an edition’s pages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.chapter_parts import (
    BookOrder,
    ChapterPlace,
    JurorPart,
    MatrixPart,
    PartnerPart,
)
from generator.pages.parts import (
    Comparison,
    DownloadItem,
    Drawing,
    FigurePart,
    Frame,
    Gathering,
    Link,
    Misprint,
    Numbers,
    TextPart,
)
from generator.site.across.contexts import Since
from generator.site.figures.cards import FigureCard


@dataclass(frozen=True, slots=True)
class EditionFront:
    """``edition.html``: identity card, contents in the order of the book, declared and counted figures.

    ``errata`` is the number of printed names put right and ``errata_href`` where they are listed ("" when nowhere);
    ``misprints`` are the other errata; ``sources`` are (title, publisher, note).
    ``figures_href`` leads to all the declared figures; ``since`` is None for the first edition;
    ``press`` leads to its programme and to its documents for journalists.
    """

    frame: Frame
    title: str
    label: str
    number: int
    year: int
    sky: Drawing
    numbers: Numbers
    meetings: tuple[tuple[str, Gathering], ...]
    ceremonies: tuple[Gathering, ...]
    chapters: tuple[Link, ...]
    comparisons: tuple[Comparison, ...]
    figures_href: str
    levels: str
    book: DownloadItem | None
    errata: int
    errata_href: str
    misprints: tuple[Misprint, ...]
    since: Since | None
    press: tuple[Link, ...]
    sources: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class TextChapter:
    """``text.html``: one text. ``place`` is None for a page of the site itself, ``matrix`` None but in « label ».

    ``part`` is the name of the part whose contents lead to the text, "" when there is none; ``before`` and ``after``
    are its neighbours there.
    """

    frame: Frame
    text: TextPart
    place: ChapterPlace | None
    matrix: MatrixPart | None = None
    order: BookOrder | None = None
    part: str = ""
    before: Link | None = None
    after: Link | None = None


@dataclass(frozen=True, slots=True)
class PartChapter:
    """``part.html``: a chapter made of several texts, one after the other, or their contents: (anchor, link)."""

    frame: Frame
    place: ChapterPlace
    lead: str
    texts: tuple[TextPart, ...]
    listed: tuple[tuple[str, Link], ...]


@dataclass(frozen=True, slots=True)
class PartnersChapter:
    """``partners.html``: a sentence on all, those who sign a message, then the others in groups (title, partners)."""

    frame: Frame
    place: ChapterPlace
    lead: str
    messages: tuple[PartnerPart, ...]
    groups: tuple[tuple[str, tuple[PartnerPart, ...]], ...]


@dataclass(frozen=True, slots=True)
class JuryChapter:
    """``jury.html``: the members and the jury's day; ``report`` is None when there is no such text."""

    frame: Frame
    place: ChapterPlace
    jurors: tuple[JurorPart, ...]
    day: Gathering | None
    report: TextPart | None


@dataclass(frozen=True, slots=True)
class FiguresChapter:
    """``figures.html``: the large numbers, the first figures drawn, the others as cards, the telling comparisons.

    ``declared`` is where all the declared figures are, ``total_declared`` their number.
    """

    frame: Frame
    place: ChapterPlace
    numbers: Numbers
    figures: tuple[FigurePart, ...]
    cards: tuple[FigureCard, ...]
    comparisons: tuple[Comparison, ...]
    declared: str
    total_declared: int


@dataclass(frozen=True, slots=True)
class DeclaredPage:
    """``declared.html``: every declared figure, (source, section, figures) in the order of the source."""

    frame: Frame
    year: int
    number: int
    total: int
    groups: tuple[tuple[str, str, tuple[Comparison, ...]], ...]
    figures: str
