"""A palmarès as the sheet that a jury works on, and that may be brought in again."""

from __future__ import annotations

from generator.importing.standing import Standing
from generator.model.award import Award
from generator.open_data.shapes import Cell, Column, DataTable

_PRINTED = (
    Column("Imprimé", "string", "Nom tel qu’imprimé.", required=False),
    Column("Note", "string", "Pourquoi la forme imprimée a été corrigée.", required=False),
)


def palmares_table(standing: Standing, complete: bool) -> DataTable:
    """A line for each award, in the order of the file; when ``complete``, with how this edition prints it.

    A jury works on the palmarès of another year, where what was misprinted in this one would be told again.
    """
    columns = (
        Column("Région", "string", "Région de l’édition."),
        Column("Niveau", "integer", "Niveau que le jury donne."),
        Column("Collectivité", "string", "Nom officiel."),
        Column("Département", "string", "Code du département."),
        Column("Code", "string", "Code Insee ou Siren."),
        *(_PRINTED if complete else ()),
    )
    rows = tuple(_row(award)[: len(columns)] for award in standing.record.awards)
    return DataTable(f"palmares-{standing.year}", "Palmarès", "Le palmarès de l’édition.", columns, rows)


def _row(award: Award) -> tuple[Cell, ...]:
    printed = award.printed if award.printed != award.name else None
    place = (award.name, award.collectivity.department.code, award.collectivity.code)
    return award.region, award.level, *place, printed, award.note or None
