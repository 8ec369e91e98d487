"""New editions and texts, written in the editors' folders: only where nothing stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.findings.errors import AlreadyThere, UnknownEdition
from generator.french.words import slug
from generator.keeping.installed import program_file, program_names
from generator.model.yearbook import EditionRecord, Yearbook
from generator.publication.files import OutputFile, write_files
from generator.starting.edition import begin_edition
from generator.starting.release import begin_release
from generator.starting.text import text_file
from generator.starting.yearbook import SCHEMAS, begin_yearbook, editor_settings


def start_edition(root: Path, yearbook: Yearbook, year: int) -> tuple[str, ...]:
    """The files of a new edition, made from the last one before it; their paths. Raises AlreadyThere or OutputError."""
    last = max((one.edition for one in yearbook.editions if one.year < year), key=lambda one: one.year, default=None)
    accents = frozenset(record.edition.accent for record in yearbook.editions)
    made = [*begin_edition(last or yearbook.editions[0].edition, year, accents)]
    folders = (root / folder / str(year) for folder in ("editions", "content"))
    if there := next((folder for folder in folders if folder.exists()), None):
        raise AlreadyThere(quoi=f"Le dossier « {there.relative_to(root)} »")
    return _write(root, made)


def start_yearbook(folder: Path, title: str, label: str, year: int) -> tuple[str, ...]:
    """The files of another yearbook, in a folder that is not there or empty. Raises AlreadyThere or OutputError."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AlreadyThere(quoi=f"Le dossier « {folder} »")
    made = _write(folder, begin_yearbook(title, label, year))
    _write(folder, _helping_files())
    return made


def _helping_files() -> Iterator[OutputFile]:
    """What lets a text editor help: the schemas, and which file has which."""
    names = program_names(SCHEMAS, ".json")
    yield OutputFile(".vscode/settings.json", editor_settings(names).encode())
    for name in names:
        yield OutputFile(f"{SCHEMAS}/{name}.json", program_file(f"{SCHEMAS}/{name}.json"))


def start_text(root: Path, yearbook: Yearbook, title: str, year: int = 0) -> tuple[str, ...]:
    """A new text of an edition, the newest by default. Raises UnknownEdition, AlreadyThere or OutputError."""
    record = _record(yearbook, year)
    made = text_file(record.year, slug(title), title, record.edition.sources[0].id)
    if (root / made.path).exists():
        raise AlreadyThere(quoi=f"Le texte « {made.path} »")
    return _write(root, [made])


def start_release(root: Path, yearbook: Yearbook, year: int) -> tuple[str, ...]:
    """The press release of an edition. Raises UnknownEdition, AlreadyThere or OutputError."""
    record = _record(yearbook, year)
    made = [*begin_release(record.year, record.edition.sources[0].id)]
    if there := next((file.path for file in made if (root / file.path).exists()), ""):
        raise AlreadyThere(quoi=f"Le fichier « {there} »")
    return _write(root, made)


def _record(yearbook: Yearbook, year: int) -> EditionRecord:
    """The edition of a year, the newest for 0. Raises UnknownEdition."""
    years = [record.year for record in yearbook.editions]
    if year and year not in years:
        raise UnknownEdition(annee=year, choix=", ".join(map(str, years)))
    return yearbook.record(year or years[-1])


def _write(root: Path, files: Iterable[OutputFile]) -> tuple[str, ...]:
    made = tuple(files)
    for file in made:
        folder, _, name = file.path.rpartition("/")
        write_files([OutputFile(name, file.content)], root / folder)
    return tuple(file.path for file in made)
