"""The board of each edition: every heading, then what the rules find and no heading tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.findings.issues import Issue, Severity
from generator.findings.messages import severity_of
from generator.model.internal.follow_up import Rubric
from generator.model.yearbook import Yearbook
from generator.workshop.board.follow_ups import assigned
from generator.workshop.board.headings import HEADINGS, Looked
from generator.workshop.board.tasks import Board, Heading, told

OF_THE_SITE = ("editions/site.yaml", "content/pages/")


def boards(yearbook: Yearbook, issues: Iterable[Issue]) -> Iterator[Board]:
    """The newest edition first; it is told what the site as a whole lacks."""
    found = [issue for issue in issues if severity_of(issue) is not Severity.NOTE]
    for record in reversed(yearbook.editions):
        places = (f"editions/{record.year}/", f"content/{record.year}/")
        mine = tuple(issue for issue in found if issue.location.path.startswith(places))
        headings = [heading(Looked(yearbook, record, mine)) for heading in HEADINGS]
        headings.append(_others(mine, headings))
        if record is yearbook.newest:
            headings.append(_site(yearbook, found))
        yield Board(record.year, assigned(record, headings))


def _others(issues: Iterable[Issue], headings: Iterable[Heading]) -> Heading:
    shown = {task for heading in headings for task in heading.tasks}
    return Heading(Rubric.OTHERS, 0, tuple(task for task in map(told, issues) if task not in shown))


def _site(yearbook: Yearbook, issues: Iterable[Issue]) -> Heading:
    tasks = (told(issue) for issue in issues if issue.location.path.startswith(OF_THE_SITE))
    return Heading(Rubric.SITE, len(yearbook.pages), tuple(tasks))
