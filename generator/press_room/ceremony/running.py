"""The programme of an edition as whoever runs the ceremony needs it: day by day, who speaks, what is sure of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.french.words import day
from generator.model.edition import Meeting
from generator.model.press.event import Attendance, Person, Slot
from generator.model.yearbook import EditionRecord
from generator.press_room.documents.parts import moment, when


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the status is what the source affirms of the coming."""

    name: str
    role: str
    status: str
    is_sure: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of the running order; ``hour`` is "" where the programme has none."""

    hour: str
    title: str
    place: str
    detail: str
    marks: tuple[str, ...]
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The moments of a day, or those that last for several."""

    title: str
    lasts: bool
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A doubt that the records hold, and whom or what it is about."""

    about: str
    text: str


def parts_of(record: EditionRecord) -> tuple[Part, ...]:
    """The days in order, then what lasts."""
    people = {one.id: one for one in record.speakers}
    groups = groupby(sorted(record.programme, key=when), key=_heading)
    return tuple(Part(title, lasts, tuple(_moment(one, people) for one in slots)) for (lasts, title), slots in groups)


def _heading(slot: Slot) -> tuple[bool, str]:
    return slot.until is not None, moment(slot) if slot.until else day(slot.day, weekday=True)


def _moment(slot: Slot, people: dict[str, Person]) -> Moment:
    marks = tuple(mark for holds, mark in ((slot.is_live, "en direct"), (slot.is_closed, "à huis clos")) if holds)
    speakers = tuple(_speaker(people[one]) for one in slot.speakers if one in people)
    return Moment(slot.hour or "", slot.title, slot.place or "", slot.detail or "", marks, speakers)


def _speaker(person: Person) -> Speaker:
    is_sure = person.attendance is Attendance.CONFIRMED
    return Speaker(person.name, person.role, person.attendance.value, is_sure)


def lacks_of(record: EditionRecord) -> Iterator[str]:
    """What nobody has written of the ceremony, and is to be filled in by hand."""
    if not record.edition.ceremonies:
        yield "le jour et le lieu"
    elif not all(one.day for one in record.edition.ceremonies):
        yield "le jour"
    if not record.programme:
        yield f"les moments, leurs heures, qui parle (editions/{record.year}/programme.yaml et intervenants.yaml)"
    for slot in sorted(record.programme, key=when):
        if not slot.hour and not slot.until:
            yield f"l’heure : {slot.title}"
    named = {one for slot in record.programme for one in slot.speakers}
    unsure = [one.name for one in record.speakers if one.id in named and one.attendance is not Attendance.CONFIRMED]
    if unsure:
        yield f"les présences : {', '.join(unsure)}"


def notes_of(record: EditionRecord) -> tuple[Note, ...]:
    """What the records doubt of the moments and of those who speak there."""
    named = {one for slot in record.programme for one in slot.speakers}
    slots = (Note(one.title, one.note) for one in sorted(record.programme, key=when) if one.note)
    people = (Note(one.name, one.note) for one in record.speakers if one.id in named and one.note)
    return (*slots, *people)


def places_of(record: EditionRecord) -> tuple[str, ...]:
    """« mardi 4 février 2020, Martigues, accueil : Ville de Martigues »: a line a ceremony."""
    return tuple(", ".join(_said(one)) for one in record.edition.ceremonies)


def _said(meeting: Meeting) -> Iterator[str]:
    yield day(meeting.day, weekday=True) if meeting.day else "jour à préciser"
    yield meeting.place
    if meeting.host:
        yield f"accueil : {meeting.host}"
