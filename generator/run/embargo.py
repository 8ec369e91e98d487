"""What may not be published yet, and the yearbook as it is without it: as if nobody had written the rest."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from generator.findings.errors import NothingToPublish
from generator.french.embargo import embargo_words
from generator.loading.loader import load_yearbook
from generator.model.yearbook import EditionRecord, Yearbook
from generator.run.order import Order


@dataclass(frozen=True, slots=True)
class Released:
    """What the moment of the order allows to publish, and a sentence on each thing that it holds back.

    ``mark`` is what every page says when all is shown in spite of an embargo, "" otherwise.
    """

    yearbook: Yearbook
    held: tuple[str, ...] = ()
    mark: str = ""


def release(yearbook: Yearbook, order: Order) -> Released:
    """The yearbook without what is under embargo. Nobody reads the clock: without a day, every embargo holds.

    An edition held back is not taken out but never read, so that no name, address or letter of it is left in what is
    derived from all editions. Raises NothingToPublish when no edition remains.
    """
    moment = moment_of(order)
    held = [record for record in yearbook.editions if _holds(record.edition.embargo, moment)]
    if order.in_confidence:
        return Released(yearbook, mark=_mark(yearbook, moment))
    if len(held) == len(yearbook.editions):
        raise NothingToPublish(jusqu_a=embargo_words(held[-1].edition.embargo))
    if held:
        yearbook = load_yearbook(order.root, order.cache, without={record.year for record in held})[0]
    records = tuple(_without_documents(record, moment) for record in yearbook.editions)
    return Released(
        replace(yearbook, editions=records) if records != yearbook.editions else yearbook,
        (
            *(f"L’édition {one.year} : {_until(one.edition.embargo)}." for one in held),
            *_held_documents(yearbook, moment),
        ),
    )


def moment_of(order: Order) -> datetime | None:
    """What was typed, else ``SOURCE_DATE_EPOCH``."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return order.moment or (datetime.fromtimestamp(int(epoch), UTC) if epoch else None)


def _holds(embargo: datetime | None, moment: datetime | None) -> bool:
    """A moment typed without its zone is one of the place that wrote the embargo."""
    if embargo is None or moment is None:
        return embargo is not None
    return (moment if moment.tzinfo else moment.replace(tzinfo=embargo.tzinfo)) < embargo


def _without_documents(record: EditionRecord, moment: datetime | None) -> EditionRecord:
    release_held = record.release and _holds(record.release.embargo, moment)
    kit_held = record.press_kit and _holds(record.press_kit.embargo, moment)
    if not (release_held or kit_held):
        return record
    return replace(
        record,
        release=None if release_held else record.release,
        press_kit=None if kit_held else record.press_kit,
    )


def _held_documents(yearbook: Yearbook, moment: datetime | None) -> Iterator[str]:
    for record in yearbook.editions:
        if record.release and _holds(record.release.embargo, moment):
            yield f"Le communiqué de {record.year} : {_until(record.release.embargo)}."
        if record.press_kit and _holds(record.press_kit.embargo, moment):
            yield f"Le dossier de presse de {record.year} : {_until(record.press_kit.embargo)}."


def _mark(yearbook: Yearbook, moment: datetime | None) -> str:
    """The latest embargo that holds."""
    found = [
        embargo
        for record in yearbook.editions
        for document in (record.edition, record.release, record.press_kit)
        if document and (embargo := document.embargo) and _holds(embargo, moment)
    ]
    return embargo_words(max(found)) if found else ""


def _until(embargo: datetime | None) -> str:
    words = embargo_words(embargo)
    return words[:1].lower() + words[1:]
