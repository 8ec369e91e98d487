"""Local releases as files to send, found by what a person types: a collectivity, a département, a region."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generator.press_room.local.forms import local_forms
from generator.press_room.local.listing import LocalRelease, Scope, releases_of
from generator.progress.stages import Stage
from generator.publication.files import OutputFile, write_files
from generator.publication.publication import Publication
from generator.run.on_demand.asking import Asked, Bearer, named, unknown, year_of
from generator.run.order import Order
from generator.run.parallel import spread

_Known = Sequence[Bearer[LocalRelease]]


def find_releases(publication: Publication, asked: Asked) -> tuple[LocalRelease, ...]:
    """Those that are asked for, in their order. Raises UnknownEdition or LaureateUnknown.

    A name is a collectivity's, else a département's, else a region's: Paris is all but a region.
    """
    year = year_of(publication.yearbook, asked)
    known = tuple(_bearers(publication, year))
    wanted = [_one(known, typed, tuple(Scope), year) for typed in asked.names]
    wanted += [_one(known, asked.department, (Scope.DEPARTMENT,), year)] if asked.department else []
    wanted += [_one(known, asked.region, (Scope.REGION,), year)] if asked.region else []
    return tuple(one.what for one in known if asked.all or one.what in wanted)


def _bearers(publication: Publication, year: int) -> Sequence[Bearer[LocalRelease]]:
    awards = {award.collectivity.code: award for award in publication.yearbook.record(year).awards}
    bearers = []
    for one in releases_of(publication, year):
        is_place = one.scope is Scope.COLLECTIVITY
        department = awards[one.code].collectivity.department.code if is_place else ""
        bearers.append(Bearer(one, one.code, one.name, department))
    return bearers


def _one(known: _Known, typed: str, scopes: Sequence[Scope], year: int) -> LocalRelease:
    """The one of that name in the first scope that knows it."""
    of_scope = {scope: [one for one in known if one.what.scope is scope] for scope in scopes}
    found = next((found for some in of_scope.values() if (found := named(some, typed))), [])
    if len(found) != 1:
        raise unknown([one for some in of_scope.values() for one in some], typed, year, found)
    return found[0].what


def make_releases(publication: Publication, releases: Sequence[LocalRelease], folder: Path, order: Order) -> list[str]:
    """The releases in a folder of a person's, each in three forms; the names of the files.

    Raises BookError or OutputError.
    """
    with order.progress.stage("Communiqués", len(releases)) as stage:
        shares = spread(partial(_write, publication, folder, stage), releases)
        return sorted(name for names in shares for name in names)


def _write(publication: Publication, folder: Path, stage: Stage, releases: Sequence[LocalRelease]) -> list[str]:
    """In a child or here: each release is counted once it is on the disk."""
    written = []
    for one in releases:
        paper = one.write(publication)
        files = [OutputFile(paper.stem + suffix, made) for suffix, made in local_forms(publication, paper)]
        write_files(files, folder)
        written += [file.path for file in files]
        stage.step()
    return written
