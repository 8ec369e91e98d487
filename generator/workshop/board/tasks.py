"""Something that is left to do, and the headings under which an editor finds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.findings.issues import Issue, SourceLocation
from generator.findings.messages import sentence_of


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do: its words, the file where it is done, who does it until when, if somebody does."""

    words: str
    path: str
    line: int = 0
    who: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """Tasks of a kind, and how many of that kind are done."""

    name: str
    done: int
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """An edition, and what is left of it under each heading."""

    year: int
    headings: tuple[Heading, ...]

    @property
    def percent(self) -> int:
        """How much is done, in hundredths; 100 only when nothing is left."""
        done = sum(one.done for one in self.headings)
        left = sum(len(one.tasks) for one in self.headings)
        return 100 * done // (done + left) if done + left else 100


def at(place: SourceLocation, words: str) -> Task:
    """A task at a place of a file."""
    return Task(words, place.path, place.line)


def told(issue: Issue) -> Task:
    """A finding as a task."""
    sentence = sentence_of(issue)
    return at(issue.location, f"{sentence[:1].upper()}{sentence[1:]}")
