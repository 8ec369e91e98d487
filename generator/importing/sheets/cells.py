"""What is read of a spreadsheet: rows of texts, as a person sees them, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from generator.loading.signs import clean_value

_BLANKS = re.compile(r"\s+")

Typed = str | int | float | bool | date | datetime | time | timedelta
"""A value as spreadsheets have them."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row and its number, from 1, as the spreadsheet shows it. ``spread`` are the columns filled by a merged cell."""

    number: int
    cells: tuple[str, ...]
    spread: frozenset[int] = frozenset()

    def cell(self, column: int) -> str:
        """The text in a column, from 0; "" beyond the last."""
        return self.cells[column] if 0 <= column < len(self.cells) else ""

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns that hold something of their own."""
        return tuple(rank for rank, text in enumerate(self.cells) if text and rank not in self.spread)

    def shown(self, columns: Collection[int] = ()) -> str:
        """« Bron | 69 | 4 »: what a person finds again; of some columns only, if any are told."""
        return " | ".join(text for rank, text in enumerate(self.cells) if text and (not columns or rank in columns))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, "" for a file of text, its rows that hold something; a hidden one is told, not read."""

    name: str
    rows: tuple[Row, ...]
    is_hidden: bool = False


def split_hidden(sheets: Iterable[Sheet]) -> tuple[list[Sheet], list[str]]:
    """The sheets that a person sees, and what is to be said of the others."""
    shown, told = list[Sheet](), list[str]()
    for sheet in sheets:
        if sheet.is_hidden:
            told.append(f"Feuille « {sheet.name} » : masquée, elle n’a pas été lue.")
        else:
            shown.append(sheet)
    return shown, told


def letter(column: int) -> str:
    """« A » for the first column, « AA » for the twenty-seventh."""
    before, rank = divmod(column, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + rank)


def text_of(value: Typed) -> str:
    """A value as a person reads it: « 69029 » for 69029.0, on one line, without what nobody sees."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return _BLANKS.sub(" ", clean_value(str(value))[0]).strip()
