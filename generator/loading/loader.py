"""The whole project folder into one ``Yearbook``."""

from __future__ import annotations

from pathlib import Path

from generator.findings.issues import Issue
from generator.keeping.cache import Cache, NoCache
from generator.loading.articles import load_articles
from generator.loading.editions import load_edition
from generator.loading.folders import edition_folders, find_strangers
from generator.loading.images import load_images
from generator.loading.register import load_register
from generator.model.yearbook import EditionRecord, Yearbook

PAGES = "pages"
"""The folder of the texts that belong to no edition."""
GEOGRAPHY = Path(__file__).resolve().parents[2] / "assets" / "geography"


def load_yearbook(root: Path, cache: Cache | None = None) -> tuple[Yearbook, list[Issue]]:
    """Everything sound under ``root``, and every finding about the rest. ``cache`` keeps the pictures, once developed.

    Raises ProjectNotFound when ``root`` has no edition at all.
    """
    folders = edition_folders(root)
    own = root / "assets" / "geography"
    register = load_register(own if own.is_dir() else GEOGRAPHY)
    issues: list[Issue] = []
    records: list[EditionRecord] = []
    for folder in folders:
        record, problems = load_edition(root, folder, register)
        issues += problems
        records += [record] if record else []
    pages, problems = load_articles(root, root / "content" / PAGES, None)
    known = {PAGES, *(folder.name for folder in folders)}
    problems += find_strangers(root, root / "content", known, "l’année d’une édition, ou « pages »", "")
    if len(records) < len(folders):
        pages = ()  # what they lead to is not known: a missing edition would be said again at each of their links
    records.sort(key=lambda record: record.year)
    images = load_images(root, records, pages, cache or NoCache())
    departments = tuple(register.departments.values())
    families = {heir: register.family(heir) for heir in {award.heir for record in records for award in record.awards}}
    names = {heir: tuple(dict.fromkeys(row.name for row in rows)) for heir, rows in sorted(families.items())}
    heirs = {row.code: heir for heir, rows in sorted(families.items()) for row in rows if register.heir(row) == heir}
    return Yearbook(tuple(records), pages, departments, images, names, heirs), issues + problems
