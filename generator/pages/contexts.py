"""The variables of every layout of the site: one frozen class a layout, and nothing else reaches a layout."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.across_contexts import Since
from generator.pages.chapter_parts import (
    BookOrder,
    ChapterPlace,
    JurorPart,
    MatrixPart,
    PartnerPart,
    ShelfEdition,
    ShelfItem,
)
from generator.pages.collectivity_parts import Badge, Citation, HistoryRow, LifeBar, Story
from generator.pages.figure_cards import FigureCard
from generator.pages.near_map import NearMap
from generator.pages.palmares_contexts import NoteLink, PalmaresTools
from generator.pages.parts import (
    AwardItem,
    Comparison,
    DownloadItem,
    Drawing,
    FigurePart,
    Frame,
    Gathering,
    LevelRow,
    Link,
    Misprint,
    Numbers,
    RegionBlock,
    TextPart,
)


@dataclass(frozen=True, slots=True)
class Home:
    """``home.html``: what the yearbook is, the newest edition and the ways in.

    ``chapters`` are those of the newest edition; ``regions`` lead to their pages, ``levels`` to the palmarès by level;
    ``across`` to the editions read together, "" when there is only one.
    """

    frame: Frame
    title: str
    label: str
    number: int
    year: int
    edition: str
    sky: Drawing
    numbers: Numbers
    levels: str
    chapters: tuple[Link, ...]
    regions: tuple[Link, ...]
    figures: str
    data: str
    books: tuple[DownloadItem, ...]
    across: str


@dataclass(frozen=True, slots=True)
class EditionFront:
    """``edition.html``: identity card, contents in the order of the book, declared and counted figures.

    ``errata`` is the number of printed names put right and ``errata_href`` where they are listed ("" when nowhere);
    ``misprints`` are the other errata; ``sources`` are (title, publisher, note).
    ``figures_href`` leads to all the declared figures; ``since`` is None for the first edition.
    """

    frame: Frame
    title: str
    label: str
    number: int
    year: int
    sky: Drawing
    numbers: Numbers
    meetings: tuple[tuple[str, Gathering], ...]
    ceremony: Gathering | None
    chapters: tuple[Link, ...]
    comparisons: tuple[Comparison, ...]
    figures_href: str
    levels: str
    book: DownloadItem | None
    errata: int
    errata_href: str
    misprints: tuple[Misprint, ...]
    since: Since | None
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
    """``partners.html``: those who sign a message, then the others in groups (title, partners)."""

    frame: Frame
    place: ChapterPlace
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


@dataclass(frozen=True, slots=True)
class AwardsChapter:
    """``palmares.html``: the whole palmarès by region; ``by_level`` is the other order's address.

    ``notes`` lead to the mentions and to the corrections.
    """

    frame: Frame
    place: ChapterPlace
    numbers: Numbers
    regions: tuple[RegionBlock, ...]
    by_level: str
    tools: PalmaresTools
    notes: tuple[NoteLink, ...]


@dataclass(frozen=True, slots=True)
class LevelsPage:
    """``levels.html``: the whole palmarès by level; ``by_region`` is the other order's address."""

    frame: Frame
    year: int
    number: int
    total: int
    rows: tuple[LevelRow, ...]
    by_region: str
    tools: PalmaresTools


@dataclass(frozen=True, slots=True)
class RegionPage:
    """``region.html``: one region; ``within`` is « en Bretagne », ``departments`` (link, collectivities)."""

    frame: Frame
    year: int
    number: int
    block: RegionBlock
    within: str
    share: str
    departments: tuple[tuple[Link, int], ...]
    tools: PalmaresTools
    palmares: str
    locator: Markup
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class CollectivityPage:
    """``collectivity.html``: one collectivity and all its editions.

    ``kind`` is « Commune » or « Communauté d’agglomération »; ``population`` is "" when unknown; ``printed`` is
    "" unless print differs; ``near`` is a map of the neighbours: ``nearby`` are of the same département, ``around`` the
    nearest others of the region; ``peers`` are those of its size; ``changes`` says what happened since last time;
    ``life`` draws the years that ``history`` lists; ``memberships`` are the years when it belonged to the association.
    """

    frame: Frame
    name: str
    year: int
    number: int
    level: int
    kind: str
    code_label: str
    code: str
    department: str
    department_code: str
    department_href: str
    region: str
    region_href: str
    within: str
    population: str
    population_year: int
    printed: str
    note: str
    locator: Markup
    changes: str
    life: tuple[LifeBar, ...]
    history: tuple[HistoryRow, ...]
    stories: tuple[Story, ...]
    memberships: tuple[int, ...]
    peers: tuple[AwardItem, ...]
    badge: Badge
    citation: Citation
    near: NearMap | None
    nearby: tuple[AwardItem, ...]
    around: tuple[AwardItem, ...]
    region_total: int
    palmares: str
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class DownloadsPage:
    """``downloads.html``: the files of each edition, then the data of all.

    ``sums`` and ``shelf_file`` list their digests for people and for programs; ``feed`` is "" without an address.
    """

    frame: Frame
    editions: tuple[ShelfEdition, ...]
    data: tuple[ShelfItem, ...]
    data_page: str
    sums: str
    shelf_file: str
    feed: str


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """``not_found.html``: the field « Ma commune » and the ways back."""

    frame: Frame
    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SiteMapPage:
    """``site_map.html``: the pages in groups (title, links); ``many`` lead to those that are many of a kind."""

    frame: Frame
    groups: tuple[tuple[str, tuple[Link, ...]], ...]
    many: tuple[Link, ...]
