"""The variables of the layouts that follow the départements through the editions."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.parts import AwardItem, DownloadItem, Frame, Link
from generator.site.maps.contexts import Atlas


@dataclass(frozen=True, slots=True)
class YearColumn:
    """An edition at the top of a column; ``href`` leads to the département in its palmarès, "" when it is absent."""

    year: int
    href: str


@dataclass(frozen=True, slots=True)
class WayRow:
    """A collectivity with its level in each edition, 0 when it is absent."""

    name: str
    href: str
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Those of a département that made the same kind of move, the ``note`` of each says its levels."""

    words: str
    awards: tuple[AwardItem, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What changed in a département from an edition to the next; ``href`` leads to the page of the pair."""

    title: str
    href: str
    rows: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class DepartmentAcrossPage:
    """``department.html``: one département through the editions.

    ``measures`` are the rows of the table of numbers (name, one cell an edition); ``rows`` its collectivities;
    ``regions`` lead to those that hold it, in each time; ``release`` is its
    newest text for the press; ``caution`` says what « absente » means, "" without a change.
    """

    frame: Frame
    name: str
    code: str
    region: str
    lead: str
    locator: Markup
    years: tuple[YearColumn, ...]
    measures: tuple[tuple[str, tuple[str, ...]], ...]
    rows: tuple[WayRow, ...]
    changes: tuple[Change, ...]
    caution: str
    regions: tuple[Link, ...]
    release: Link | None
    index: str
    data: DownloadItem | None
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A département in the table of all: its numbers (« – » for none) and its change, "" with one edition only."""

    code: str
    name: str
    href: str
    region: str
    totals: tuple[str, ...]
    change: str


@dataclass(frozen=True, slots=True)
class DepartmentIndexPage:
    """``department_index.html``: all the départements; ``unnamed`` are those that no palmarès names."""

    frame: Frame
    years: tuple[int, ...]
    lead: str
    linked_map: Atlas | None
    map_year: int
    rows: tuple[DepartmentRow, ...]
    unnamed: tuple[Link, ...]
    data: DownloadItem | None
