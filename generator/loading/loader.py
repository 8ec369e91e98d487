"""The whole project folder into one ``Yearbook``."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from generator.findings.issues import Issue
from generator.french.scale import USUAL
from generator.keeping.cache import Cache, NoCache
from generator.keeping.installed import ROOT
from generator.loading.articles import load_articles
from generator.loading.editions import load_edition
from generator.loading.folders import edition_folders, find_strangers
from generator.loading.images import load_images
from generator.loading.numbers.filling import fill_texts
from generator.loading.register import load_register
from generator.loading.site import house_of, load_site_facts, scale_of
from generator.model.register import Register
from generator.model.site import Site
from generator.model.yearbook import EditionRecord, Yearbook

PAGES = "pages"
"""The folder of the texts that belong to no edition."""
GEOGRAPHY = ROOT / "assets" / "geography"


def load_yearbook(
    root: Path, cache: Cache | None = None, without: Collection[int] = ()
) -> tuple[Yearbook, list[Issue]]:
    """Everything sound under ``root``, and every finding about the rest. ``cache`` keeps the pictures, once developed.

    The editions of the years ``without`` are not opened: the yearbook is as if nobody had written them.

    Raises ProjectNotFound when ``root`` has no edition at all.
    """
    folders = edition_folders(root)
    register = register_of(root)
    site = load_site_facts(root)
    issues: list[Issue] = []
    records: list[EditionRecord] = []
    read = [folder for folder in folders if folder.name not in {str(year) for year in without}]
    for folder in read:
        record, problems = load_edition(root, folder, register, scale_of(site.label, USUAL))
        issues += problems
        records += [record] if record else []
    pages, problems = load_articles(root, root / "content" / PAGES, None)
    known = {PAGES, *(folder.name for folder in folders)}
    problems += find_strangers(root, root / "content", known, "l’année d’une édition, ou « pages »", "")
    if len(records) < len(read):
        pages = ()  # what they lead to is not known: a missing edition would be said again at each of their links
    records = _in_house(site, sorted(records, key=lambda record: record.year))
    records, pages, unknown = fill_texts(records, pages)
    problems += unknown
    images = load_images(root, records, pages, cache or NoCache())
    departments = tuple(register.departments.values())
    families = {heir: register.family(heir) for heir in {award.heir for record in records for award in record.awards}}
    names = {heir: tuple(dict.fromkeys(row.name for row in rows)) for heir, rows in sorted(families.items())}
    heirs = {row.code: heir for heir, rows in sorted(families.items()) for row in rows if register.heir(row) == heir}
    return Yearbook(tuple(records), pages, departments, images, names, heirs), issues + problems


def register_of(root: Path) -> Register:
    """The register of a project: its own, else ours."""
    own = root / "assets" / "geography"
    return load_register(own if own.is_dir() else GEOGRAPHY)


def _in_house(site: Site, records: list[EditionRecord]) -> list[EditionRecord]:
    """The editions, each told whose yearbook it is a part of."""
    if not records:
        return []
    highest = max((award.level for record in records for award in record.awards), default=0)
    house = house_of(site, records[0].edition, records[-1].edition, highest)
    return [replace(record, house=house) for record in records]
