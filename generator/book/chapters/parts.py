"""What the book's layouts are given, piece by piece. Anchors are names of places of the book, without « # »."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.charts.drawing.chart import Table

MOST_ROWS, MOST_LINES = 20, 110
SHORT_HEIGHT, FEW_ROWS = 420, 6


@dataclass(frozen=True, slots=True)
class Pull:
    """A number large enough to fill a page, and the words that go with it."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class Opener:
    """The page that opens a chapter: its rank in the book, its anchor, its title, one or two sentences, its number.

    ``light`` when the chapter is short: it opens with a band at the head of its first page. ``online`` is where the
    site shows the same chapter, "" when it does not.
    """

    rank: int
    anchor: str
    title: str
    lead: str
    pull: Pull
    light: bool
    online: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents or of an index: its words and the anchor whose page it gives."""

    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """An edition of the yearbook, and how many collectivities its palmarès names; ``current`` is the book's own."""

    year: int
    ordinal: str
    total: int
    current: bool


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A chapter in the contents, with the parts of it that are worth a line; an annex is set smaller."""

    title: str
    anchor: str
    parts: tuple[Entry, ...] = ()
    is_annex: bool = False


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
    is_map: bool

    @property
    def is_short(self) -> bool:
        """Whether it takes half a page: a low drawing with few numbers."""
        return not self.is_map and self.height <= SHORT_HEIGHT and len(self.table.rows) <= FEW_ROWS

    @property
    def has_table(self) -> bool:
        """Whether its numbers stand in a table: those of a map do when it does not show them itself."""
        return len(self.table.rows) <= MOST_ROWS and not self.is_map

    @property
    def has_list(self) -> bool:
        """Whether its numbers run in columns; a longer list would say again what the palmarès says."""
        return MOST_ROWS < len(self.table.rows) <= MOST_LINES


@dataclass(frozen=True, slots=True)
class BookText:
    """A text in HTML with its header, then its ``blocks``; ``source`` is the title of the document it comes from.

    ``figures`` are those it calls for: they follow it, and it names their page. ``size`` says how it is set, from its
    length: « huge », « roomy », « », « tight » or « columns », and « shared » when blocks share its page.
    """

    anchor: str
    title: str
    lead: str
    about: tuple[str, ...]
    source: str
    note: str
    size: str
    html: Markup
    blocks: Markup
    figures: tuple[BookFigure, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A partner's text and the letters that stand for it in large: its acronym."""

    text: BookText
    sign: str


@dataclass(frozen=True, slots=True)
class Laureate:
    """A labelled collectivity: its anchor, the number of its département, whether its printed name was corrected.

    ``tail`` is the last word of its name, which no line may part from what follows it; ``head`` is the rest.
    """

    head: str
    tail: str
    anchor: str
    place: str
    corrected: bool


@dataclass(frozen=True, slots=True)
class LevelGroup:
    """The collectivities of one level of a region, in alphabetical order; ``words`` say the level."""

    level: int
    words: str
    laureates: tuple[Laureate, ...]


@dataclass(frozen=True, slots=True)
class RegionGroup:
    """A region of the palmarès and its levels that are not empty."""

    name: str
    anchor: str
    total: int
    groups: tuple[LevelGroup, ...]


@dataclass(frozen=True, slots=True)
class MentionLine:
    """A distinction given beside the @, and the anchor of the collectivity in the palmarès."""

    category: str
    name: str
    anchor: str
    reason: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """A member of the jury; ``image`` is a photograph, or a drawing that stands for it and has no alternative."""

    name: str
    role: str
    details: str
    duty: str
    note: str
    image: str
    alternative: str


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
    section: str
    counted: str
    counted_label: str
    agrees: bool
    note: str


@dataclass(frozen=True, slots=True)
class DeclaredGroup:
    """The figures that one document declares; ``source`` is its title."""

    source: str
    claims: tuple[Declared, ...]


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
    """A collectivity in the index, the number of its département and its anchor in the palmarès."""

    name: str
    place: str
    anchor: str


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """The collectivities that the index files under a letter."""

    letter: str
    lines: tuple[IndexLine, ...]


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting in a few words, and what there is to know of it; no ``day`` when it is to be confirmed."""

    title: str
    day: date | None
    place: str
    note: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that facts are taken from."""

    title: str
    publisher: str
    published: str
    note: str
