"""What the palmarès pages share: the other orders of the list, and what the filters of ``palmares.js`` know."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.chapter_parts import ChapterPlace
from generator.pages.parts import (
    AwardItem,
    Erratum,
    Frame,
    LevelRow,
    Link,
    Numbers,
    RegionBlock,
)


@dataclass(frozen=True, slots=True)
class PalmaresTools:
    """``territories`` are « 56,Morbihan,Bretagne » joined by « ; », for the filters; ``by_department`` an address.

    ``levels`` are « 4,4 arobases,4 @ » joined likewise, the highest first.
    """

    territories: str
    levels: str
    by_department: str


@dataclass(frozen=True, slots=True)
class NoteLink:
    """The way from the palmarès to its mentions or its corrections, which keep the anchors that they had there."""

    anchor: str
    title: str
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class NotesPage:
    """``palmares_notes.html``: the mentions (category, collectivity, reason), the names put right, those chosen."""

    frame: Frame
    year: int
    number: int
    title: str
    lead: str
    mentions: tuple[tuple[str, Link, str], ...]
    errata: tuple[Erratum, ...]
    doubts: tuple[Erratum, ...]
    palmares: str


@dataclass(frozen=True, slots=True)
class DepartmentBlock:
    """A département of the palmarès: its anchor, its number, its name, its region, its collectivities."""

    anchor: str
    code: str
    name: str
    region: str
    awards: tuple[AwardItem, ...]


@dataclass(frozen=True, slots=True)
class DepartmentsPage:
    """``departments.html``: the whole palmarès by département.

    ``runs`` lead to the first of each twenty numbers; ``by_region`` and ``by_level`` are the other orders; ``across``
    leads to the départements through the editions.
    """

    frame: Frame
    year: int
    number: int
    total: int
    tools: PalmaresTools
    departments: tuple[DepartmentBlock, ...]
    runs: tuple[Link, ...]
    by_region: str
    by_level: str
    across: str


@dataclass(frozen=True, slots=True)
class AwardsChapter:
    """``palmares.html``: the whole palmarès by region; ``by_level`` is the other order's address.

    ``notes`` lead to the mentions and to the corrections; ``remark`` is about the totals that the source announces.
    """

    frame: Frame
    place: ChapterPlace
    numbers: Numbers
    regions: tuple[RegionBlock, ...]
    by_level: str
    tools: PalmaresTools
    notes: tuple[NoteLink, ...]
    remark: str


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
    """``region.html``: one region; ``within`` is « en Bretagne », ``departments`` (link, collectivities),
    ``release`` its text for the press.
    """

    frame: Frame
    year: int
    number: int
    block: RegionBlock
    within: str
    share: str
    departments: tuple[tuple[Link, int], ...]
    tools: PalmaresTools
    palmares: str
    release: Link | None
    locator: Markup
    before: Link | None
    after: Link | None
