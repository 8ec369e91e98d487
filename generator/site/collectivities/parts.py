"""Pieces of a collectivity's page: its history, what each edition tells of it, its badge."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.parts import DownloadItem


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A year of the table: its level (0 when it was left out), what to say of it, where it comes from.

    ``href`` and ``source`` lead to the edition, or to the profile that tells the year; ``book_href`` and ``book``
    (« p. 37 de l’édition imprimée 2020 ») to its place in the book, "" when it has none.
    """

    year: int
    level: int
    said: str
    source: str
    href: str
    book: str
    book_href: str


@dataclass(frozen=True, slots=True)
class LifeBar:
    """A year of the drawing: a bar as high as its level, 0 when nothing is known or it was left out.

    Only the years ``named`` are written: those of the editions, and the first.
    """

    year: int
    level: int
    known: bool
    labelled: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Story:
    """What an edition tells of a collectivity: a mention, a profile, a card, a technology."""

    year: int
    kind: str
    title: str
    text: str
    href: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """How to cite the page: in words, and two files for programs."""

    words: str
    bibtex: str
    ris: str


@dataclass(frozen=True, slots=True)
class Badge:
    """The level as a picture to take away: ``code`` is what another site pastes."""

    file: DownloadItem
    alternative: str
    code: str
    width: int
    height: int
