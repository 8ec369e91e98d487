"""A document for the press as plain data: what it says, in order, and nothing of how it looks.

One value goes to every form that is handed over (a page of the site, PDF, plain text, word processor, e-mail), so that
none can say what another does not. Texts are French and already set (« », no-break spaces).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.charts.drawing.chart import Chart


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike; ``href`` is a whole address, or "" when they lead nowhere."""

    text: str
    strong: bool = False
    emphasis: bool = False
    href: str = ""


Words = tuple[Run, ...]

RELEASE, KIT = "Communiqué de presse", "Dossier de presse"
"""The kinds of documents."""

SECTION = 2
"""The level of the titles that open a section."""


def plain(text: str) -> Words:
    """Words without any emphasis."""
    return (Run(text),)


def text_of(words: Words) -> str:
    """The letters alone."""
    return "".join(run.text for run in words)


_WEB = re.compile(r"https?://[^\s<>\"']+")


def web(address: str, before: str = "") -> Words:
    """An address of the Web, shown without its start; words alone when it is none, for a page leads nowhere else."""
    shown = Run(address.partition("://")[2].rstrip("/"), href=address)
    return ((*plain(before), shown) if before else (shown,)) if _WEB.fullmatch(address) else plain(before + address)


def mailbox(address: str) -> Words:
    """An electronic address to write to; words alone when it is none."""
    is_one = re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", address)
    return (Run(address, href=f"mailto:{address}"),) if is_one else plain(address)


@dataclass(frozen=True, slots=True)
class Title:
    """A title inside the document: ``level`` 2 opens a section (a page in the kit), 3 stands within one.

    ``over`` is the title of the part that the section opens, "" when it goes on with the last. ``aside`` when the
    section may stand beside the others, where the page has room for a second column.
    """

    shape: ClassVar[str] = "title"

    text: str
    level: int = 2
    anchor: str = ""
    over: str = ""
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words; ``is_lead`` when they open the document or the section."""

    shape: ClassVar[str] = "paragraph"

    words: Words
    is_lead: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list, numbered when its order matters."""

    shape: ClassVar[str] = "points"

    items: tuple[Words, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """What a person said as a source prints it, and who; never words of ours."""

    shape: ClassVar[str] = "quotation"

    words: Words
    by: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers that stand out: (number, what it counts)."""

    shape: ClassVar[str] = "figures"

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a label and its value: contact, practical facts, identity of a tool."""

    shape: ClassVar[str] = "facts"

    rows: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A line of a programme: ``when`` (« 9 h », « mardi 29 janvier, 9 h »), what takes place, where, with whom."""

    when: str
    title: str
    place: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme in order of time."""

    shape: ClassVar[str] = "programme"

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Face:
    """A person in a list: who, what for, in what state the source announces them (« présent ou représenté »)."""

    name: str
    role: str
    status: str = ""
    notice: str = ""
    quotation: Words = ()


@dataclass(frozen=True, slots=True)
class Faces:
    """Persons one after the other."""

    shape: ClassVar[str] = "faces"

    people: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head; ``caption`` says what it holds."""

    shape: ClassVar[str] = "table"

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart or map, its caption, its width in millimetres; it is drawn when a form shows it."""

    shape: ClassVar[str] = "drawing"

    chart: Chart
    caption: str = ""
    width_mm: float = 120.0

    @property
    def alternative(self) -> str:
        """What it shows, in words."""
        return self.chart.alternative


@dataclass(frozen=True, slots=True)
class Blank:
    """A place that somebody else fills: ``prompt`` says with what. Left out of what is published as it stands."""

    shape: ClassVar[str] = "blank"

    prompt: str


Block = Title | Paragraph | Points | Quotation | Figures | Facts | Programme | Faces | Table | Drawing | Blank


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: ``kind`` (« Communiqué de presse »), title, what stands under it, its blocks, its footnotes.

    ``dateline`` are the short facts at its head (place, day, embargo); ``notes`` are (sign, footnote).
    ``colour`` is the edition's accent, ``publisher`` who issues it, ``stem`` the name of its files without suffix.
    """

    kind: str
    title: str
    stem: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    dateline: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    publisher: str = ""
    colour: str = ""
    year: int = 0
    embargo: str = ""
    is_kit: bool = False

    def sections(self) -> Iterator[Title]:
        """The titles that open a section, in order: what its contents list."""
        return (block for block in self.blocks if isinstance(block, Title) and block.level == 2)
