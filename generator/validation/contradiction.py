"""Two statements that cannot both be true: a finding, and the editors' explanation when they gave one."""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings.issues import Issue

MOST_COMPARED = 1_500
"""Cards that are compared two by two: the time that it takes grows with the square of their number."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What a rule found in an edition. Explained, it is an editor's doubt; unexplained, a warning."""

    year: int
    issue: Issue
    explanation: str = ""
