"""The documents for the press and the open data of the site: an edition whose facts stay has them as they were."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable
from functools import partial

from generator.keeping.cache import Cache
from generator.keeping.cells import CellDigests
from generator.keeping.code import code_version
from generator.keeping.kept import Kept
from generator.keeping.values import digest_value
from generator.model.yearbook import EditionRecord
from generator.open_data.package import build_open_data
from generator.pages.rendering import layouts_of
from generator.publication.files import OutputFile
from generator.publication.publication import Publication
from generator.site.frame.facts import watched_in
from generator.site.publishing.site import ground_of

FOLDER = "documents"
"""Where they are in a cache."""


def files_beside(publication: Publication, cache: Cache) -> tuple[list[OutputFile], list[OutputFile]]:
    """What the editions give to the press, and the open data. Raises BookError when a document cannot be laid out."""
    ground, now = _ground_of(publication), CellDigests(watched_in(publication))
    one = partial(_kept, cache, ground, now)
    press = [
        file
        for record in publication.yearbook.editions
        for file in one(f"presse-{record.year}", partial(_press_files, publication, record, cache))
    ]
    return press, one("donnees", partial(build_open_data, publication))


def _press_files(publication: Publication, record: EditionRecord, cache: Cache) -> Iterable[OutputFile]:
    from generator.press_room.documents.files import press_files  # documents that are kept need no library of documents

    return press_files(publication, record, cache)


def _kept(
    cache: Cache, ground: str, now: CellDigests, name: str, files: Callable[[], Iterable[OutputFile]]
) -> list[OutputFile]:
    def make() -> bytes:
        return marshal.dumps([(file.path, file.content) for file in files()])

    kept = Kept(cache.folder / FOLDER / f"{name}.fichiers", ground, now, make).get()
    return [OutputFile(path, content) for path, content in marshal.loads(kept)]


def _ground_of(publication: Publication) -> str:
    """All that they depend on beside facts: that of the pages, their own code and layouts, the pictures."""
    own = (code_version(__name__), layouts_of("press_room"), tuple(publication.images.items()))
    return digest_value((own, ground_of(publication)))
