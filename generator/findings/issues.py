"""What an editor can mend: a finding with its code, place and remedy. Pure values, no input or output."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar


class Severity(StrEnum):
    """How grave a finding is; the value is the French word shown to a person."""

    ERROR = "erreur"
    WARNING = "avertissement"
    NOTE = "remarque"


@dataclass(frozen=True, slots=True)
class SourceLocation:
    """A place in a source file: path relative to the project, line and column from 1, and the line itself.

    It says where a fact stands, nothing of the fact: what is made of facts does not change when their lines move.
    """

    says_nothing: ClassVar[bool] = True

    path: str
    line: int = 0
    column: int = 0
    length: int = 1
    text: str = ""
    below: str = ""
    """The next line, when what stands here goes on there."""

    def __str__(self) -> str:
        """``path:line:column``, which terminals and text editors make clickable."""
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Mend:
    """What is certainly meant: ``replacement`` for the ``place.length`` signs at ``place``, and nothing else.

    Nothing stands at a place of length 0: the replacement is added there. It may hold ends of lines.
    """

    place: SourceLocation
    replacement: str

    @property
    def mended(self) -> str:
        """The line as it will be."""
        start, line = self.place.column - 1, self.place.text
        return line[:start] + self.replacement + line[start + self.place.length :]


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding. The sentence, remedy and severity belong to the rule named by ``code``.

    ``mend`` is how the file is put right, when that leaves no choice.
    """

    code: str
    location: SourceLocation
    values: Mapping[str, object] = field(default_factory=dict)
    mend: Mend | None = None

    def sort_key(self) -> tuple[str, int, int, str]:
        """Order of a report: by file, then place, then code."""
        return (self.location.path, self.location.line, self.location.column, self.code)


def sort_issues(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The findings in the order of a report, each once."""
    unique = {(issue.sort_key(), str(sorted(issue.values.items()))): issue for issue in issues}
    return tuple(unique[key] for key in sorted(unique))
