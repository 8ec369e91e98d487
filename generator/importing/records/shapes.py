"""What makes a kind of records: its columns, how a row becomes a record, and which of those that are there it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.importing.standing import Standing
from generator.model.fact import Fact

Value = Mapping[str, Any]
"""A record as its file has it: texts under French keys, and mappings of texts."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A row as a record, what had to be done to read it, what a person has to settle, and what they may choose."""

    value: Value
    remarks: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    choices: Mapping[str, str] | None = None
    is_unknown: bool = False


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of records.

    ``headings`` are how the columns of each role may be called, « | » between them; a sheet must have one of the roles
    that are ``needed``; those ``carried`` may be stated once for several rows. ``understand`` makes a record of what a
    row says by role, and of an answer that is neither yes nor no. ``there`` are the records of the edition, as its file
    orders them; ``name`` is what tells them apart, ``shown`` what a person reads. ``rank`` is where a new one goes.
    """

    file: str
    shape: type[Fact]
    headings: Mapping[str, str]
    needed: tuple[str, ...]
    carried: tuple[str, ...]
    understand: Callable[[Mapping[str, str], Standing, str], Reading]
    there: Callable[[Standing], Sequence[Value]]
    name: Callable[[Value], str]
    shown: Callable[[Value], str]
    rank: Callable[[Value, Sequence[Value]], int]

    def called(self, role: str) -> str:
        """« catégorie »: what a column of a role is called in a sentence."""
        return self.headings[role].partition("|")[0]


@dataclass(frozen=True, slots=True)
class Record:
    """A record to be written: a new one, or, at the ``rank`` of one that is there, what changes of it."""

    value: Value
    rank: int | None = None


def at_the_end(_: Value, there: Sequence[Value]) -> int:
    """Behind all those that are there."""
    return len(there)


def differing(there: Value, value: Value) -> dict[str, Any]:
    """The keys of a record that says otherwise, as they are to be; what it does not say of a part stays."""
    merged = {key: _merged(there.get(key), inside) for key, inside in value.items() if key != "source"}
    return {key: inside for key, inside in merged.items() if there.get(key) != inside}


def _merged(there: Any, value: Any) -> Any:
    return {**there, **value} if isinstance(there, dict) and isinstance(value, dict) else value


def without_blanks(value: Mapping[str, Any]) -> dict[str, Any]:
    """Only the keys that say something, in their order."""
    return {key: inside for key, inside in value.items() if inside}


def dumped(facts: Sequence[Fact]) -> list[Value]:
    """Facts as their file has them, numbers as texts."""
    return [_texts(fact.model_dump(by_alias=True, exclude_none=True, mode="json")) for fact in facts]


def _texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _texts(inside) for key, inside in value.items()}
    return value if isinstance(value, list) else str(value)
