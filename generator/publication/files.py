"""The one place that writes: each file whole or not at all, only what changed, strays removed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.findings.errors import OutputError
from generator.findings.messages import os_cause


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to publish: its path under the output folder, with slashes, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What writing did, by path."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_tree(files: Iterable[OutputFile], folder: Path, *, strays: bool = True) -> WriteReport:
    """Make ``folder`` hold ``files``, and nothing else when ``strays`` are to go.

    Raises OutputError when the disk refuses, or when two files claim one path.
    """
    wanted = _by_path(files, folder)
    try:
        written = tuple(path for path, content in sorted(wanted.items()) if _write(folder / path, content))
        removed = tuple(_remove_strays(folder, {*wanted})) if strays else ()
    except OSError as error:
        raise OutputError(dossier=folder, cause=os_cause(error)) from error
    return WriteReport(written, tuple(sorted({*wanted} - {*written})), removed)


def _by_path(files: Iterable[OutputFile], folder: Path) -> dict[str, bytes]:
    wanted: dict[str, bytes] = {}
    for file in files:
        if not (folder / file.path).resolve().is_relative_to(folder.resolve()):
            raise OutputError(dossier=folder, cause=f"« {file.path} » en sort")
        if wanted.setdefault(file.path, file.content) is not file.content:
            raise OutputError(dossier=folder, cause=f"« {file.path} » est produit deux fois")
    return wanted


def _write(path: Path, content: bytes) -> bool:
    """Whether the file had to be written; it is replaced in one step, so no reader sees half of it."""
    if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".tmp-")
    try:
        with os.fdopen(handle, "wb") as temporary:
            temporary.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def _remove_strays(folder: Path, wanted: set[str]) -> Iterable[str]:
    for path in sorted(folder.rglob("*"), reverse=True):
        name = path.relative_to(folder).as_posix()
        if name in wanted:
            continue
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        else:
            path.unlink()
            yield name
