"""The kinds of spreadsheets that may be brought in: how each is read, and what makes its file hold what was read.

Both are pure: a command calls them with the bytes of a file, the workshop with what was dropped on a page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.importing.palmares.changes import changes_for
from generator.importing.palmares.reading import read_palmares
from generator.importing.palmares.table import palmares_table
from generator.importing.report import Decisions, Report
from generator.importing.standing import Standing
from generator.open_data.shapes import DataTable
from generator.rewriting.changes import Change


@dataclass(frozen=True, slots=True)
class Kind:
    """``read`` gives the report on bytes that have a name, as decided; ``changes`` what it does to a file's value.

    ``file`` is the name of the edition's file, without suffix; ``table`` what it holds, whole or what a jury needs.
    """

    file: str
    read: Callable[[bytes, str, Standing, Decisions], Report[Any]]
    changes: Callable[[Report[Any], Any, Standing], list[Change]]
    table: Callable[[Standing, bool], DataTable]


def _award_changes(report: Report[Any], value: Any, standing: Standing) -> list[Change]:
    return changes_for(report.facts, value, standing)


KINDS: Mapping[str, Kind] = {
    "palmares": Kind("palmares", read_palmares, _award_changes, palmares_table),
}
"""By the word that a person types."""
