"""What differs between two publications, file by file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.publication.files import WriteReport

Same = Callable[[str], bool]
Identity = tuple[int, int, int]


def compare(old: Path, new: Path, same: Same) -> WriteReport:
    """``same`` is asked of files that have one path in both, but are not one file with two names."""
    before, after = identities(old), identities(new)
    unchanged = {path for path, known in after.items() if path in before and (before[path] == known or same(path))}
    return WriteReport(
        tuple(sorted(after.keys() - unchanged)),
        tuple(sorted(unchanged)),
        tuple(sorted(before.keys() - after.keys())),
    )


def identities(folder: Path) -> dict[str, Identity]:
    """Every file of a folder, by path, with what tells two names of one file from two files."""
    return dict(_walk(os.fspath(folder), "")) if folder.is_dir() else {}


def _walk(folder: str, start: str) -> Iterator[tuple[str, Identity]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(entry.path, f"{start}{entry.name}/")
            else:
                found = entry.stat(follow_symlinks=False)
                yield f"{start}{entry.name}", (found.st_ino, found.st_size, found.st_mtime_ns)
