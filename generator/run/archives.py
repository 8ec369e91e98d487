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
from generator.keeping.kept import Kept
from generator.keeping.ledger import keep_ledger, load_ledger
from generator.keeping.values import digest_value
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


@dataclass(frozen=True)
class Archives:
    """The archives of an edition. ``publication`` is the whole one."""

    publication: Publication
    year: int
    cache: Cache

    def stale(self) -> Iterator[Callable[[], object]]:
        """What makes the small ones that ``build`` would not find in the cache."""
        return (one.get for one in self._small.values() if one.find() is None)

    def build(self, book: PublishedBook | None, hands: Hands = ALONE) -> list[OutputFile]:
        """All of them, with its book if there is one. ``hands`` share out the pages of the whole one."""
        made = {"": self._whole(book, hands)} | {part: small.get() for part, small in self._small.items()}
        stem = self._alone.yearbook.house.stem
        return [OutputFile(urls.archive(stem, self.year, part), content) for part, content in made.items()]

    @cached_property
    def _alone(self) -> Publication:
        return self.publication.alone(self.year)

    @cached_property
    def _ground(self) -> str:
        """What every member depends on: that of the pages, and the code that packs them."""
        return digest_value((code_version(__name__), ground_of(self._alone)))

    @cached_property
    def _small(self) -> dict[str, Kept]:
        """The data of an edition, and its figures if it has some."""
        found = {"-donnees": self._kept("-donnees", lambda: build_open_data(self._alone))}
        if self._alone.charts[self.year]:
            found["-figures"] = self._kept("-figures", lambda: figure_files(self._alone, self.year))
        return found

    def _kept(self, part: str, files: Callable[[], Iterable[OutputFile]]) -> Kept:
        name = archive_folder(self._alone.yearbook.house.stem, self.year, part)
        file = self._folder / f"{name}.zip"
        return Kept(file, self._ground, self._now, lambda: write_zip(name, files()))

    @cached_property
    def _now(self) -> CellDigests:
        return CellDigests(watched_in(self._alone))

    @property
    def _folder(self) -> Path:
        return self.cache.folder / ARCHIVES

    def _whole(self, book: PublishedBook | None, hands: Hands) -> bytes:
        alone, site = self._alone, self.publication.site
        base = "" if site.is_example else site.base
        file, known = (self._folder / f"{self.year}.{suffix}" for suffix in ("zip", "cle"))
        key, last = _key(alone, book, base), _read(file)
        if last is not None and _read(known) == f"{key} {digest_file(last)}".encode():
            return last
        content = self._pack(last, book, base, hands)
        _keep(file, content)
        _keep(known, f"{key} {digest_file(content)}".encode())
        return content

    def _pack(self, last: bytes | None, book: PublishedBook | None, base: str, hands: Hands) -> bytes:
        """The whole archive, with what would be the same of ``last``, if that stands on the same ground."""
        alone, ledger = self._alone, self._folder / f"{self.year}.registre"
        before = load_ledger(ledger, self._ground)
        packing = Packing(archive_folder(alone.yearbook.house.stem, self.year), last if len(before) else None)
        facts = _facts(packing, alone, {self.year: book} if book else {})
        after = build_site(facts, packing, before, self.cache, hands).ledger
        readme = read_me(alone, base, has_book=book is not None)
        packing.put(readme.path, readme.content)
        content = packing.archive()
        keep_ledger(ledger, after)
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
