"""What the book's layouts are given, piece by piece. Anchors are names of places of the book, without « # »."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.chart import Table

MOST_ROWS = 20


@dataclass(frozen=True, slots=True)
class Pull:
    """A number large enough to fill a page, and the words that go with it."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class Opener:
    """The page that opens a chapter: its rank in the book, its anchor, its title, one or two sentences, its number."""

    rank: int
    anchor: str
    title: str
    lead: str
    pull: Pull


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents or of an index: its words and the anchor whose page it gives."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A chapter in the contents, with the parts of it that are worth a line."""

    rank: int
    title: str
    anchor: str
    parts: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class BookText:
    """A text in HTML with its header; ``source`` is the title of the document it comes from."""

    anchor: str
    title: str
    lead: str
    about: tuple[str, ...]
    source: str
    note: str
    html: Markup


@dataclass(frozen=True, slots=True)
class BookFigure:
    """A numbered chart or map: ``label`` is « Carte 1 », ``image`` the name of its drawing; sizes in CSS pixels."""

    anchor: str
    label: str
    title: str
    alternative: str
    description: str
    table: Table
    source: str
    image: str
    width: int
    height: int

    @property
    def has_short_table(self) -> bool:
        """Whether its table is worth printing: a long one says again what the palmarès says."""
        return len(self.table.rows) <= MOST_ROWS


@dataclass(frozen=True, slots=True)
class Laureate:
    """A labelled collectivity: its anchor, the number of its département, whether its printed name was corrected."""

    name: str
    anchor: str
    place: str
    corrected: bool


@dataclass(frozen=True, slots=True)
class LevelGroup:
    """The collectivities of one level of a region, from 5 to 1, in alphabetical order."""

    level: int
    laureates: tuple[Laureate, ...]


@dataclass(frozen=True, slots=True)
class RegionGroup:
    """A region of the palmarès, its levels that are not empty, and how many it has of each, from 5 to 1."""

    name: str
    anchor: str
    total: int
    groups: tuple[LevelGroup, ...]
    profile: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """A member of the jury and the drawing that stands for a photograph."""

    name: str
    role: str
    details: str
    duty: str
    note: str
    image: str


@dataclass(frozen=True, slots=True)
class Supporter:
    """A partner: full name, acronym, what was set right about it."""

    name: str
    acronym: str
    note: str


@dataclass(frozen=True, slots=True)
class SupporterGroup:
    """The partners of one kind."""

    title: str
    supporters: tuple[Supporter, ...]


@dataclass(frozen=True, slots=True)
class Declared:
    """A figure that a document declares; ``counted`` is "" when nothing can be counted beside it."""

    label: str
    precision: str
    value: str
    source: str
    section: str
    counted: str
    counted_label: str
    agrees: bool
    note: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A printed name, the right one, its département, its anchor, and why."""

    printed: str
    name: str
    place: str
    anchor: str
    reason: str


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A collectivity in the index."""

    name: str
    place: str
    level: int
    anchor: str


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """The collectivities that the index files under a letter."""

    letter: str
    lines: tuple[IndexLine, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that facts are taken from."""

    title: str
    publisher: str
    published: str
    note: str
