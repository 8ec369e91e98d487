"""The files that readers take away, described for the pages, for programs and for ``sha256sum``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from generator.model.yearbook import Yearbook
from generator.open_data.package import WORKBOOK, WORKBOOK_TITLE
from generator.open_data.shapes import DataTable
from generator.pages import urls
from generator.pages.downloads import Download
from generator.pages.press_documents import DOCUMENTS, PICTURES, picture_stem
from generator.press.spine import interior_pages
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.site.frame.head import MEDIA_TYPES

_ARCHIVES = {
    "": ("L’édition {year} entière", "site, livre et données, à lire sans réseau"),
    "-donnees": ("Les données de l’édition {year}", "tables CSV et leur descripteur"),
    "-figures": ("Les figures de l’édition {year}", "SVG clairs, sombres et gris, nombres en CSV"),
}


_FORMS = {
    ".pdf": "à lire, à imprimer",
    ".docx": "à modifier dans un traitement de texte",
    ".txt": "le texte seul",
    ".eml": "brouillon de courriel",
}
_PRINTED = "160 mm de large à 300 points par pouce"
OLDER = ", antérieur aux derniers changements"
"""What is said of a book that was made before its texts or facts changed."""


def describe_downloads(
    files: Iterable[OutputFile],
    yearbook: Yearbook,
    tables: Sequence[DataTable],
    pages_of_books: Mapping[int, int],
    older: Collection[int] = (),
) -> tuple[Download, ...]:
    """Each file as the shelf shows it, in the same order; ``older`` are the years of books older than their texts."""
    days = {record.year: record.last_change for record in yearbook.editions}
    titles = {f"{urls.DATA_FOLDER}/{table.name}.csv": table.title for table in tables}
    titles[f"{urls.DATA_FOLDER}/{WORKBOOK}"] = WORKBOOK_TITLE
    named = {
        path: title
        for year in days
        for path, title in _of_edition(
            yearbook.house.stem, year, pages_of_books.get(year, 0), OLDER if year in older else ""
        )
    }
    return tuple(_describe(file, named, titles, days) for file in files)


def recall_downloads(shelf: bytes, yearbook: Yearbook) -> tuple[Download, ...]:
    """The files of a ``downloads.json`` that was published, as they were described; none if it is damaged."""
    with suppress(ValueError, KeyError, TypeError):
        entries = json.loads(shelf)["files"]
        pages = {one["edition"]: one["pages"] for one in entries if one["path"].endswith(".pdf") and "pages" in one}
        stand_ins = describe_downloads((OutputFile(one["path"], b"") for one in entries), yearbook, (), pages)
        return tuple(
            replace(one, title=was["title"], size_bytes=was["bytes"], sha256=was["sha256"])
            for one, was in zip(stand_ins, entries, strict=True)
        )
    return ()


def shelf_files(publication: Publication, downloads: Sequence[Download]) -> list[OutputFile]:
    """``downloads.json`` and ``SHA256SUMS``."""
    return [OutputFile(urls.SHELF, _shelf(publication, downloads)), OutputFile(urls.SUMS, _sums(downloads))]


def _of_edition(stem: str, year: int, pages: int, remark: str) -> Iterator[tuple[str, tuple[int, str, str, int]]]:
    """(path, (year, title, note, pages)) of the files that belong to one edition."""
    yield urls.book(stem, year), (year, f"L’annuaire {year}, le livre", f"{pages} pages{remark}", pages)
    inside, cover = urls.print_file(stem, year, "interieur"), urls.print_file(stem, year, "couverture")
    bound = interior_pages(pages)
    yield inside, (year, f"L’intérieur {year}, pour l’imprimeur", f"PDF/X-4, {bound} pages", bound)
    yield cover, (year, f"La couverture {year}, pour l’imprimeur", "PDF/X-4, à plat, dos compris", 2)
    for name, what in DOCUMENTS.items():
        for form, note in _FORMS.items():
            yield urls.press_file(name(year), form), (year, f"{what} {year}", note, 0)
    for figure, what in PICTURES.items():
        yield urls.press_file(picture_stem(figure, year), ".png"), (year, f"{what}, {year}", _PRINTED, 0)
    for part, (title, note) in _ARCHIVES.items():
        yield urls.archive(stem, year, part), (year, title.format(year=year), note, 0)


def _describe(
    file: OutputFile,
    named: Mapping[str, tuple[int, str, str, int]],
    titles: Mapping[str, str],
    days: Mapping[int, date],
) -> Download:
    common = titles.get(file.path, "Descripteur des tables")
    year, title, note, pages = named.get(file.path, (0, common, "", 0))
    return Download(
        path=file.path,
        title=title,
        format=file.path.rpartition(".")[2].upper(),
        size_bytes=len(file.content),
        note=note,
        year=year,
        pages=pages,
        day=days.get(year) or max(days.values()),
        sha256=hashlib.sha256(file.content).hexdigest(),
    )


def _sums(downloads: Iterable[Download]) -> bytes:
    """As ``sha256sum`` writes and checks it."""
    return "".join(f"{one.sha256}  {one.path}\n" for one in sorted(downloads, key=lambda one: one.path)).encode()


def _shelf(publication: Publication, downloads: Iterable[Download]) -> bytes:
    site, rights = publication.site, publication.yearbook.house.rights
    shelf = {
        "title": publication.yearbook.house.name,
        "address": site.base or None,
        "licences": {"textes": rights.texts.code, "donnees": rights.data.code},
        "files": [dict(_entry(one, site.absolute(one.path))) for one in downloads],
    }
    return (json.dumps(shelf, ensure_ascii=False, indent=2) + "\n").encode()


def _entry(one: Download, url: str) -> Iterator[tuple[str, object]]:
    yield "path", one.path
    if url:
        yield "url", url
    yield "title", one.title
    yield "format", one.format
    yield "mediatype", MEDIA_TYPES.get(one.format, "application/octet-stream")
    yield "bytes", one.size_bytes
    yield "sha256", one.sha256
    yield "modified", one.day.isoformat()
    if one.year:
        yield "edition", one.year
    if one.pages:
        yield "pages", one.pages
