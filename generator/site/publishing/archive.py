"""An edition in ZIP files: whole, to be read from a disk; its data; its figures. The same files, the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable

from generator.french.words import day
from generator.keeping.cache import Cache, source_version
from generator.model.yearbook import EditionRecord
from generator.pages import urls
from generator.pages.rendering import page_sources
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.site.figures.files import figure_csv

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP file can write: no clock."""

_ROOMS = ("blocks", "charts", "design", "french", "geography", "indicators", "loading", "model", "pages", "site")
README = "LISEZMOI.txt"


def build_archives(
    publication: Publication,
    book: OutputFile,
    make_site: Callable[[Publication, OutputFile], Iterable[OutputFile]],
    make_data: Callable[[Publication], Iterable[OutputFile]],
    cache: Cache,
) -> list[OutputFile]:
    """The three archives of a book's edition. ``make_site`` and ``make_data`` give the files of it alone."""
    year = int(book.path.partition("/")[0])
    alone = publication.alone(year)
    folder = f"cites-en-reseaux-{year}"

    def make_whole() -> bytes:
        return write_zip(folder, [*make_site(alone, book), _readme(publication, alone.yearbook.newest)])

    key = ("archive", *_inputs(alone), publication.site.base, book.content)
    figures = [file for name in sorted(alone.charts[year]) for file in _figure_files(alone, year, name)]
    return [
        OutputFile(urls.archive(year), cache.remember(key, make_whole)),
        OutputFile(urls.archive(year, "-donnees"), write_zip(f"{folder}-donnees", make_data(alone))),
        *([OutputFile(urls.archive(year, "-figures"), write_zip(f"{folder}-figures", figures))] if figures else []),
    ]


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


def _readme(publication: Publication, record: EditionRecord) -> OutputFile:
    edition, base = record.edition, publication.site.base
    lines = [
        f"{edition.title}, édition {record.year} ({edition.label}, n° {edition.number})",
        edition.contact.name,
        "",
        "Ouvrez index.html dans un navigateur : tout se lit sans réseau.",
        f"Le livre : {urls.book(record.year)}. Les données : dossier donnees.",
        "Cette archive ne contient que cette édition ; le site en ligne les réunit toutes.",
        *([f"En ligne : {base}"] if base and not publication.site.is_example else []),
        "",
        f"Dernier changement connu : {day(record.last_change)}.",
        "Textes : CC BY-SA 4.0. Données : Licence Ouverte 2.0.",
    ]
    return OutputFile(README, ("\r\n".join(lines) + "\r\n").encode())


def _inputs(alone: Publication) -> tuple[bytes | str, ...]:
    """All that the archive's pages depend on: values, drawings, pictures, layouts, style sheets and code."""
    (charts,) = alone.charts.values()
    drawn = (repr(charts[name]) for name in sorted(charts))
    pictures = (part for name in sorted(alone.images) for part in (name, alone.images[name]))
    code = (source_version(f"generator.{room}") for room in _ROOMS)
    return (repr(alone.yearbook), repr(alone.site), str(alone.built_on), *drawn, *pictures, *code, *page_sources())
