"""The register's two tables into values. Rows are parsed only when something asks for them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from generator.model.collectivity import Collectivity, CollectivityKind, Department
from generator.model.register import Register

POPULATION_PREFIX = "population_"
Key = TypeVar("Key")


@cache
def load_register(folder: Path) -> Register:
    """The register found in ``folder``: ``departements.tsv``, ``collectivites.tsv``, and ``complements.tsv`` if any.

    Read once: it does not change while the program runs.
    """
    departments = {department.code: department for department in _departments(folder / "departements.tsv")}
    header, *lines = _lines(folder / "collectivites.tsv")
    lines += _lines(folder / "complements.tsv")[1:]
    table = _Table(header.split("\t"), departments)
    by_department: dict[str, list[str]] = {}
    by_name: dict[tuple[str, str], list[str]] = {}
    by_code: dict[str, list[str]] = {}
    by_successor: dict[str, list[str]] = {}
    places = (table.columns.index(column) for column in ("code", "name", "successor", "department"))
    code, name, successor, department = places
    for line in lines:
        cells = line.split("\t", department + 1)
        by_department.setdefault(cells[department], []).append(line)
        by_name.setdefault((cells[department], cells[name].replace("'", "’")), []).append(line)
        by_code.setdefault(cells[code], []).append(line)
        if cells[successor]:
            by_successor.setdefault(cells[successor], []).append(line)
    by = (_Rows(lines, table) for lines in (by_department, by_name, by_code, by_successor))
    return Register(departments, *by)


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


class _Rows(Mapping[Key, tuple[Collectivity, ...]]):
    """Lines of the table under a key; they become values on first use: most are never asked for."""

    def __init__(self, lines: Mapping[Key, list[str]], table: _Table) -> None:
        self._lines = lines
        self._table = table
        self._parsed: dict[Key, tuple[Collectivity, ...]] = {}

    def __getitem__(self, key: Key) -> tuple[Collectivity, ...]:
        if key not in self._parsed:
            self._parsed[key] = tuple(self._table.row(line) for line in self._lines[key])
        return self._parsed[key]

    def __iter__(self) -> Iterator[Key]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


class _Table:
    """The columns of ``collectivites.tsv``."""

    def __init__(self, columns: list[str], departments: Mapping[str, Department]) -> None:
        self.columns = columns
        self._departments = departments
        self._years = [
            (int(column.removeprefix(POPULATION_PREFIX)), position)
            for position, column in enumerate(columns)
            if column.startswith(POPULATION_PREFIX)
        ]

    def row(self, line: str) -> Collectivity:
        """One line of the table as a value."""
        cells = line.split("\t")
        row = dict(zip(self.columns, cells, strict=True))
        return Collectivity(
            code=row["code"],
            kind=CollectivityKind(row["kind"]),
            nature=row["nature"],
            name=row["name"].replace("'", "’"),
            start=_day(row["start"]),
            end=_day(row["end"]),
            successor=row["successor"],
            department=self._departments[row["department"]],
            populations=tuple((year, int(cells[at])) for year, at in self._years if cells[at]),
            latitude=_degrees(row["latitude"]),
            longitude=_degrees(row["longitude"]),
        )


def _departments(path: Path) -> Iterator[Department]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            region, old_region = (row[key].replace("'", "’") for key in ("region_name", "old_region_name"))
            yield Department(row["code"], row["name"].replace("'", "’"), region, old_region)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _degrees(text: str) -> float | None:
    return float(text) if text else None
