"""What differs between two publications, file by file."""

from __future__ import annotations

import os
from collections.abc import Callable
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
    found: dict[str, Identity] = {}
    waiting = [""] if folder.is_dir() else []
    while waiting:
        start = waiting.pop()
        with os.scandir(f"{folder}/{start}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{start}{entry.name}/")
                else:
                    known = entry.stat(follow_symlinks=False)
                    found[start + entry.name] = (known.st_ino, known.st_size, known.st_mtime_ns)
    return found
