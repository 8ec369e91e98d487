"""What an import says of each line before anything is written: the same for every kind of spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeVar

from generator.importing.places.match import Certainty

Fact = TypeVar("Fact")


class State(StrEnum):
    """What becomes of a line; the value is what a person reads."""

    WRITE = "à écrire"
    THERE = "déjà là"
    ASK = "à décider"
    LEFT = "laissée"


@dataclass(frozen=True, slots=True)
class Key:
    """Which line of which sheet, and what it said: a decision about another text is none about this one."""

    sheet: str
    row: int
    shown: str

    def __str__(self) -> str:
        """« feuille « 2021 », ligne 12 »."""
        return (f"feuille « {self.sheet} », " if self.sheet else "") + f"ligne {self.row}"


@dataclass(frozen=True, slots=True)
class ReportLine(Generic[Fact]):
    """A line: what it becomes in words (``becomes``) and as a ``fact``, None when that has to be chosen.

    ``choices`` are what may be answered instead, by code: the likeliest first.
    """

    key: Key
    becomes: str
    certainty: Certainty
    state: State
    fact: Fact | None = None
    remarks: tuple[str, ...] = ()
    choices: Mapping[str, str] | None = None

    def as_state(self, state: State, *remarks: str) -> ReportLine[Fact]:
        """The same line in another state, with what else is to be said."""
        return replace(self, state=state, remarks=(*self.remarks, *remarks))

    def said(self, *remarks: str) -> ReportLine[Fact]:
        """The same line once more was done to read it: it is no longer certain."""
        less = Certainty.SURE if remarks and self.certainty is Certainty.CERTAIN else self.certainty
        return replace(self, certainty=less, remarks=(*self.remarks, *remarks))

    def asked(self, remark: str) -> ReportLine[Fact]:
        """The same line, for a person to decide, and why."""
        certainty = Certainty.UNKNOWN if self.certainty is Certainty.UNKNOWN else Certainty.TO_CHOOSE
        return replace(self, state=State.ASK, certainty=certainty, remarks=(*self.remarks, remark))


@dataclass(frozen=True, slots=True)
class Report(Generic[Fact]):
    """All the lines of a spreadsheet in order, and what was read of it beside them (columns, rows put aside)."""

    lines: tuple[ReportLine[Fact], ...]
    read: tuple[str, ...] = ()

    def of(self, state: State) -> tuple[ReportLine[Fact], ...]:
        """The lines in a state."""
        return tuple(line for line in self.lines if line.state is state)

    @property
    def waits(self) -> bool:
        """Whether a line waits for a decision."""
        return bool(self.of(State.ASK))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is to be written."""
        return tuple(line.fact for line in self.of(State.WRITE) if line.fact is not None)


Decisions = Mapping[Key, str]
"""What a person answered to lines, in their words."""
YES = frozenset({"accepter", "accepte", "acceptee", "oui", "o", "ok", "x"})
NO = frozenset({"refuser", "refuse", "refusee", "non", "n"})
"""Without their accents."""
