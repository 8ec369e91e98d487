"""The kinds of spreadsheets that may be brought in: how each is read, and what makes its file hold what was read.

Both are pure: a command calls them with the bytes of a file, the workshop with what was dropped on a page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.importing.palmares.changes import changes_for
from generator.importing.palmares.reading import read_palmares
from generator.importing.palmares.table import palmares_table
from generator.importing.records.changes import record_changes, record_table
from generator.importing.records.figures import FIGURES
from generator.importing.records.mentions import MENTIONS
from generator.importing.records.people import JURY, PARTNERS
from generator.importing.records.reading import read_records
from generator.importing.records.shapes import RecordKind
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


def _of_records(kind: RecordKind) -> Kind:
    return Kind(
        kind.file,
        partial(read_records, kind),
        lambda report, value, standing: record_changes(kind, report.facts, value, standing),
        partial(record_table, kind),
    )


KINDS: Mapping[str, Kind] = {
    "palmares": Kind("palmares", read_palmares, _award_changes, palmares_table),
    **{kind.file: _of_records(kind) for kind in (JURY, MENTIONS, PARTNERS, FIGURES)},
}
"""By the word that a person types."""
