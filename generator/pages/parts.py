"""What layouts are given, piece by piece. Every address is already relative to the page that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.french.house import House
from generator.french.words import count


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its words, its address, what it leads to in a line, and whether it is the page itself."""

    text: str
    href: str
    note: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """An edition in the switch of a page: the address of the same thing in it, or of its front page.

    ``note`` says what stands there: « sans ce chapitre », « Grand Est »; ``parts`` are what the thing is made of there.
    """

    year: int
    href: str
    current: bool = False
    note: str = ""
    parts: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Misprint:
    """An erratum of a printed edition: where to read it, what is printed, what is right, why, and the day it was found.

    ``href`` leads to the page concerned, "" on that page itself.
    """

    year: int
    day: date
    place: str
    before: str
    after: str
    reason: str
    href: str


@dataclass(frozen=True, slots=True)
class Head:
    """What ``_head.html`` shows. Whole addresses are "" when the site's is not known.

    ``policies`` are what the page may load and do; ``url`` its own address, ``image`` the one of its card and
    ``image_alt`` what the card shows; ``feed`` the relative address of the Atom feed; ``tags`` are (name, content) for
    libraries; ``data`` is JSON-LD.
    """

    policies: tuple[str, ...]
    url: str
    image: str
    image_alt: str
    image_size: tuple[int, int]
    feed: str
    tags: tuple[tuple[str, str], ...]
    data: Markup


@dataclass(frozen=True, slots=True)
class Finder:
    """The field « Ma commune », on every page.

    ``index`` is the A–Z page, where its form leads without scripts; ``text_search`` the full-text search; ``names`` the
    script of its list; ``root`` the way to the site's root ("" or « ../ »); ``total`` the number of collectivities;
    ``on_top`` whether the masthead shows it.
    """

    index: str
    text_search: str
    names: str
    root: str
    total: int
    on_top: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page.

    ``title`` is the page's own, ``description`` one sentence for search engines; ``year`` the edition that gives its
    accent; ``on_night`` whether the page opens on the night sky, ``is_home`` whether it is the site's first;
    ``menu``, ``trail`` (breadcrumb, the page itself left out), ``editions`` and ``service`` are its links;
    ``scripts`` are enhancements that nothing depends on; ``misprints`` are the errata that concern the page;
    ``stops`` are the same thing in each edition, none when there is only one;
    ``house`` is whose yearbook it is; ``head`` is what the page says of itself to programs;
    ``mark`` is what it says of an embargo that holds.
    """

    title: str
    description: str
    year: int
    on_night: bool
    is_home: bool
    home: str
    style: str
    icon: str
    scripts: tuple[str, ...]
    finder: Finder
    misprints: tuple[Misprint, ...]
    menu: tuple[Link, ...]
    trail: tuple[Link, ...]
    editions: tuple[Link, ...]
    service: tuple[Link, ...]
    publisher: str
    email: str
    website: str
    built_on: date
    house: House
    stops: tuple[Stop, ...]
    head: Head
    mark: str = ""


@dataclass(frozen=True, slots=True)
class AwardItem:
    """One labelled collectivity in a list: ``place`` is its département's number, ``note`` what else the list says."""

    name: str
    href: str
    level: int
    place: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class LevelRow:
    """The collectivities of one level, from 5 to 1, in alphabetical order."""

    level: int
    awards: tuple[AwardItem, ...]


@dataclass(frozen=True, slots=True)
class RegionBlock:
    """A region of the palmarès: its anchor, its page, its number of collectivities and its levels."""

    name: str
    anchor: str
    href: str
    total: int
    rows: tuple[LevelRow, ...]


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A chart or map as shown.

    ``label`` is « Carte 1 »; ``svg``, ``svg_dark`` and ``csv`` are addresses, ``page`` that of its own page; sizes in
    CSS pixels; the cells of the table and the weights of the files are written the French way; ``words`` are the
    columns that hold words, from 0.
    """

    anchor: str
    label: str
    title: str
    alternative: str
    description: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: tuple[int, ...]
    source: str
    svg: str
    svg_dark: str
    csv: str
    page: str
    width: int
    height: int
    svg_size: str
    csv_size: str


@dataclass(frozen=True, slots=True)
class TextPart:
    """A text in HTML with its header, then its ``blocks``; ``source`` is the title of the document it comes from.

    ``contents`` lead to the parts of the blocks when they are many.
    """

    anchor: str
    title: str
    lead: str
    about: tuple[str, ...]
    source: str
    note: str
    html: Markup
    blocks: Markup
    contents: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A declared figure beside the counted one.

    ``declared`` and ``counted`` are written numbers (``counted`` is "" when nothing can be counted), ``precision`` is
    « plus de », « près de » or ""; ``agrees`` tells whether they say the same; ``counted_label`` what was counted.
    """

    label: str
    precision: str
    declared: str
    source: str
    section: str
    counted: str
    counted_label: str
    agrees: bool
    note: str


@dataclass(frozen=True, slots=True)
class Erratum:
    """A printed name that was put right, or a match that had to be chosen."""

    name: str
    href: str
    printed: str
    note: str


@dataclass(frozen=True, slots=True)
class Gathering:
    """A ceremony or the jury's day; no ``day`` when it is to be confirmed."""

    day: date | None
    place: str
    host: str
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing kept in a file of its own: address and size in CSS pixels."""

    href: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """The large numbers of an edition, all counted; ``inhabitants`` are those of the communes."""

    total: int
    communes: int
    intercommunalities: int
    regions: int
    departments: int
    inhabitants: int
    reference_year: int
    by_level: tuple[tuple[int, int], ...]

    @property
    def words(self) -> str:
        """What ``total`` counts: « collectivités labellisées : 149 communes et 83 intercommunalités »."""
        if not self.intercommunalities:
            return "commune labellisée" if self.total == 1 else "communes labellisées"
        if not self.communes:
            return "intercommunalité labellisée" if self.total == 1 else "intercommunalités labellisées"
        parts = count(self.communes, "commune"), count(self.intercommunalities, "intercommunalité")
        return f"collectivités labellisées : {parts[0]} et {parts[1]}"


@dataclass(frozen=True, slots=True)
class TableDescription:
    """A table of the open data: its rows are counted, its columns described."""

    name: str
    title: str
    path: str
    rows: int
    columns: tuple[tuple[str, str], ...]
    description: str = ""


@dataclass(frozen=True, slots=True)
class DownloadItem:
    """A file to take away, as shown: its address is relative, its weight written."""

    href: str
    title: str
    format: str
    size: str
    note: str
