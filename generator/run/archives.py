"""An edition in ZIP files: whole, to be read from a disk; its data; its figures. The same files, the same bytes.

The archives of the last time and their ledgers stand in the cache: one that would be the same is not made again, and
one that would not takes over the pages that would be the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
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
from generator.site.frame.facts import SiteFacts, watched_in
from generator.site.publishing.archive import archive_folder, figure_files, read_me
from generator.site.publishing.describing import gather_facts
from generator.site.publishing.making import Hands
from generator.site.publishing.packing import Packing, write_zip
from generator.site.publishing.shelf import shelf_files
from generator.site.publishing.site import ALONE, build_site, ground_of


def build_archives(
    publication: Publication, year: int, book: PublishedBook | None, cache: Cache, hands: Hands = ALONE
) -> list[OutputFile]:
    """The archives of an edition, with its book if there is one. ``hands`` share out the pages of the whole one."""
    alone = publication.alone(year)
    made = {"": _whole(publication, alone, book, cache, hands)}
    made |= {part: small.get() for part, small in _small_ones(alone, cache).items()}
    return [OutputFile(urls.archive(alone.yearbook.house.stem, year, part), content) for part, content in made.items()]


def stale_archives(publication: Publication, year: int, cache: Cache) -> Iterator[Callable[[], object]]:
    """What makes the small archives of an edition that ``build_archives`` would not find in the cache."""
    small = _small_ones(publication.alone(year), cache)
    return (one.get for one in small.values() if one.find() is None)


def _small_ones(alone: Publication, cache: Cache) -> dict[str, _Small]:
    """The data of an edition, and its figures if it has some."""
    year, folder = alone.yearbook.newest.year, cache.folder / ARCHIVES
    small = {"-donnees": _Small(folder, alone, "-donnees", lambda: build_open_data(alone))}
    if alone.charts[year]:
        small["-figures"] = _Small(folder, alone, "-figures", lambda: figure_files(alone, year))
    return small


@dataclass(frozen=True)
class _Small:
    """A small archive of an edition alone, kept by what it reads of it."""

    folder: Path
    alone: Publication
    part: str
    files: Callable[[], Iterable[OutputFile]]

    def get(self) -> bytes:
        """The archive, made only if it may have changed."""
        last = self.find()
        return self._make() if last is None else last

    def find(self) -> bytes | None:
        """That of the last time, if it would be the same."""
        entry = load_ledger(self._ledger, self._ground).fresh(self._name, self.part, self._now)
        last = _read(self._archive) if entry else None
        return last if entry and last is not None and digest_file(last) == entry.digest else None

    def _make(self) -> bytes:
        with watch() as cells:
            content = write_zip(self._name, self.files())
        after, read = Ledger(self._ground), frozenset(cells)
        after.add(self._name, Entry(self.part, read, digest_file(content), len(content)), self._now.of(read))
        _keep(self._archive, content)
        keep_ledger(self._ledger, after)
        return content

    @property
    def _name(self) -> str:
        yearbook = self.alone.yearbook
        return archive_folder(yearbook.house.stem, yearbook.newest.year, self.part)

    @property
    def _archive(self) -> Path:
        return self.folder / f"{self._name}.zip"

    @property
    def _ledger(self) -> Path:
        return self.folder / f"{self._name}.registre"

    @cached_property
    def _ground(self) -> str:
        return digest_value((code_version(__name__), ground_of(self.alone)))

    @cached_property
    def _now(self) -> CellDigests:
        return CellDigests(watched_in(self.alone))


def _whole(
    publication: Publication, alone: Publication, book: PublishedBook | None, cache: Cache, hands: Hands
) -> bytes:
    year, site = alone.yearbook.newest.year, publication.site
    folder, base = cache.folder / ARCHIVES, "" if site.is_example else site.base
    file, key = folder / f"{year}.zip", _key(alone, book, base)
    last = _read(file)
    if last is not None and _read(folder / f"{year}.cle") == f"{key} {digest_file(last)}".encode():
        return last
    before = load_ledger(folder / f"{year}.registre", ground_of(alone))
    packing = Packing(archive_folder(alone.yearbook.house.stem, year), last)
    facts = _facts(packing, alone, {year: book} if book else {})
    after = build_site(facts, packing, before, cache, hands).ledger
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


def _facts(packing: Packing, alone: Publication, books: Mapping[int, PublishedBook]) -> SiteFacts:
    """What the pages of one edition are made from; its data and its book are put into the archive at once."""
    tables, data = build_tables(alone), build_open_data(alone)
    taken = [*(book.file for book in books.values()), *data]
    facts = gather_facts(alone, tables, taken, books)
    for file in (*taken, *shelf_files(alone, facts.downloads)):
        packing.put(file.path, file.content)
    return facts


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _keep(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_suffix(".tmp")
    beside.write_bytes(content)
    beside.replace(file)
