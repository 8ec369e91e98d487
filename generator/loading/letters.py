"""What editors wrote, taken as a whole: every letter of it, which the site's fonts must hold, and its digest."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from generator.french.words import normal
from generator.loading.folders import source_files
from generator.loading.sections import FOR_THE_PRESS, INTERNAL
from generator.model.yearbook import EditionRecord, Yearbook

_FOLDERS = {"content": ".md", "editions": ".yaml"}


def load_letters(root: Path, yearbook: Yearbook) -> frozenset[str]:
    """The letters of the editors' files, and those of the names that the register gives to what they name.

    What is held back leaves no letter in the fonts: an edition, or all that the press is given of one that holds back a
    document; so does what editors tell each other. What pages show of that all the same is found on them.
    """
    found: set[str] = set()
    shown = {str(record.year) for record in yearbook.editions}
    reserved = {str(record.year) for record in yearbook.editions if _holds_back(root, record)}
    for folder, suffix in _FOLDERS.items():
        for path in source_files(root / folder, suffix):
            top, *below = path.relative_to(root / folder).parts
            name = below[0].removesuffix(suffix) if below else ""
            if top.isdigit() and (top not in shown or (top in reserved and name in FOR_THE_PRESS) or name in INTERNAL):
                continue
            found |= {*normal(path.read_text(encoding="utf-8", errors="ignore"))}
    names = [name for every in yearbook.names.values() for name in every]
    for award in (award for record in yearbook.editions for award in record.awards):
        names += (award.name, award.region, award.collectivity.department.name)
    names += (part for one in yearbook.departments for part in (one.name, one.region, one.old_region))
    return frozenset(letter for letter in found.union(*names) if letter.isprintable())


def _holds_back(root: Path, record: EditionRecord) -> bool:
    """Whether a document that is written is not published."""
    documents = {"communique": record.release, "dossier": record.press_kit}
    home = root / "editions" / str(record.year)
    return any(one is None and (home / f"{name}.yaml").is_file() for name, one in documents.items())


def digest_sources(root: Path, year: int) -> str:
    """The digest of the files that the book of an edition is made of, names included: any word or fact changes it."""
    total = sha256()
    for folder, suffix in _FOLDERS.items():
        home = root / folder / str(year)
        for path in source_files(home, suffix):
            if path.relative_to(home).parts[0].removesuffix(suffix) in (*FOR_THE_PRESS, *INTERNAL):
                continue
            content = path.read_bytes()
            total.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode() + content)
    return total.hexdigest()
