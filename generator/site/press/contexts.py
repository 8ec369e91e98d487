"""The variables of the layouts of the press room’s pages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.pages.parts import DownloadItem, Frame, Link
from generator.press_room.paper import Block, Paper
from generator.press_room.sections import Section
from generator.site.figures.cards import FigureCard


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A release or a kit on the first page of the press room: what it is called, its first sentence, its files."""

    kind: str
    title: str
    href: str
    lead: str
    files: tuple[DownloadItem, ...]


@dataclass(frozen=True, slots=True)
class PressEdition:
    """What the press room holds of an edition; ``numbers`` are (number, what it counts); ``links`` lead further."""

    year: int
    number: int
    documents: tuple[DocumentCard, ...]
    numbers: tuple[tuple[str, str], ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PressFront:
    """``front.html``: editions newest first, then whom to call; ``index`` lists the places that have a release."""

    frame: Frame
    lead: str
    editions: tuple[PressEdition, ...]
    contact: Block | None
    index: str


@dataclass(frozen=True, slots=True)
class PaperPage:
    """``document.html``: a release or a kit. ``side`` stands beside ``main``; ``text`` is what is copied.

    ``contents`` are the sections of a kit; ``pictures`` the main figures at the size of print, ``cards`` some other
    drawings of the edition, to be taken away on their own pages, ``all_figures`` where all are;
    ``note`` says what the source does not.
    """

    frame: Frame
    paper: Paper
    main: tuple[Section, ...]
    side: tuple[Section, ...]
    contents: tuple[Link, ...]
    files: tuple[DownloadItem, ...]
    pictures: tuple[DownloadItem, ...]
    cards: tuple[FigureCard, ...]
    all_figures: str
    text: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """``programme.html``: days (title, programme), persons, and the documents that announce it all."""

    frame: Frame
    year: int
    number: int
    title: str
    place: str
    days: tuple[tuple[str, Block], ...]
    people: Block | None
    documents: tuple[Link, ...]
    source: str
