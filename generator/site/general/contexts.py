"""The variables of the layouts of the pages of no edition."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.chapter_parts import (
    ShelfEdition,
    ShelfItem,
)
from generator.pages.parts import (
    DownloadItem,
    Drawing,
    Frame,
    Link,
    Numbers,
)


@dataclass(frozen=True, slots=True)
class Home:
    """``home.html``: what the yearbook is, the newest edition and the ways in.

    ``chapters`` are those of the newest edition; ``regions`` lead to their pages, ``levels`` to the palmarès by level;
    ``across`` to the editions read together, "" when there is only one. ``lead`` says what the label gives, and
    ``regions_words`` where its regions lie.
    """

    frame: Frame
    title: str
    lead: str
    regions_words: str
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
class DownloadsPage:
    """``downloads.html``: the files of each edition, then the data of all.

    ``sums`` and ``shelf_file`` list their digests for people and for programs; ``feed`` is "" without an address.
    """

    frame: Frame
    editions: tuple[ShelfEdition, ...]
    data: tuple[ShelfItem, ...]
    press: str
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
