"""An edition in ZIP files: whole, to be read from a disk; its data; its figures. The same files, the same bytes.

The archive of the last time and its ledger stand in the cache: pages that would be the same are taken over from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.keeping.cache import Cache
from generator.keeping.code import code_version
from generator.keeping.ledger import Ledger, keep_ledger, load_ledger
from generator.keeping.values import digest_value
from generator.open_data.package import build_open_data
from generator.open_data.tables import build_tables
from generator.pages import urls
from generator.pages.rendering import assets_of, layouts_of
from generator.publication.files import OutputFile, digest_file
from generator.publication.publication import Publication
from generator.run.published_books import PublishedBook
from generator.site.publishing.archive import archive_folder, figure_files, read_me
from generator.site.publishing.describing import gather_facts
from generator.site.publishing.packing import Packing, write_zip
from generator.site.publishing.shelf import shelf_files
from generator.site.publishing.site import build_site, ground_of


def build_archives(publication: Publication, year: int, book: PublishedBook | None, cache: Cache) -> list[OutputFile]:
    """The archives of an edition, with its book if there is one."""
    alone = publication.alone(year)
    figures = [*figure_files(alone, year)]
    data, drawn = archive_folder(year, "-donnees"), archive_folder(year, "-figures")
    return [
        OutputFile(urls.archive(year), _whole(publication, alone, book, cache)),
        OutputFile(urls.archive(year, "-donnees"), write_zip(data, build_open_data(alone))),
        *([OutputFile(urls.archive(year, "-figures"), write_zip(drawn, figures))] if figures else []),
    ]


def _whole(publication: Publication, alone: Publication, book: PublishedBook | None, cache: Cache) -> bytes:
    year, site = alone.yearbook.newest.year, publication.site
    folder, base = cache.folder / "archives", "" if site.is_example else site.base
    file, key = folder / f"{year}.zip", _key(alone, book, base)
    last = _read(file)
    if last is not None and _read(folder / f"{year}.cle") == f"{key} {digest_file(last)}".encode():
        return last
    before = load_ledger(folder / f"{year}.registre", ground_of(alone))
    packing = Packing(archive_folder(year), last)
    after = _fill(packing, alone, {year: book} if book else {}, before, cache)
    readme = read_me(alone, base, has_book=book is not None)
    packing.put(readme.path, readme.content)
    content = packing.archive()
    keep_ledger(folder / f"{year}.registre", after)
    _keep(file, content)
    _keep(folder / f"{year}.cle", f"{key} {digest_file(content)}".encode())
    return content


def _key(alone: Publication, book: PublishedBook | None, base: str) -> str:
    """All that an archive is made of."""
    files = (layouts_of("site"), assets_of("css/site.css", "scripts"))
    own = (ground_of(alone), alone.yearbook, alone.site, alone.letters, tuple(alone.images.items()), base)
    return digest_value((code_version(__name__), files, own, book))


def _fill(
    packing: Packing, alone: Publication, books: Mapping[int, PublishedBook], before: Ledger, cache: Cache
) -> Ledger:
    """Put the site of one edition, its data and its book into an archive."""
    tables, data = build_tables(alone), build_open_data(alone)
    taken = [*(book.file for book in books.values()), *data]
    facts = gather_facts(alone, tables, taken, books)
    for file in (*taken, *shelf_files(alone, facts.downloads)):
        packing.put(file.path, file.content)
    return build_site(facts, packing, before, cache).ledger


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _keep(file: Path, content: bytes) -> None:
    beside = file.with_suffix(".tmp")
    beside.write_bytes(content)
    beside.replace(file)
