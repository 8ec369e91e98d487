"""The files that outputs give back, and how a single one is written: whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from generator.findings.errors import OutputError
from generator.findings.messages import os_cause


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to publish: its path under the output folder, with slashes, and its bytes."""

    path: str
    content: bytes


class FileFact(NamedTuple):
    """What is known of a file once it is written: the SHA-256 of its bytes, and how many they are."""

    digest: str
    size: int


def digest_file(content: bytes) -> str:
    """As ledgers and receipts have it, and ``sha256sum``."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What writing did, by path."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_files(files: Iterable[OutputFile], folder: Path) -> WriteReport:
    """Write single files into a folder of a person's: each in one step, and only what changed.

    What is published goes through ``output.new_publication``. Raises OutputError when the disk refuses.
    """
    written: list[str] = []
    unchanged: list[str] = []
    try:
        for file in files:
            (written if _write(folder / file.path, file.content) else unchanged).append(file.path)
    except OSError as error:
        raise OutputError(dossier=folder, cause=os_cause(error)) from error
    return WriteReport(tuple(written), tuple(unchanged), ())


def replace_content(file: Path, before: bytes, after: bytes) -> bool:
    """Write a person's own file again, in one step, if it still holds what it held; whether it was.

    Its rights stay, and a link stays a link. Raises OutputError when the disk refuses.
    """
    real = file.resolve()
    beside = real.with_name(f".{real.name}.tmp")
    try:
        beside.write_bytes(after)
        shutil.copymode(real, beside)
        if real.read_bytes() != before:
            return False
        beside.replace(real)
    except OSError as error:
        raise OutputError(dossier=real.parent, cause=os_cause(error)) from error
    finally:
        beside.unlink(missing_ok=True)
    return True


def _write(path: Path, content: bytes) -> bool:
    """Whether the file had to be written; it is replaced in one step, so no reader sees half of it.

    What a killed program leaves has a name that the next one takes again.
    """
    if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.tmp")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return True
