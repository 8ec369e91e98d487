"""What a table of the open data is made of, and the columns that several tables share."""

from __future__ import annotations

from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its Table Schema type and what it holds, in French. ``key`` columns identify a row."""

    name: str
    type: str
    description: str
    key: bool = False
    required: bool = True


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of the open data. Rows are as wide as ``columns``; None is written as an empty cell."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


EDITION = Column("edition", "integer", "Année de l’édition.", key=True)
CODE = Column("code", "string", "Code Insee de la commune ou numéro Siren de l’intercommunalité.", key=True)
KIND = Column("type", "string", "« commune » ou « epci » (intercommunalité).")
SOURCE = Column("source", "string", "Document d’où vient la ligne.")
