"""What whoever holds a ceremony prints: the edition found by its year, the files made side by side, one ZIP."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generator.findings.errors import NoAwards, UnknownEdition
from generator.model.yearbook import Yearbook
from generator.press_room.ceremony.parcel import MAKERS, Ceremony, ceremony_zip
from generator.progress.stages import Stage
from generator.publication.files import OutputFile, write_files
from generator.run.order import Order
from generator.run.parallel import spread


def find_edition(yearbook: Yearbook, year: int) -> int:
    """The edition asked for, 0 for the last that has a palmarès. Raises UnknownEdition or NoAwards."""
    editions = {record.year: bool(record.awards) for record in yearbook.editions}
    awarded = [one for one, has_awards in editions.items() if has_awards]
    if year and year not in editions:
        raise UnknownEdition(annee=year, choix=", ".join(map(str, editions)))
    if not awarded or (year and year not in awarded):
        raise NoAwards(annee=year or [*editions][-1], choix=", ".join(map(str, awarded)) or "aucune")
    return year or awarded[-1]


def make_ceremony(ceremony: Ceremony, folder: Path, order: Order) -> str:
    """The ZIP in a folder of a person's; its name. Raises BookError or OutputError."""
    with order.progress.stage("Cérémonie", ceremony.steps) as stage:
        files = {name: made for share in spread(partial(_make, ceremony, stage), [*MAKERS]) for name, made in share}
    name = f"{ceremony.stem}.zip"
    write_files([OutputFile(name, ceremony_zip(ceremony, files))], folder)
    return name


def _make(ceremony: Ceremony, stage: Stage, names: Sequence[str]) -> list[tuple[str, bytes]]:
    """In a child or here."""
    return [(name, MAKERS[name](ceremony, stage.step)) for name in names]
