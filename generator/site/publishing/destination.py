"""Where the files of a site go: a folder that is published, an archive, or the memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from generator.publication.files import OutputFile

Given = tuple[tuple[Any, ...], ...]
"""What a child of this process hands over of the files that it put: plain values, as ``marshal`` writes them."""


class Destination(Protocol):
    """Takes files by their address; what stood there last time may stay as it is."""

    def wants(self, path: str) -> bool:
        """Whether the file is asked for; another stays as it was."""

    def put(self, path: str, content: bytes) -> None:
        """A file of this publication; given once more, it takes the place of the one before."""

    def keep(self, path: str, digest: str) -> bool:
        """The file of the last publication, if it is still the one of that digest; else False."""

    def read(self, path: str, digest: str) -> bytes | None:
        """The bytes of the file of the last publication, None unless it is still the one of that digest."""

    def show(self, path: str) -> bytes:
        """The bytes of a file that was put or kept."""

    def give(self, paths: Iterable[str]) -> Given:
        """In a child of this process: some of the files that it put."""

    def receive(self, given: Given) -> None:
        """What a child gave."""


class InMemory:
    """Keeps the files, and knows nothing of a last time."""

    def __init__(self) -> None:
        """There is no file yet."""
        self._files: dict[str, bytes] = {}

    @property
    def files(self) -> list[OutputFile]:
        """All that was put, in that order."""
        return [OutputFile(path, content) for path, content in self._files.items()]

    def wants(self, path: str) -> bool:
        """Everything is."""
        return True

    def give(self, paths: Iterable[str]) -> Given:
        """Some files, whole."""
        return tuple((path, self._files[path]) for path in paths)

    def receive(self, given: Given) -> None:
        """What a child gave."""
        self._files.update(given)

    def put(self, path: str, content: bytes) -> None:
        """A file; a later one takes its place."""
        self._files[path] = content

    def keep(self, path: str, digest: str) -> bool:
        """There was no last time."""
        return False

    def read(self, path: str, digest: str) -> bytes | None:
        """There was no last time."""
        return None

    def show(self, path: str) -> bytes:
        """The bytes of a file that was put."""
        return self._files[path]
