"""Kits of laureates, found by what a person types, then made side by side and written as they are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial
from pathlib import Path

from generator.findings.errors import LaureateUnknown, UnknownEdition
from generator.french.words import slug
from generator.model.register import split_name
from generator.model.yearbook import Yearbook
from generator.press_room.kit.laureate import Laureate, laureates_of
from generator.press_room.kit.parcel import kit_of
from generator.progress.stages import Stage
from generator.publication.files import OutputFile, write_files
from generator.publication.publication import Publication
from generator.run.order import Order
from generator.run.parallel import spread


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed: names or codes, a region, a département, or everything; the edition's year, 0 for the newest."""

    names: tuple[str, ...] = ()
    region: str = ""
    department: str = ""
    all: bool = False
    year: int = 0


def find_laureates(yearbook: Yearbook, asked: Asked) -> tuple[Laureate, ...]:
    """Those that are asked for, in the order of the palmarès. Raises UnknownEdition or LaureateUnknown."""
    years = [record.year for record in yearbook.editions]
    if asked.year and asked.year not in years:
        raise UnknownEdition(annee=asked.year, choix=", ".join(map(str, years)))
    known = laureates_of(yearbook, asked.year or years[-1])
    wanted = {id(one) for name in asked.names for one in _named(known, name)}
    found = tuple(
        one
        for one in known
        if asked.all
        or id(one) in wanted
        or (asked.region and slug(one.award.region) == slug(asked.region))
        or (asked.department and one.award.collectivity.department.code == asked.department.upper())
    )
    if not found:
        raise _unknown(known, asked.region or asked.department)
    return found


def _named(known: Sequence[Laureate], typed: str) -> tuple[Laureate, ...]:
    """The one of that code, or of that name; several bearers of a name must be told apart by their département."""
    name, department = split_name(typed)
    found = [one for one in known if one.award.collectivity.code.lower() == typed.strip().lower()]
    found = found or [one for one in known if slug(one.name) == slug(name)]
    if department:
        found = [one for one in found if one.award.collectivity.department.code == department]
    if len(found) != 1:
        raise _unknown(known, typed, [one.place for one in found])
    return tuple(found)


def _unknown(known: Sequence[Laureate], typed: str, choice: Sequence[str] = ()) -> LaureateUnknown:
    by_name = {slug(one.name): one.place for one in known}
    near = choice or [by_name[one] for one in get_close_matches(slug(split_name(typed)[0]), by_name, 5, 0.6)]
    hint = f"Vouliez-vous dire {' ou '.join(near)} ?" if near else "Cherchez son nom à la page du palmarès."
    return LaureateUnknown(nom=typed, annee=known[0].award.year if known else "", indice=hint)


def make_kits(publication: Publication, laureates: Sequence[Laureate], folder: Path, order: Order) -> list[str]:
    """The kits in a folder of a person's, one ZIP each; the names of the files. Raises BookError or OutputError."""
    with order.progress.stage("Kits", len(laureates)) as stage:
        shares = spread(partial(_write, publication, folder, stage), laureates)
        return sorted(name for names in shares for name in names)


def _write(publication: Publication, folder: Path, stage: Stage, laureates: Sequence[Laureate]) -> list[str]:
    """In a child or here: each kit is counted once it is on the disk."""
    for one in laureates:
        write_files([OutputFile(f"{one.stem}.zip", kit_of(publication, one))], folder)
        stage.step()
    return [f"{one.stem}.zip" for one in laureates]
