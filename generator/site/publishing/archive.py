"""An edition in ZIP files: whole, to be read from a disk; its data; its figures. The same files, the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from generator.french.words import day
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.site.figures.files import figure_csv

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP file can write: no clock."""

README = "LISEZMOI.txt"


def build_archives(alone: Publication, whole: bytes, data: Iterable[OutputFile]) -> list[OutputFile]:
    """The three archives of an edition: ``whole`` from ``pack_edition``, its open data, its figures."""
    year = alone.yearbook.newest.year
    figures = [file for name in sorted(alone.charts[year]) for file in _figure_files(alone, year, name)]
    return [
        OutputFile(urls.archive(year), whole),
        OutputFile(urls.archive(year, "-donnees"), write_zip(f"{_folder(year)}-donnees", data)),
        *(
            [OutputFile(urls.archive(year, "-figures"), write_zip(f"{_folder(year)}-figures", figures))]
            if figures
            else []
        ),
    ]


def pack_edition(record: EditionRecord, site: Iterable[OutputFile], address: str) -> bytes:
    """The site of an edition alone, to be read from a disk; ``address`` is that of the whole site, or nothing."""
    return write_zip(_folder(record.year), [*site, _readme(record, address)])


def _folder(year: int) -> str:
    return f"cites-en-reseaux-{year}"


def write_zip(folder: str, files: Iterable[OutputFile]) -> bytes:
    """The files under one folder, in the order of their paths, without date or owner."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(files, key=lambda file: file.path):
            entry = zipfile.ZipInfo(f"{folder}/{file.path}", _EPOCH)
            entry.external_attr, entry.create_system = 0o644 << 16, 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.content)
    return buffer.getvalue()


def _figure_files(alone: Publication, year: int, name: str) -> Iterable[OutputFile]:
    chart = alone.charts[year][name]
    yield OutputFile(f"{name}.svg", chart.svg)
    yield OutputFile(f"{name}-sombre.svg", chart.svg_dark)
    yield OutputFile(f"{name}-gris.svg", chart.svg_grey)
    yield OutputFile(f"{name}.csv", figure_csv(chart))


def _readme(record: EditionRecord, address: str) -> OutputFile:
    edition = record.edition
    lines = [
        f"{edition.title}, édition {record.year} ({edition.label}, n° {edition.number})",
        edition.contact.name,
        "",
        "Ouvrez index.html dans un navigateur : tout se lit sans réseau.",
        f"Le livre : {urls.book(record.year)}. Les données : dossier donnees.",
        "Cette archive ne contient que cette édition ; le site en ligne les réunit toutes.",
        *([f"En ligne : {address}"] if address else []),
        "",
        f"Dernier changement connu : {day(record.last_change)}.",
        "Textes : CC BY-SA 4.0. Données : Licence Ouverte 2.0.",
    ]
    return OutputFile(README, ("\r\n".join(lines) + "\r\n").encode())
