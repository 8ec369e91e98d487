"""Records written into their file, and the file given back as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.importing.records.shapes import Record, RecordKind, Value, differing
from generator.importing.standing import Standing
from generator.open_data.shapes import Cell, Column, DataTable
from generator.rewriting.changes import Change, Insert, Put

_INSIDE = {"signataire": ("signataire", "nom"), "fonction": ("signataire", "fonction")}
"""Where a partner's columns stand within the record."""


def record_changes(kind: RecordKind, records: Sequence[Record], file: Any, standing: Standing) -> list[Change]:
    """New records, each at its place; of those that are there, the keys that change. The first makes the list."""
    there, made = list(kind.there(standing)), list[Change]()
    order = tuple(str(one.alias or name) for name, one in kind.shape.model_fields.items())
    for record in (one for one in records if one.rank is not None):
        new = differing(there[record.rank or 0], record.value)
        made += [Put((record.rank or 0, key), inside, order) for key, inside in new.items()]
    is_list = isinstance(file, list) and bool(file)
    for record in (one for one in records if one.rank is None):
        rank = kind.rank(record.value, there)
        made.append(Insert((), rank, record.value) if is_list else Put((), [record.value]))
        there.insert(rank, record.value)
        is_list = True
    return made


_OF_THIS_EDITION = ("texte", "comparer", "graphique", "note", "source")
"""What a sheet for the next one leaves out."""


def record_table(kind: RecordKind, standing: Standing, complete: bool) -> DataTable:
    """A row for each record, under the headings that bring it in again; ``complete`` with what is of this edition."""
    records = kind.there(standing)
    wanted = [role for role in kind.headings if complete or role not in _OF_THIS_EDITION]
    roles = [role for role in wanted if any(_cell(role, kind, one) for one in records)]
    columns = tuple(Column(kind.called(role).capitalize(), "string", role) for role in roles)
    rows = tuple(tuple(_cell(role, kind, one) for role in roles) for one in records)
    return DataTable(f"{kind.file}-{standing.year}", kind.file, "", columns or (Column("Nom", "string", ""),), rows)


def _cell(role: str, kind: RecordKind, value: Value) -> Cell:
    outer, inner = _INSIDE.get(role, ("", "")) if kind.file == "partenaires" else ("", "")
    found = (value.get(outer) or {}).get(inner) if outer else value.get(role)
    return found if isinstance(found, str) else None
