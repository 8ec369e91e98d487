"""A spreadsheet brought into an edition's file: what is there is looked at, the file is written again in one step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.findings.errors import NotBroughtIn, UnknownEdition
from generator.importing.catalogue import KINDS
from generator.importing.report import Report
from generator.importing.standing import Standing
from generator.loading.loader import register_of
from generator.loading.text_files import bytes_of
from generator.model.yearbook import Yearbook
from generator.publication.files import OutputFile, replace_content, write_files
from generator.rewriting.changes import RewritingError
from generator.rewriting.rewriting import read_value, rewrite

_FAULTY = "il a des erreurs, que « cites controler » explique"

_SCHEMA = "# yaml-language-server: $schema=../../docs/schemas/{}.json\n\n"
"""What a new file begins with: text editors then know its keys."""


def stand(root: Path, yearbook: Yearbook, kind: str, year: int = 0, source: str = "") -> Standing:
    """What a spreadsheet of a kind is held against: the newest edition by default.

    Raises UnknownEdition; NotBroughtIn when the edition's file could not be read whole, or knows no such source.
    """
    years = [record.year for record in yearbook.editions]
    if year and year not in years:
        raise UnknownEdition(annee=year, choix=", ".join(map(str, years)))
    record = yearbook.record(year or years[-1])
    path = path_of(kind, record.year)
    if KINDS[kind].file in record.faulty:
        raise NotBroughtIn(fichier=path, cause=_FAULTY)
    known = [one.id for one in record.edition.sources]
    if source and source not in known:
        raise NotBroughtIn(fichier=path, cause=f"l’édition n’a pas de source « {source} », mais {', '.join(known)}")
    return Standing(record, register_of(root), source)


def path_of(kind: str, year: int) -> str:
    """« editions/2021/palmares.yaml »."""
    return f"editions/{year}/{KINDS[kind].file}.yaml"


def bring_in(root: Path, kind: str, report: Report[Any], standing: Standing) -> str:
    """Write what a report says in its file; the path of the file, "" when there was nothing to write.

    Raises NotBroughtIn when the file changed meanwhile or cannot be completed, OutputError when the disk refuses.
    """
    path = path_of(kind, standing.year)
    is_there = (root / path).exists()
    before = bytes_of(root / path, path) if is_there else _SCHEMA.format(KINDS[kind].file).encode()
    if before is None:
        raise NotBroughtIn(fichier=path, cause="il ne peut pas être lu")
    after = _completed(path, before, kind, report, standing)
    if after == before:
        return ""
    if not is_there:
        write_files([OutputFile(Path(path).name, after)], (root / path).parent)
    elif not replace_content(root / path, before, after):
        raise NotBroughtIn(fichier=path, cause="il a changé entre-temps ; recommencez")
    return path


def _completed(path: str, before: bytes, kind: str, report: Report[Any], standing: Standing) -> bytes:
    try:
        text = before.decode("utf-8")
        changes = KINDS[kind].changes(report, read_value(text) if text.strip() else None, standing)
        return rewrite(text, changes).encode("utf-8")
    except (RewritingError, UnicodeDecodeError) as error:
        raise NotBroughtIn(fichier=path, cause=_FAULTY) from error
