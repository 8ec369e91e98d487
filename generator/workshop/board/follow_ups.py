"""By whom and until when: what ``suivi.yaml`` says, beside what the board finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.model.internal.follow_up import FollowUp
from generator.model.yearbook import EditionRecord
from generator.workshop.board.tasks import Heading, Task

TAKEN = "Confié"


def assigned(record: EditionRecord, headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """The headings, each task with who does it: whoever took its file, else whoever took the heading.

    What somebody took and where nothing else is found stands under a heading of its own until it is done.
    """
    if not record.follow_ups:
        return tuple(headings)
    left = [one for one in record.follow_ups if not one.is_done]
    by_path = {one.path(record.year): one for one in reversed(left) if one.rubric is None}
    by_name = {str(one.rubric): one for one in reversed(left) if one.rubric}
    shown = tuple(
        replace(one, tasks=tuple(_taken(task, by_path.get(task.path) or by_name.get(one.name)) for task in one.tasks))
        for one in headings
    )
    return (_others(record, left, shown), *shown)


def _taken(task: Task, by: FollowUp | None) -> Task:
    return replace(task, who=by.who, until=by.until) if by else task


def _others(record: EditionRecord, left: Iterable[FollowUp], headings: Iterable[Heading]) -> Heading:
    shown = {task.path for heading in headings for task in heading.tasks}
    shown |= {heading.name for heading in headings if heading.tasks}
    alone = (one for one in left if (one.rubric or one.path(record.year)) not in shown)
    done = sum(one.is_done for one in record.follow_ups)
    return Heading(TAKEN, done, tuple(_task(record, one) for one in alone))


def _task(record: EditionRecord, one: FollowUp) -> Task:
    """A piece of work as it was taken: it is done in its file; a heading is said to be done where it was taken."""
    words = f"« {one.what} » : {one.note}" if one.note else f"« {one.what} »"
    place = one.origin.location
    path, line = (place.path, place.line) if one.rubric else (one.path(record.year), 0)
    return Task(words, path, line, one.who, one.until)
