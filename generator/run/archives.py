"""An edition in ZIP files: whole, to be read from a disk; its data; its figures. The same files, the same bytes.

The archives of the last time and their ledgers stand in the cache: one that would be the same is not made again, and
one that would not takes over the pages that would be the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.keeping.cache import Cache
from generator.keeping.cells import CellDigests
from generator.keeping.code import code_version
from generator.keeping.ledger import Entry, Ledger, keep_ledger, load_ledger
from generator.keeping.values import digest_value
from generator.keeping.watching import watch
from generator.open_data.package import build_open_data
from generator.open_data.tables import build_tables
from generator.pages import urls
from generator.pages.rendering import assets_of, layouts_of
from generator.publication.files import OutputFile, digest_file
from generator.publication.publication import Publication
from generator.run.parts import ARCHIVES
from generator.run.published_books import PublishedBook
from generator.site.frame.facts import watched_in
from generator.site.publishing.archive import archive_folder, figure_files, read_me
from generator.site.publishing.describing import gather_facts
from generator.site.publishing.packing import Packing, write_zip
from generator.site.publishing.shelf import shelf_files
from generator.site.publishing.site import build_site, ground_of


def build_archives(publication: Publication, year: int, book: PublishedBook | None, cache: Cache) -> list[OutputFile]:
    """The archives of an edition, with its book if there is one."""
    alone = publication.alone(year)
    keeping = _Keeping(cache.folder / ARCHIVES, alone)
    made = {
        "": _whole(publication, alone, book, cache),
        "-donnees": keeping.get("-donnees", lambda: build_open_data(alone)),
        "-figures": keeping.get("-figures", lambda: figure_files(alone, year)) if alone.charts[year] else b"",
    }
    return [OutputFile(urls.archive(year, part), content) for part, content in made.items() if content]


@dataclass(frozen=True)
class _Keeping:
    """Keeps small archives of an edition alone by what they read of it."""

    folder: Path
    alone: Publication

    def get(self, part: str, files: Callable[[], Iterable[OutputFile]]) -> bytes:
        """The archive of some files, made only if they may have changed."""
        name = archive_folder(self.alone.yearbook.newest.year, part)
        ground = digest_value((code_version(__name__), ground_of(self.alone)))
        before = load_ledger(self.folder / f"{name}.registre", ground)
        now, last = CellDigests(watched_in(self.alone)), _read(self.folder / f"{name}.zip")
        entry = before.fresh(name, part, now)
        if entry and last is not None and digest_file(last) == entry.digest:
            return last
        with watch() as cells:
            content = write_zip(name, files())
        after, read = Ledger(ground), frozenset(cells)
        after.add(name, Entry(part, read, digest_file(content), len(content)), now.of(read))
        _keep(self.folder / f"{name}.zip", content)
        keep_ledger(self.folder / f"{name}.registre", after)
        return content


def _whole(publication: Publication, alone: Publication, book: PublishedBook | None, cache: Cache) -> bytes:
    year, site = alone.yearbook.newest.year, publication.site
    folder, base = cache.folder / ARCHIVES, "" if site.is_example else site.base
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
    """All that the whole archive is made of."""
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
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".tmp")
    beside.write_bytes(content)
    beside.replace(file)
