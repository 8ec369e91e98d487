"""Two things to print for the stage: the running order on a sheet, and the list of those who are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.design.book_faces import face_rules
from generator.french.words import count
from generator.keeping.program_files import ProgramFiles
from generator.model.yearbook import EditionRecord
from generator.pages.rendering import read_layout, render
from generator.press_room.ceremony.calling import Group
from generator.press_room.ceremony.running import Note, Part, lacks_of, notes_of, parts_of, places_of
from generator.press_room.kit.colours import deep
from generator.press_room.kit.laureate import Laureate
from generator.press_room.writers.pdf import tagged_pdf

_FOLDER = "press_room/ceremony"
_ROWS = 11
"""Moments that a sheet has room for: what the programme does not fill is left to be filled by hand."""
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class StagePage:
    """What both sheets say of the edition. ``where`` are the lines on the day, the place and the host."""

    title: str
    rank: str
    year: int
    where: tuple[str, ...]
    publisher: str
    built_on: date
    rules: Markup


@dataclass(frozen=True, slots=True)
class RunningPage:
    """``layouts/press_room/ceremony/running.html``. ``awarded`` says how many are called, group by group."""

    page: StagePage
    parts: tuple[Part, ...]
    blanks: int
    awarded: tuple[tuple[str, int, int], ...]
    total: int
    lacks: tuple[str, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class CallPage:
    """``layouts/press_room/ceremony/call.html``."""

    page: StagePage
    groups: tuple[Group, ...]
    total: str


def running_pdf(record: EditionRecord, groups: Sequence[Group], day: date, _layouts: ProgramFiles) -> bytes:
    """The running order of a ceremony. Raises BookError when it cannot be laid out."""
    page = RunningPage(
        page=_page(record, "Déroulé de la cérémonie", day),
        parts=parts_of(record),
        blanks=max(_FEWEST, _ROWS - len(record.programme)),
        awarded=tuple((one.title, len(one.called), one.called[0].rank) for one in groups),
        total=sum(len(one.called) for one in groups),
        lacks=tuple(lacks_of(record)),
        notes=notes_of(record),
    )
    return tagged_pdf(render(f"{_FOLDER}/running.html", page), {})


def call_pdf(record: EditionRecord, groups: Sequence[Group], day: date, _layouts: ProgramFiles) -> bytes:
    """The list that is read on stage. Raises BookError when it cannot be laid out."""
    total = count(sum(len(one.called) for one in groups), "collectivité")
    page = CallPage(_page(record, "Appel des lauréates", day), tuple(groups), total)
    return tagged_pdf(render(f"{_FOLDER}/call.html", page), {})


def _page(record: EditionRecord, title: str, day: date) -> StagePage:
    accent = Markup(":root {{ --accent: {}; }}\n").format(deep(record.edition.accent))
    return StagePage(
        title=title,
        rank=Laureate(record.awards[0], record.edition, record.house).rank,
        year=record.year,
        where=places_of(record),
        publisher=record.house.publisher,
        built_on=day,
        rules=accent + face_rules() + read_layout(f"{_FOLDER}/stage.css"),
    )
