"""Kits of laureates, found by what a person types, then made side by side and written as they are made."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generator.french.words import slug
from generator.model.yearbook import Yearbook
from generator.press_room.kit.laureate import Laureate, laureates_of
from generator.press_room.kit.parcel import kit_of
from generator.progress.stages import Stage
from generator.publication.files import OutputFile, write_files
from generator.publication.publication import Publication
from generator.run.on_demand.asking import Asked, Bearer, named, unknown, year_of
from generator.run.order import Order
from generator.run.parallel import spread


def find_laureates(yearbook: Yearbook, asked: Asked) -> tuple[Laureate, ...]:
    """Those that are asked for, in the order of the palmarès. Raises UnknownEdition or LaureateUnknown."""
    year = year_of(yearbook, asked)
    known = tuple(map(_bearer, laureates_of(yearbook, year)))
    wanted = {id(_named(known, name, year)) for name in asked.names}
    found = tuple(
        one.what
        for one in known
        if asked.all
        or id(one.what) in wanted
        or (asked.region and slug(one.what.award.region) == slug(asked.region))
        or (asked.department and one.department == asked.department.upper())
    )
    if not found:
        raise unknown(known, asked.region or asked.department, year)
    return found


def _bearer(one: Laureate) -> Bearer[Laureate]:
    return Bearer(one, one.award.collectivity.code, one.name, one.award.collectivity.department.code)


def _named(known: Sequence[Bearer[Laureate]], typed: str, year: int) -> Laureate:
    found = named(known, typed)
    if len(found) != 1:
        raise unknown(known, typed, year, found)
    return found[0].what


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
