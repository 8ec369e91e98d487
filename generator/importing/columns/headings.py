"""The row of headings, wherever it stands, and what each of them means."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from generator.french.words import strip_accents
from generator.importing.sheets.cells import Row, Sheet, letter

_DEEPEST = 40
"""Rows that are looked at: titles above a table are fewer."""
_SMALL_WORDS = re.compile(r"aux?|[adln]|de[su]?|du|en|et|l[ae]s?|ou|par|pour|sur|une?|no")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

Vocabulary = Mapping[str, Collection[str]]
"""What a column may hold, and how its heading is written: words without accents, small words or plural."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What is known of a sheet's columns: roles by column, the row of headings, the columns that are set aside.

    ``first`` is the rank of the first row under the headings.
    """

    roles: Mapping[int, str] = field(default_factory=dict)
    first: int = 0
    headings: Row | None = None
    others: Mapping[int, str] = field(default_factory=dict)

    def of(self, role: str) -> tuple[int, ...]:
        """The columns of a role, from the left."""
        return tuple(sorted(column for column, held in self.roles.items() if held == role))

    def text(self, row: Row, role: str) -> str:
        """What a row says in the first column of a role that says something."""
        return next((row.cell(column) for column in self.of(role) if row.cell(column)), "")


def words_of(heading: str) -> str:
    """« N° du département » as « departement », « Nb d’@ » as « nb arobase »: for comparing headings."""
    plain = strip_accents(_YEAR.sub("", heading)).lower().replace("@", " arobase ")
    words = re.findall(r"[a-z0-9]+", re.sub(r"\([^)]*\)", "", plain).replace("°", " "))
    return " ".join(_singular(word) for word in words if not _SMALL_WORDS.fullmatch(word))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and word not in ("dans", "sous") else word


def find_columns(sheet: Sheet, vocabulary: Vocabulary, year: int = 0) -> Columns:
    """The row that has the most headings of the vocabulary, read; no column at all when no row has one.

    Of two columns of one role, one whose heading names another year than ``year`` does not count.
    """
    best, found = -1, dict[int, str]()
    for rank, row in enumerate(sheet.rows[:_DEEPEST]):
        roles = _roles(row, vocabulary)
        if len({*roles.values()}) > len({*found.values()}) and 2 * len(roles) >= len(row.filled):
            best, found = rank, roles
    if best < 0:
        return Columns()
    headings = sheet.rows[best]
    roles = _of_year(found, headings, year)
    aside = (column for column in headings.filled if column not in roles)
    others = {column: f"{letter(column)} « {headings.cell(column)} »" for column in aside}
    return Columns(roles, best + 1, headings, others)


def _roles(row: Row, vocabulary: Vocabulary) -> dict[int, str]:
    meant = {words: role for role, written in vocabulary.items() for words in written}
    found = ((column, meant.get(words_of(row.cell(column)))) for column in row.filled)
    return {column: role for column, role in found if role}


def _of_year(roles: dict[int, str], headings: Row, year: int) -> dict[int, str]:
    """Without the columns that are of another year than the edition's, where one of the same role is not."""
    other = {column for column in roles if (said := _YEAR.findall(headings.cell(column))) and str(year) not in said}
    current = {role for column, role in roles.items() if column not in other}
    return {column: role for column, role in roles.items() if column not in other or role not in current}
