"""The page of an event: its programme day by day, who speaks, and the documents that announce it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from generator.french.words import WIDE, day
from generator.model.press.event import Slot
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.press_documents import documents_of
from generator.press_room.documents.parts import Desk, when
from generator.press_room.paper import Block, Programme
from generator.site.editions.parts import source_title
from generator.site.frame.facts import Page, SiteFacts
from generator.site.frame.frame import Heading, link, make_frame, trail_of
from generator.site.press.contexts import ProgrammePage


def programme_page(facts: SiteFacts, year: int) -> Page:
    """The programme of an edition that has one."""
    here, record = urls.programme(year), facts.record(year)
    desk = Desk(facts.publication, year)
    place = record.edition.ceremony.place if record.edition.ceremony else ""
    title = record.press_kit.subtitle if record.press_kit and record.press_kit.subtitle else "La remise des labels"
    sentence = f"Le programme annoncé : jours, heures, lieux et intervenants, édition {year}."
    context = ProgrammePage(
        frame=make_frame(facts, Heading(here, f"Programme, édition {year}", sentence, year, trail=trail_of(year))),
        year=year,
        number=record.edition.number,
        title=title,
        place=place,
        days=tuple(_days(desk, record)),
        people=next(iter(desk.faces(person.id for person in record.speakers)), None),
        documents=tuple(link(here, words, urls.press_file(stem, ".html")) for stem, words in documents_of(record)),
        source=source_title(record, record.programme[0].source),
    )
    return Page(here, "site/press/programme.html", context)


def _days(desk: Desk, record: EditionRecord) -> Iterator[tuple[str, Block]]:
    """Each day with what has an hour there; what lasts comes last, under its dates."""
    for name, slots in groupby(sorted(record.programme, key=when), key=_day_of):
        yield name, Programme(tuple(replace(desk.slot(slot), when=slot.hour or "") for slot in slots))


def _day_of(slot: Slot) -> str:
    """« Mardi 29 janvier 2019 », « Du 29 janvier 2019 au 30 janvier 2019 »."""
    if slot.until:
        return f"Du{WIDE}{day(slot.day)} au{WIDE}{day(slot.until)}"
    return day(slot.day, weekday=True).capitalize()
