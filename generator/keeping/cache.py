"""Expensive leaves (charts, fonts, images) kept by content hash. The folder may be deleted at any time."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.resources import files
from pathlib import Path

_DIGEST_LENGTH = 32


class Cache:
    """Bytes kept under ``folder``, one file each, named ``<digest of the key>.<digest of the bytes>``.

    The second digest tells a damaged file from a sound one. The caller puts into the key all that the result depends
    on, the version of its own code included (see ``source_version``).
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` is made when something is first kept."""
        self.folder = folder

    def remember(self, key_parts: tuple[bytes | str, ...], make: Callable[[], bytes]) -> bytes:
        """The bytes kept under that key, else those that ``make`` returns, which are then kept."""
        key = _digest_key(key_parts)
        found = self._find(key)
        if found is not None:
            return found[1]
        made = make()
        self._keep(key, made)
        return made

    def remember_file(self, key_parts: tuple[bytes | str, ...], make: Callable[[], bytes]) -> Path:
        """As ``remember``, for libraries that want a path instead of bytes."""
        key = _digest_key(key_parts)
        found = self._find(key)
        return found[0] if found is not None else self._keep(key, make())

    def _find(self, key: str) -> tuple[Path, bytes] | None:
        for path in sorted((self.folder / key[:2]).glob(f"{key}.*")):
            with suppress(OSError):
                kept = path.read_bytes()
                if path.suffix == f".{_digest(kept)}":
                    return path, kept
                path.unlink()
        return None

    def _keep(self, key: str, made: bytes) -> Path:
        """Write beside the final name, then rename: a reader never sees half a file."""
        path = self.folder / key[:2] / f"{key}.{_digest(made)}"
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(made)
        Path(temporary).replace(path)
        return path


@cache
def source_version(package: str) -> str:
    """A digest of the Python sources of a package, or of a single module: what is kept ages when the code changes."""
    parent, _, name = package.rpartition(".")
    module = files(parent).joinpath(f"{name}.py") if parent else files(package)
    sources = [module] if module.is_file() else sorted(Path(str(files(package))).rglob("*.py"))
    return _digest_key(tuple(source.read_bytes() for source in sources))


def _digest_key(parts: tuple[bytes | str, ...]) -> str:
    """Lengths go in too, so that ("ab", "c") and ("a", "bc") differ."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode() if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()[:_DIGEST_LENGTH]


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_DIGEST_LENGTH]
