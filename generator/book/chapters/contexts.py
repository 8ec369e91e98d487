"""What each layout of the book is given: one frozen class a layout, whose fields are the variables of the layout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.book.chapters.parts import (
    BookFigure,
    BookText,
    ContentsEntry,
    Correction,
    DeclaredGroup,
    Gathering,
    IndexLetter,
    MentionLine,
    Message,
    Opener,
    Portrait,
    Pull,
    Reference,
    RegionGroup,
    SeriesEntry,
    SupporterGroup,
)
from generator.design.title_setting import Setting
from generator.french.licence import Rights
from generator.french.scale import Scale
from generator.model.edition import Contact, Meeting
from generator.model.statistics import Matrix
from generator.pages.parts import Misprint


@dataclass(frozen=True, slots=True)
class BookPage:
    """« book.html »: what surrounds each portion of the book.

    ``title`` and ``subject`` describe the file, ``publisher`` signs it; ``keywords`` are separated by commas;
    ``built_on`` dates it; ``body`` is where a portion comes.
    """

    title: str
    subject: str
    publisher: str
    keywords: str
    built_on: date
    body: Markup


@dataclass(frozen=True, slots=True)
class SpinePage:
    """« spine.html »: a page as narrow as the spine. ``style`` and ``colours`` as for the book."""

    title: str
    year: int
    has_words: bool
    style: Markup
    colours: Markup


@dataclass(frozen=True, slots=True)
class NotesPage:
    """« notes.html »: a page to write on, which fills the last signature."""

    title: str


@dataclass(frozen=True, slots=True)
class CoverPage:
    """« cover.html »: the front cover. ``image`` is the sky of the labelled places, ``ordinal`` the label's number.

    ``setting`` is the type that holds the title beside the year.
    """

    title: str
    setting: Setting
    label: str
    ordinal: str
    year: int
    publisher: str
    image: str
    alternative: str


@dataclass(frozen=True, slots=True)
class EndpaperPage:
    """« endpaper.html »: the inside of the cover, one sign a collectivity, in ``image``; ``words`` explain it."""

    image: str
    alternative: str
    words: str


@dataclass(frozen=True, slots=True)
class HalfTitlePage:
    """« half_title.html »: the name alone, and behind it the editions so far, ``series``, oldest first."""

    title: str
    year: int
    series: tuple[SeriesEntry, ...]


@dataclass(frozen=True, slots=True)
class IdentityPage:
    """« identity.html »: the title page. ``meetings`` are (name, gathering), ``contact`` the publisher."""

    title: str
    setting: Setting
    label: str
    ordinal: str
    year: int
    meetings: tuple[tuple[str, Meeting], ...]
    contact: Contact


@dataclass(frozen=True, slots=True)
class SignsPage:
    """« signs.html »: how to read the book. ``by_level`` gives the collectivities of each level, the highest first.

    ``signs`` says what the ``sign`` means; ``example`` and ``place`` are a collectivity of the palmarès and the number
    of its département.
    """

    scale: Scale
    by_level: tuple[tuple[int, int], ...]
    sign: str
    signs: str
    total: int
    example: str
    place: str


@dataclass(frozen=True, slots=True)
class ContentsPage:
    """« contents.html »: the chapters and the annexes with their page numbers."""

    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True, slots=True)
class GlancePage:
    """« glance.html »: the edition in a few counted numbers, the first one largest."""

    year: int
    numbers: tuple[Pull, ...]


@dataclass(frozen=True, slots=True)
class ChapterPages:
    """« chapter.html »: an opener, the chapter itself in ``body``, and the number that fills a blank page before it."""

    opener: Opener
    body: Markup


@dataclass(frozen=True, slots=True)
class TextPages:
    """« text.html »: a chapter made of one text, None when it is not written."""

    text: BookText | None


@dataclass(frozen=True, slots=True)
class PartPages:
    """« part.html »: a chapter made of texts. A text whose title is the chapter's does not say it again."""

    title: str
    texts: tuple[BookText, ...]


@dataclass(frozen=True, slots=True)
class LabelPages:
    """« label.html »: the label's text and the matrix, whose drawing is ``image``."""

    text: BookText | None
    matrix: Matrix | None
    source: str
    image: str
    alternative: str


@dataclass(frozen=True, slots=True)
class PartnerPages:
    """« partners.html »: the partners' messages, then every partner by kind."""

    messages: tuple[Message, ...]
    groups: tuple[SupporterGroup, ...]


@dataclass(frozen=True, slots=True)
class JuryPages:
    """« jury.html »: the ``total`` members of the jury, two by two, and the report of its day, ``date``."""

    total: int
    pairs: tuple[tuple[Portrait, ...], ...]
    date: str
    report: BookText | None


@dataclass(frozen=True, slots=True)
class FigurePages:
    """« figures.html »: charts and maps, those shown ``elsewhere`` in the book, and what each source declares.

    ``look_back`` are the charts of the edition and of those before it: they open the chapter, on facing pages.
    """

    look_back: tuple[BookFigure, ...]
    figures: tuple[BookFigure, ...]
    elsewhere: tuple[BookFigure, ...]
    declared: tuple[DeclaredGroup, ...]


@dataclass(frozen=True, slots=True)
class AwardPages:
    """« awards.html »: the palmarès, the ``mentions``, and a remark on the totals that the source has ``announced``."""

    regions: tuple[RegionGroup, ...]
    mentions: tuple[MentionLine, ...]
    announced: str


@dataclass(frozen=True, slots=True)
class AnnouncedBookPages:
    """« announced.html »: the book that the edition announces."""

    text: BookText | None
    title: str
    authors: tuple[str, ...]
    email: str


@dataclass(frozen=True, slots=True)
class IndexPages:
    """« index.html »: every collectivity with its page, under the chapter's own ``title`` and ``anchor``.

    ``online`` is where the site shows the same list, "" when it has no address.
    """

    title: str
    anchor: str
    online: str
    letters: tuple[IndexLetter, ...]


@dataclass(frozen=True, slots=True)
class CorrectionPages:
    """« corrections.html »: the errata, names put right, names chosen among several, people's names."""

    misprints: tuple[Misprint, ...]
    corrections: tuple[Correction, ...]
    choices: tuple[Correction, ...]
    people: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class SourcePages:
    """« sources.html »: the documents, the public registers that names and places come from, the ``gatherings``.

    ``counted`` is the size of the palmarès.
    """

    references: tuple[Reference, ...]
    gatherings: tuple[Gathering, ...]
    counted: Pull


@dataclass(frozen=True, slots=True)
class ColophonPage:
    """« colophon.html »: credits, licences, and how the book was made.

    ``name`` is the yearbook's, ``version`` the program's.
    """

    name: str
    contact: Contact
    version: str
    built_on: date
    faces: tuple[str, ...]
    year: int
    rights: Rights


@dataclass(frozen=True, slots=True)
class FillerPage:
    """« filler.html »: what a page shows that only fills a gap near the end."""

    title: str
    year: int


@dataclass(frozen=True, slots=True)
class BackCoverPage:
    """« back.html »: the back cover."""

    title: str
    website: str
    year: int
