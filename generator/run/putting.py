"""Puts the files of an order into the publication in the making, and remembers of each its digest and its size."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.output.new_publication import NewPublication
from generator.publication.files import FileFact, OutputFile, digest_file
from generator.run.order import Order

if TYPE_CHECKING:
    from generator.site.publishing.destination import Given


class Putting:
    """Files by their path under ``output``; one that is not asked for is left as readers see it."""

    def __init__(self, beside: NewPublication, order: Order) -> None:
        """``beside`` is where the files go until they are all there."""
        self._beside, self._order = beside, order
        self._facts: dict[str, FileFact] = {}

    @property
    def facts(self) -> Mapping[str, FileFact]:
        """What is known of each file of the order."""
        return self._facts

    def wants(self, path: str) -> bool:
        """Whether the file is asked for."""
        return self._order.wants(path)

    def put(self, path: str, content: bytes) -> None:
        """A file as it is now."""
        if not self.wants(path):
            return
        fact = FileFact(digest_file(content), len(content))
        if self._facts.get(path, fact) == fact:
            self._beside.put(path, content)
        else:
            self._beside.replace(path, content)
        self._facts[path] = fact

    def put_all(self, files: Iterable[OutputFile]) -> None:
        """Files as they are now."""
        for file in files:
            self.put(file.path, file.content)

    def keep(self, path: str, digest: str) -> bool:
        """The file of that digest, if it is asked for and stands where it may be found (see ``read``)."""
        if path in self._facts and self._facts[path].digest == digest:
            return True
        if path not in self._facts and self.wants(path):
            size = self._beside.keep_as(path, lambda content: digest_file(content) == digest)
            if size is not None:
                self._facts[path] = FileFact(digest, size)
                return True
        content = self.read(path, digest) if self.wants(path) else None
        if content is None:
            return False
        self.put(path, content)
        return True

    def read(self, path: str, digest: str) -> bytes | None:
        """The bytes of a file put already, of the one that readers see, or of one in a part to be joined.

        None unless they have that digest.
        """
        return next((content for content in self._known(path) if digest_file(content) == digest), None)

    def _known(self, path: str) -> Iterator[bytes]:
        if path in self._facts:
            yield self.show(path)
        for output in (self._order.output, *(part / "output" for part in self._order.parts)):
            content = read_published(output, path)
            if content is not None:
                yield content

    def published(self, path: str) -> bytes | None:
        """The bytes of the file that readers see, None when there is none."""
        return read_published(self._order.output, path)

    def paths(self, folder: str) -> frozenset[str]:
        """The addresses under a folder of all files that readers will see: those put, and those not asked for."""
        found = (name for name in list_files(self._order.output / folder) if not self.wants(f"{folder}/{name}"))
        start = f"{folder}/"
        return frozenset(found) | {path.removeprefix(start) for path in self._facts if path.startswith(start)}

    def give(self, paths: Iterable[str]) -> Given:
        """What is known of some files that were put."""
        return tuple((path, *self._facts[path]) for path in paths)

    def receive(self, given: Given) -> None:
        """Files that a child of this process has put: they are on the disk already."""
        self._facts.update((path, FileFact(*fact)) for path, *fact in given)

    def show(self, path: str) -> bytes:
        """The bytes of a file that was put or kept; of one that is not asked for, as readers see it."""
        return self._beside.show(path)

    def under(self, folder: str) -> Folder:
        """The same as a destination, whose addresses are paths under a folder."""
        return Folder(self, folder)


class Folder:
    """A folder under ``output`` as a destination of a site."""

    def __init__(self, putting: Putting, folder: str) -> None:
        """``folder`` without a slash."""
        self._putting, self._folder = putting, folder

    def wants(self, path: str) -> bool:
        """Whether the file is asked for."""
        return self._putting.wants(f"{self._folder}/{path}")

    def put(self, path: str, content: bytes) -> None:
        """A file of this publication."""
        self._putting.put(f"{self._folder}/{path}", content)

    def keep(self, path: str, digest: str) -> bool:
        """The file of the last publication, if it is still the one of that digest."""
        return self._putting.keep(f"{self._folder}/{path}", digest)

    def read(self, path: str, digest: str) -> bytes | None:
        """The bytes of the file of the last publication, likewise."""
        return self._putting.read(f"{self._folder}/{path}", digest)

    def show(self, path: str) -> bytes:
        """The bytes of a file that was put or kept."""
        return self._putting.show(f"{self._folder}/{path}")

    def give(self, paths: Iterable[str]) -> Given:
        """What is known of some files that were put."""
        return self._putting.give(f"{self._folder}/{path}" for path in paths)

    def receive(self, given: Given) -> None:
        """What a child gave."""
        self._putting.receive(given)


def list_files(folder: Path) -> Iterator[str]:
    """The path of every file of a folder, with slashes; none when there is no folder."""
    for place, _, names in os.walk(folder):
        start = Path(place).relative_to(folder).as_posix()
        yield from (name if start == "." else f"{start}/{name}" for name in names)


def read_published(output: Path, path: str) -> bytes | None:
    """The bytes of a file that readers see, None when there is none."""
    try:
        return (output / path).read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
