"""Blocks that a release and a press kit share: texts, figures, programme, persons, contact."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.french.words import WIDE, day, number
from generator.indicators.labels import counted_label
from generator.model.article import Article
from generator.model.press.documents import PressContact
from generator.model.press.event import Attendance, Person, Slot, minutes_of
from generator.model.yearbook import EditionRecord
from generator.pages.links import is_outside, target_address
from generator.press_room import paper
from generator.press_room.documents.texts import blocks_of
from generator.publication.publication import Publication

_WITHOUT_A_WORD = (Attendance.ANNOUNCED, Attendance.CONFIRMED)
"""What a list of persons need not say of each."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a document of an edition is written from."""

    publication: Publication
    year: int

    @property
    def record(self) -> EditionRecord:
        """The edition."""
        return self.publication.yearbook.record(self.year)

    def text(self, name: str | None, level: int = 3) -> tuple[paper.Block, ...]:
        """The blocks of a text for the press, its titles at a ``level``; none when it is not written."""
        article = self.article(name)
        return blocks_of(article.body, self.leads, level) if article else ()

    def article(self, name: str | None) -> Article | None:
        """A text for the press by its name."""
        return next((article for article in self.record.press_texts if article.slug == name), None)

    def leads(self, target: str) -> str:
        """The whole address of what a text links to; "" while nobody knows where the site will be."""
        if is_outside(target):
            return target
        site = self.publication.site
        path = target_address(self.publication.yearbook, self.record, target)
        return "" if site.is_example else site.absolute(path)

    def figures(self, names: Iterable[str]) -> Iterator[paper.Figures]:
        """Numbers that stand out, declared by a source or counted in the palmarès."""
        items = tuple(item for name in names if (item := self._figure(name)))
        if items:
            yield paper.Figures(items)

    def drawings(self, names: Iterable[str]) -> Iterator[paper.Drawing]:
        """Charts and maps of the edition, each under its own title, with its source."""
        charts = self.publication.charts[self.year]
        for chart in (charts[name] for name in names if name in charts):
            yield paper.Drawing(chart, f"{chart.title}. {chart.source}")

    def _figure(self, name: str) -> tuple[str, str] | None:
        declared = next((one for one in self.record.figures if one.id == name), None)
        if declared:
            return f"{declared.qualifier} {declared.written}".strip(), declared.label
        counts = self.publication.indicators[self.year]
        counted = counts.named().get(name)
        label = counted_label(name, counts.scale)
        return (number(counted), label[:1].upper() + label[1:]) if counted is not None else None

    def slots(self, names: Iterable[str], shown: Iterable[str] = ()) -> Iterator[paper.Programme]:
        """Moments of the programme, in the order of time; their persons by name, save those ``shown`` beside."""
        wanted, beside = {*names}, {*shown}
        slots = [slot for slot in self.record.programme if slot.id in wanted]
        if slots:
            yield paper.Programme(tuple(self.slot(slot, beside) for slot in sorted(slots, key=when)))

    def whole_programme(self) -> paper.Programme:
        """Every moment, in a line: what it is, when, where."""
        slots = sorted(self.record.programme, key=when)
        return paper.Programme(tuple(replace(self.slot(slot), detail="") for slot in slots))

    def slot(self, slot: Slot, beside: Collection[str] = ()) -> paper.Slot:
        """A moment, with its persons by name save those ``beside``."""
        people = {person.id: person.name for person in self.record.speakers if person.id not in beside}
        names = ", ".join(people[one] for one in slot.speakers if one in people)
        marks = [mark for shown, mark in ((slot.is_live, "en direct"), (slot.is_closed, "à huis clos")) if shown]
        said = (slot.detail or "", f"Avec {names}." if names else "")
        title = f"{slot.title} ({', '.join(marks)})" if marks else slot.title
        return paper.Slot(moment(slot), title, slot.place or "", " ".join(part for part in said if part))

    def faces(self, names: Iterable[str]) -> Iterator[paper.Faces]:
        """Persons, in the order in which they are named."""
        people = {person.id: person for person in self.record.speakers}
        found = tuple(face_of(people[name]) for name in names if name in people)
        if found:
            yield paper.Faces(found)


def when(slot: Slot) -> tuple[object, ...]:
    """The order of a programme: what lasts comes after what has an hour."""
    return (slot.until is not None, slot.day, minutes_of(slot.hour) if slot.hour else 24 * 60)


def moment(slot: Slot) -> str:
    """« mardi 29 janvier 2019, 9 h », « mardi 4 février 2020 », « 29 et 30 janvier 2019 », « du 30 mars au … »."""
    if slot.until:
        in_a_month = (slot.day.year, slot.day.month) == (slot.until.year, slot.until.month)
        first = day(slot.day).partition(WIDE)[0] if in_a_month else day(slot.day)
        next_to = in_a_month and (slot.until - slot.day).days == 1
        return f"{first} et{WIDE}{day(slot.until)}" if next_to else f"du{WIDE}{first} au{WIDE}{day(slot.until)}"
    return ", ".join((day(slot.day, weekday=True), *((slot.hour,) if slot.hour else ())))


def face_of(person: Person) -> paper.Face:
    """A person as documents show them."""
    status = "" if person.attendance in _WITHOUT_A_WORD else person.attendance.value
    remarks = paper.plain(person.remarks) if person.remarks else ()
    return paper.Face(person.name, person.role, status, person.notice or "", remarks)


def contact_rows(contact: PressContact) -> Iterator[tuple[str, paper.Words]]:
    """Whom to call, line by line; what is not known is left out."""
    whom = ", ".join(part for part in (contact.name, contact.role) if part)
    if whom:
        yield "Contact", paper.plain(whom)
    if contact.phone:
        yield "Téléphone", paper.plain(contact.phone)
    if contact.email:
        yield "Courriel", paper.mailbox(contact.email)
    if contact.website:
        yield "Site", paper.web(contact.website)
    for account in contact.accounts:
        yield account.network, paper.plain(account.name)
    if contact.hashtag:
        yield "Mot-dièse", paper.plain(contact.hashtag)
