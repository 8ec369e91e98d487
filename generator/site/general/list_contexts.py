"""The variables of the layouts that list: the collectivities by initial, the tables of the open data."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.chapter_parts import TablePart
from generator.pages.parts import AwardItem, DownloadItem, Frame, Link


@dataclass(frozen=True, slots=True)
class LetterLink:
    """An initial: its page, how many collectivities have it, the first and the last of them."""

    letter: str
    anchor: str
    href: str
    total: int
    first: str
    last: str
    current: bool


@dataclass(frozen=True, slots=True)
class IndexPage:
    """``index.html``: the way to every collectivity ever labelled, an initial each."""

    frame: Frame
    total: int
    letters: tuple[LetterLink, ...]


@dataclass(frozen=True, slots=True)
class LetterPage:
    """``letter.html``: the collectivities of an initial, and the way to the others."""

    frame: Frame
    letter: str
    awards: tuple[AwardItem, ...]
    letters: tuple[LetterLink, ...]
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class OpenDataPage:
    """``data.html``: the tables, in few words; ``package`` is the file that describes them to programs."""

    frame: Frame
    tables: tuple[TablePart, ...]
    package: DownloadItem | None
    workbook: DownloadItem | None
    downloads: str


@dataclass(frozen=True, slots=True)
class TablePage:
    """``table.html``: one table of the open data, column by column."""

    frame: Frame
    table: TablePart
    before: Link | None
    after: Link | None
