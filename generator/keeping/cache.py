"""Expensive leaves (fonts, images, chapters) kept by what they are made of. The folder may be deleted at any time.

A leaf is ``make(*values)``, kept under the name of ``make``, the code behind it and the digest of the values. Nobody
lists what it depends on: a function of a module, without anything around it, sees nothing else.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from inspect import isfunction
from pathlib import Path
from typing import ParamSpec, TypeVar

from generator.findings.errors import OutputError
from generator.findings.messages import os_cause
from generator.keeping.aside import setting_aside
from generator.keeping.code import code_version
from generator.keeping.program_files import reading_only
from generator.keeping.values import digest_value

_DIGEST_LENGTH = 32
_Values = ParamSpec("_Values")
_Found = TypeVar("_Found")


class Cache:
    """Bytes kept under ``folder``, one file each, named ``<digest of the key>.<digest of the bytes>``.

    The second digest tells a damaged file from a sound one.
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` is made when something is first kept."""
        self.folder = folder

    def leaf(self, make: Callable[_Values, bytes], *values: _Values.args, **named: _Values.kwargs) -> bytes:
        """What ``make`` gives for these values, made once. A ``Cache`` among them counts as nothing.

        Raises TypeError for a ``make`` that sees more than its values (a method, a lambda, a function within another),
        and for a value that has no digest.
        """
        key = _leaf_key(make, *values, **named)
        found = self._find(key)
        if found is not None:
            return found[1]
        with reading_only((*values, *named.values())):
            made = make(*values, **named)
        self._keep(key, made)
        return made

    def read_leaf(
        self,
        read: Callable[[bytes], _Found],
        make: Callable[_Values, bytes],
        *values: _Values.args,
        **named: _Values.kwargs,
    ) -> _Found:
        """What ``read`` finds in a leaf. A leaf where it finds nothing (ValueError) was wrong when it was kept: it is
        made again."""
        with suppress(ValueError):
            return read(self.leaf(make, *values, **named))
        self._forget(_leaf_key(make, *values, **named))
        return read(self.leaf(make, *values, **named))

    def holds(self, make: Callable[_Values, bytes], *values: _Values.args, **named: _Values.kwargs) -> bool:
        """Whether that leaf was made before, and is sound."""
        return self._find(_leaf_key(make, *values, **named)) is not None

    def recall(self, name: str) -> bytes | None:
        """What was last noted under a name: it may be old, or gone. Nothing but speed may depend on it."""
        with suppress(OSError):
            return (self.folder / "notes" / name).read_bytes()
        return None

    def note(self, name: str, content: bytes) -> None:
        """Keep that for the next time, in the place of what was there."""
        with suppress(OSError):
            self._put(self.folder / "notes" / name, content)

    def take_in(self, other: Cache) -> None:
        """Copy the leaves and notes of another cache that are not here. They are verified when they are asked for."""
        for path in sorted(other.folder.glob("[0-9a-f][0-9a-f]/*")) + sorted(other.folder.glob("notes/*")):
            here = self.folder / path.relative_to(other.folder)
            if not here.exists():
                self._put(here, path.read_bytes())

    def take_over(self, other: Cache, folder: str) -> None:
        """Copy a folder that another cache keeps by name; who reads there verifies what it finds."""
        for path in sorted((other.folder / folder).glob("*")):
            self._put(self.folder / folder / path.name, path.read_bytes())

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Nobody else may be at work. What a killed program was writing is removed first, and afterwards what
        libraries set aside meanwhile. Raises OutputError when the cache cannot be written.
        """
        self._sweep()
        try:
            self._unfinished.mkdir(parents=True, exist_ok=True)
            aside = Path(tempfile.mkdtemp(prefix="aside-", dir=self._unfinished.resolve()))
        except OSError as error:
            raise OutputError(dossier=self.folder, cause=os_cause(error)) from error
        try:
            with setting_aside(aside):
                yield
        finally:
            self._sweep()

    def _sweep(self) -> None:
        shutil.rmtree(self._unfinished, ignore_errors=True)

    @property
    def _unfinished(self) -> Path:
        return self.folder / "unfinished"

    def _find(self, key: str) -> tuple[Path, bytes] | None:
        for path in sorted((self.folder / key[:2]).glob(f"{key}.*")):
            with suppress(OSError):
                kept = path.read_bytes()
                if path.suffix == f".{_digest(kept)}":
                    return path, kept
                path.unlink()
        return None

    def _forget(self, key: str) -> None:
        for path in (self.folder / key[:2]).glob(f"{key}.*"):
            path.unlink(missing_ok=True)

    def _keep(self, key: str, made: bytes) -> Path:
        """Write beside the final name, then rename: a reader never sees half a file."""
        path = self.folder / key[:2] / f"{key}.{_digest(made)}"
        try:
            self._put(path, made)
        except OSError as error:
            raise OutputError(dossier=self.folder, cause=os_cause(error)) from error
        return path

    def _put(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._unfinished.mkdir(exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=self._unfinished)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)


class NoCache(Cache):
    """Keeps nothing: every leaf is made again."""

    def __init__(self) -> None:
        """There is no folder."""
        super().__init__(Path(os.devnull))

    def leaf(self, make: Callable[_Values, bytes], *values: _Values.args, **named: _Values.kwargs) -> bytes:
        """What ``make`` gives for these values."""
        with reading_only((*values, *named.values())):
            return make(*values, **named)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Nothing is written: nothing can be left."""
        yield

    def recall(self, name: str) -> bytes | None:
        """Nothing is noted."""
        return None

    def note(self, name: str, content: bytes) -> None:
        """Nothing is noted."""


def _leaf_key(make: Callable[_Values, bytes], *values: _Values.args, **named: _Values.kwargs) -> str:
    if not isfunction(make) or make.__closure__ or make.__qualname__ != make.__name__ or make.__name__ == "<lambda>":
        raise TypeError(f"{make!r} may see more than its values: a leaf is made by a function of a module")
    seen = tuple(value for value in values if not isinstance(value, Cache))
    options = tuple((name, value) for name, value in sorted(named.items()) if not isinstance(value, Cache))
    return digest_value((make.__module__, make.__name__, code_version(make.__module__), seen, options))


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_DIGEST_LENGTH]
