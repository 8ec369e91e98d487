"""The findings that put themselves right: which files change, and how. Who asks may be a command or a button."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.findings.issues import Issue, sort_issues
from generator.loading.mending.applying import apply_mends
from generator.loading.text_files import bytes_of
from generator.publication.files import replace_content


class Outcome(StrEnum):
    """What became of the mends of a file; the value is what a person is told."""

    WRITTEN = "corrigé"
    CHANGED = "n’a pas été touché : il a changé depuis la vérification"


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file of the project, the findings mended in it, and what became of them."""

    path: str
    issues: tuple[Issue, ...]
    outcome: Outcome


def mendable(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The findings that carry their mend, in the order of a report; one for each mend."""
    found = {issue.mend: issue for issue in reversed(sort_issues(issues)) if issue.mend}
    return sort_issues(found.values())


def mend(root: Path, issues: Iterable[Issue]) -> tuple[MendedFile, ...]:
    """Write the mends of some findings, each file in one step; one that changed since they were found stays.

    Mends that touch each other wait for the next check. Raises OutputError when the disk refuses.
    """
    by_path: dict[str, list[Issue]] = {}
    for issue in mendable(issues):
        by_path.setdefault(issue.mend.place.path if issue.mend else "", []).append(issue)
    return tuple(_mend_file(root, path, found) for path, found in by_path.items())


def _mend_file(root: Path, path: str, issues: list[Issue]) -> MendedFile:
    before = bytes_of(root / path, path)
    chosen: list[Issue] = []
    after = None
    for issue in issues if before is not None else ():
        made = apply_mends(before or b"", [one.mend for one in (*chosen, issue) if one.mend])
        if made is not None:
            chosen, after = [*chosen, issue], made
    written = before is not None and after is not None and replace_content(root / path, before, after)
    return MendedFile(path, tuple(chosen or issues), Outcome.WRITTEN if written else Outcome.CHANGED)
