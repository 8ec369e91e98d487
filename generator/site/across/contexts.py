"""The variables of the layouts that read the editions together, and their pieces."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.parts import AwardItem, DownloadItem, FigurePart, Frame, Link
from generator.site.figures.cards import FigureCard


@dataclass(frozen=True, slots=True)
class TallyItem:
    """How many collectivities made a kind of move, in words that agree with the number, and where they are listed.

    ``anchor`` is the name of the kind on the page of the pair, "" elsewhere.
    """

    number: str
    words: str
    href: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Since:
    """What the front page of an edition says of the one before it."""

    year: int
    tally: tuple[TallyItem, ...]
    href: str


@dataclass(frozen=True, slots=True)
class MoveRow:
    """Those that went from a level to another; ``words`` say both."""

    words: str
    awards: tuple[AwardItem, ...]


@dataclass(frozen=True, slots=True)
class MoveGroup:
    """Those that made the same kind of move."""

    title: str
    total: int
    rows: tuple[MoveRow, ...]


@dataclass(frozen=True, slots=True)
class FaithfulGroup:
    """The faithful that gained (or lost) as many @; the ``note`` of each gives its level in every edition."""

    words: str
    awards: tuple[AwardItem, ...]


@dataclass(frozen=True, slots=True)
class AcrossPage:
    """``across.html``: all the editions together.

    ``measures`` are the rows of the table of numbers (name, one cell an edition); ``pairs`` lead to the pages of the
    pairs, ``departments`` to the table of the départements; ``whole`` says what became of the
    first edition in the last, "" when there are only two editions; ``figures`` are drawn, ``cards`` lead to the others;
    ``faithful`` leads to those that every palmarès names, None when there is nobody.
    """

    frame: Frame
    years: tuple[int, ...]
    lead: str
    measures: tuple[tuple[str, tuple[str, ...]], ...]
    caution: str
    pairs: tuple[Link, ...]
    departments: Link
    whole: str
    figures: tuple[FigurePart, ...]
    cards: tuple[FigureCard, ...]
    faithful: Link | None
    data: DownloadItem | None


@dataclass(frozen=True, slots=True)
class PairPage:
    """``pair.html``: from an edition to the next; ``labels`` are « 13e label, 2012 » and « 20e label, 2019 »."""

    frame: Frame
    before: int
    now: int
    labels: str
    lead: str
    paragraphs: tuple[str, ...]
    caution: str
    kinds: tuple[TallyItem, ...]
    drawn: FigurePart | None
    data: DownloadItem | None
    previous: Link | None
    following: Link | None


@dataclass(frozen=True, slots=True)
class MoversPage:
    """``movers.html``: those that made the same kind of move from an edition to the next."""

    frame: Frame
    before: int
    now: int
    lead: str
    group: MoveGroup
    caution: str
    previous: Link | None
    following: Link | None


@dataclass(frozen=True, slots=True)
class FaithfulPage:
    """``faithful.html``: those that every palmarès names, by progress; ``figure`` leads to their drawing."""

    frame: Frame
    years: tuple[int, ...]
    total: int
    groups: tuple[FaithfulGroup, ...]
    figure: str
    across: str
