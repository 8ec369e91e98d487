"""Pieces that one layout alone is given: a chapter's place, the matrix, a partner, a jury member ..."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.pages.parts import DownloadItem, Link, Misprint, TextPart


@dataclass(frozen=True, slots=True)
class ChapterPlace:
    """Where a chapter stands: its name and rank, the one before and the one after."""

    name: str
    rank: int
    total: int
    number: int
    year: int
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class MatrixPart:
    """The matrix of local digital policies: axes by name, issues and services by number."""

    axes: tuple[str, ...]
    issues: int
    services: int
    note: str
    source: str


@dataclass(frozen=True, slots=True)
class BookOrder:
    """The book that an edition announces, and where to ask for it."""

    title: str
    authors: tuple[str, ...]
    email: str
    address: str


@dataclass(frozen=True, slots=True)
class PartnerPart:
    """A partner: its message if it signs one."""

    anchor: str
    name: str
    acronym: str
    kind: str
    speaker: str
    speaker_role: str
    printed: str
    note: str
    text: TextPart | None


@dataclass(frozen=True, slots=True)
class JurorPart:
    """A jury member: ``picture`` an address with its size and words when there is a portrait, else ``monogram``."""

    name: str
    role: str
    details: str
    duty: str
    note: str
    monogram: Markup
    picture: str
    picture_size: tuple[int, int]
    alternative: str
    credit: str


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table of the open data as described to a reader: ``href`` leads to its own page."""

    anchor: str
    href: str
    title: str
    description: str
    file: DownloadItem | None
    rows: int
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """A file to take away with what proves it whole: its last change and its SHA-256."""

    file: DownloadItem
    day: date
    sha256: str


@dataclass(frozen=True, slots=True)
class ShelfEdition:
    """The files of one edition; ``since`` are the errata found since it was printed, ``href`` its page."""

    year: int
    number: int
    href: str
    items: tuple[ShelfItem, ...]
    since: tuple[Misprint, ...]
