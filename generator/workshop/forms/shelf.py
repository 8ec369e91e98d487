"""Which files have a form: by edition, and by the page of the site that they are behind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.names import BlockName
from generator.model.yearbook import EditionRecord
from generator.site.frame.facts import SiteFacts
from generator.workshop.forms.names import FILE_NAMES, SITE_FILES, file_name

BLOCK_FILES = {name: name.value for name in BlockName} | {BlockName.TIMELINE: "chronologie"}
"""The file that a block under a text shows."""
_PAGES = {
    "index": ("edition", "palmares"),
    "chiffres": ("chiffres", "palmares", "matrice"),
    "chiffres-declares": ("chiffres",),
    "departements": ("palmares",),
    "errata": ("errata", "doutes"),
}
"""Pages of an edition that are not called as the file behind them."""
_PRESS = ("communique", "dossier", "programme", "intervenants", "motion", "outils", "constats", "contact-presse")
_PREFIXES = (("palmares", ("palmares",)), ("profil", ("profils",)), ("presse", _PRESS), ("dossier", _PRESS))
_GENERAL = ("site",)


@dataclass(frozen=True, slots=True)
class FactFile:
    """A file that has a form."""

    path: str
    name: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of an edition, or of the whole site: those that are there, and those that may be begun."""

    title: str
    files: tuple[FactFile, ...]
    absent: tuple[FactFile, ...] = ()


def path_of(year: int | None, name: str) -> str:
    """Where a file stands in the project."""
    return f"editions/{year}/{name}.yaml" if year else f"editions/{name}.yaml"


def shelves(years: Iterable[int], present: Collection[str]) -> Iterator[Shelf]:
    """The newest edition first, the site last. ``present`` are the paths of the files that exist."""
    for year in sorted(years, reverse=True):
        found = [fact_file(year, name) for name in FILE_NAMES if name not in SITE_FILES]
        there = tuple(one for one in found if one.path in present)
        yield Shelf(f"Édition {year}", there, tuple(one for one in found if one not in there))
    site = (fact_file(None, name) for name in SITE_FILES)
    yield Shelf("Tout le site", tuple(one for one in site if one.path in present))


def fact_file(year: int | None, name: str) -> FactFile:
    """A file by its edition and its name."""
    return FactFile(path_of(year, name), file_name(name), year)


def behind(facts: SiteFacts | None, page: str, present: Collection[str]) -> tuple[FactFile, ...]:
    """The files that a page of the site is made from, the likeliest first."""
    if facts is None or not page:
        return ()
    found = dict.fromkeys(_found(facts, page))
    return tuple(one for one in found if one.path in present)


def _found(facts: SiteFacts, page: str) -> Iterator[FactFile]:
    path = PurePosixPath(page)
    for award in reversed(facts.awards_on(page)):
        yield fact_file(award.year, "palmares")
    for record in facts.publication.yearbook.editions:
        if path.parts[:1] == (str(record.year),):
            yield from (fact_file(record.year, name) for name in _names(record, path))
    yield from (fact_file(None, name) for name in _GENERAL)


def _names(record: EditionRecord, path: PurePosixPath) -> Iterator[str]:
    stem = path.stem
    yield stem
    yield from _PAGES.get(stem, ())
    yield from (name for start, names in _PREFIXES if stem.startswith(start) for name in names)
    for article in record.articles:
        if article.slug == stem.removeprefix("texte-"):
            yield from (BLOCK_FILES[block] for block in article.header.shows)
            yield from ("chronologies" for one in record.chronologies if one.text == article.slug)
            yield from ("reperes" for one in record.landmarks if one.text == article.slug)
    if path.parent.name == "palmares" or len(path.parts) > 2:
        yield "palmares"
    yield "edition"
