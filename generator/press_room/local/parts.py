"""What every local release ends with: the facts in a list, what the label is, whom to write to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from generator.charts.drawing.wording import capitalised, listed
from generator.french.scale import Scale
from generator.french.words import NARROW, WIDE, day, number
from generator.indicators.places import Size
from generator.model.yearbook import EditionRecord
from generator.press_room.documents.parts import contact_rows
from generator.press_room.local.case import Case
from generator.press_room.local.words import collectivities, numbered_label, shared, uncapitalised
from generator.press_room.paper import Block, Facts, Paragraph, Title, Words, mailbox, plain, web


def landmarks(case: Case) -> Facts:
    """What a journalist looks for first."""
    return Facts(tuple((label, plain(value)) for label, value in _landmarks(case)))


def _landmarks(case: Case) -> Iterator[tuple[str, str]]:
    scale, department = case.record.scale, case.award.collectivity.department
    yield "Niveau", f"{scale.out_of(case.level)}{scale.named(case.level)}"
    if case.known:
        yield "Niveaux précédents connus", say_levels(case.known, scale)
    yield "Édition", f"{numbered_label(case.record)}, {case.year}"
    if case.population:
        reference, people = case.population
        yield "Population", f"{number(people)}{WIDE}habitants (population légale de {reference})"
    yield "Département", f"{department.name} ({department.code})"
    yield "Région", case.award.region
    yield from ceremony(case.record)


def say_levels(known: Sequence[tuple[int, int]], scale: Scale) -> str:
    """« 2 arobases (2002), 3 (2003 à 2005), 5 (2007, 2019) »: the years of each level, in order."""
    runs = [(level, [year for year, _ in run]) for level, run in groupby(known, key=itemgetter(1))]
    (first, years), *others = runs
    said = [f"{scale.count(first)} ({_say_years(years)})", *(f"{level} ({_say_years(own)})" for level, own in others)]
    return ", ".join(said)


def _say_years(years: Sequence[int]) -> str:
    """« 2003 à 2005, 2007 »: three years that follow each other are said by their ends."""
    runs = [[year for _, year in run] for _, run in groupby(enumerate(years), key=lambda pair: pair[1] - pair[0])]
    said = [f"{run[0]} à {run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return ", ".join(said)


def ceremony(record: EditionRecord) -> Iterator[tuple[str, str]]:
    """Where and when the labels were to be given, when that is known."""
    one = record.edition.ceremony
    if one and one.day:
        department = f" ({one.department})" if one.department else ""
        yield "Cérémonie", f"{day(one.day)}, {one.place}{department}"


def closing(record: EditionRecord, size: Size) -> Iterator[Block]:
    """The label, then the contact."""
    yield Title("À propos du label", anchor="a-propos", aside=True)
    yield Paragraph(plain(about_label(record, size)))
    rows = tuple(contact(record))
    if rows:
        yield Title("Contact", anchor="contact", aside=True)
        yield Facts(rows)


def about_label(record: EditionRecord, size: Size) -> str:
    """What the label is: its name, its beginning, what a jury gives, and the size of the edition, counted."""
    house, scale = record.house, record.scale
    name = capitalised(uncapitalised(record.edition.label))
    since = f"Le {uncapitalised(name)} existe depuis {house.since}." if house.since else ""
    kinds = [(size.communes, "commune"), (size.intercommunalities, "intercommunalité")]
    parts = listed(collectivities(amount, noun) for amount, noun in kinds if amount)
    total = "" if min(size.communes, size.intercommunalities) == 0 else f"{collectivities(size.total)}{WIDE}: "
    gift = f"Un jury donne {scale.gift.removesuffix(',')} aux collectivités labellisées."
    counted = f"Le palmarès {record.year} nomme {total}{parts}."
    source = f"Les nombres de ce communiqué sont comptés dans l’annuaire «{NARROW}{house.name}{NARROW}»."
    return shared((since, gift, counted, source if house.name else ""))


def contact(record: EditionRecord) -> Iterator[tuple[str, Words]]:
    """The press contact of the edition, else how to reach its publisher."""
    general = record.edition.contact
    yield "Éditeur", plain(general.name)
    if record.press_contact:
        yield from contact_rows(record.press_contact)
        return
    if general.address:
        yield "Adresse", plain(general.address)
    if general.email:
        yield "Courriel", mailbox(general.email)
    if general.website:
        yield "Site", web(general.website)
