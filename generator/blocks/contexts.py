"""What each block's layout is given. A block shows facts under a text, alike on the site and in the book.

``h`` is the level of the block's headings; ``href`` is "" when the place is not shown anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Town:
    """A collectivity in a block: its name, the number of its département, its address."""

    name: str
    place: str
    href: str


@dataclass(frozen=True, slots=True)
class ThemesBlock:
    """« themes.html »: (name, detail) of each theme."""

    themes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A line of a table: the town, the printed region, the printed number of inhabitants, a remark."""

    town: Town
    region: str
    population: str
    note: str


@dataclass(frozen=True, slots=True)
class TablesBlock:
    """« tableaux.html »: (level, « à cinq arobases », rows) of each table."""

    h: int
    tables: tuple[tuple[int, str, tuple[TableRow, ...]], ...]
    note: str


@dataclass(frozen=True, slots=True)
class YearCell:
    """A year of a history: level 0 when there is none, its ``step`` of the palette and the noun behind it.

    ``doubt`` says why it is not certain.
    """

    year: int
    level: int
    step: int
    unit: str
    doubt: str
    attended: bool


@dataclass(frozen=True, slots=True)
class ProfileCard:
    """A town's card: ``facts`` are (name, value), ``staff`` (post, number), ``text`` the observation and initiative.

    ``href`` leads to the card, wherever it is.
    """

    anchor: str
    href: str
    town: Town
    title: str
    lead: str
    region: str
    population: str
    facts: tuple[tuple[str, str], ...]
    staff: tuple[tuple[str, str], ...]
    history: tuple[YearCell, ...]
    nominations: str
    text: Markup
    note: str


@dataclass(frozen=True, slots=True)
class ProfilesBlock:
    """« profils.html »: one card a town; ``first`` is the first year of the histories.

    ``in_full`` is false where each card has a page of its own.
    """

    h: int
    in_full: bool
    first: int
    profiles: tuple[ProfileCard, ...]


@dataclass(frozen=True, slots=True)
class MembersBlock:
    """« membres.html »: (title, members, whether they run in a paragraph) by kind; some members have no address."""

    h: int
    groups: tuple[tuple[str, tuple[Town, ...], bool], ...]


@dataclass(frozen=True, slots=True)
class TeamBlock:
    """« equipe.html »: (title, ((name, role), …)) by group."""

    h: int
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    note: str


@dataclass(frozen=True, slots=True)
class EventLine:
    """A dated step: ``when`` is the day or month within the year, "" when only the year is known."""

    when: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class TimelineBlock:
    """« frise.html »: the names of the tracks, and for each year (year, the events of each track in that order)."""

    tracks: tuple[str, ...]
    years: tuple[tuple[int, tuple[tuple[EventLine, ...], ...]], ...]


@dataclass(frozen=True, slots=True)
class LandmarkCell:
    """A number with its unit, the year it is of, and the letter of its remark; ``value`` is "" when none is given."""

    year: str
    value: str
    unit: str
    letter: str


@dataclass(frozen=True, slots=True)
class LandmarkPlace:
    """A part of the world: (what is counted, its cells), a cell a year, then the remarks by letter."""

    name: str
    rows: tuple[tuple[str, tuple[LandmarkCell, ...]], ...]
    notes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LandmarksBlock:
    """« reperes.html »: the numbers of each place, their years side by side."""

    h: int
    places: tuple[LandmarkPlace, ...]


@dataclass(frozen=True, slots=True)
class OfficialsBlock:
    """« ministres.html »: (year, ((name, role, note), …)), oldest first."""

    years: tuple[tuple[int, tuple[tuple[str, str, str], ...]], ...]


@dataclass(frozen=True, slots=True)
class ServicesBlock:
    """« services.html »: (domain, title) in the order of the source."""

    services: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """An initiative or an example of a technology."""

    anchor: str
    title: str
    kind: str
    town: Town
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class TechnologiesBlock:
    """« technologies.html »: one card an example."""

    h: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ThemePart:
    """A theme of initiatives: ``guides`` are (title, author)."""

    anchor: str
    title: str
    introduction: str
    cards: tuple[Card, ...]
    guides: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class InitiativesBlock:
    """« initiatives.html »: the themes in the order of the source."""

    h: int
    themes: tuple[ThemePart, ...]


@dataclass(frozen=True, slots=True)
class ChronologyBlock:
    """« chronologie.html »: a short chronology: (year or date, line)."""

    h: int
    title: str
    steps: tuple[tuple[str, EventLine], ...]
