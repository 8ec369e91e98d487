"""Measures of what is made for laureates: the sign of a town's entrance, a sheet of name badges."""

from __future__ import annotations

from pydantic import Field

from generator.model.fact import Fact, Millimetres, Whole, YesNo

A4 = (210.0, 297.0)
"""The width and the height of a sheet of paper, in millimetres."""


class Panel(Fact):
    """The sign of a town's entrance. No document gives its measures: the default is ours."""

    width: Whole = Field(700, alias="largeur", ge=200, le=3000, description="Largeur du panneau, en millimètres.")
    height: Whole = Field(500, alias="hauteur", ge=200, le=3000, description="Hauteur du panneau, en millimètres.")


class BadgeSheet(Fact):
    """An A4 sheet of name badges. No document gives its measures: the default is ours."""

    width: Millimetres = Field(90, alias="largeur", ge=50, le=200, description="Largeur d’un badge, en millimètres.")
    height: Millimetres = Field(54, alias="hauteur", ge=30, le=200, description="Hauteur d’un badge, en millimètres.")
    columns: Whole = Field(2, alias="colonnes", ge=1, le=4, description="Nombre de badges dans la largeur.")
    rows: Whole = Field(5, alias="rangees", ge=1, le=9, description="Nombre de badges dans la hauteur.")
    left: Millimetres | None = Field(
        None,
        alias="marge_gauche",
        ge=0,
        le=100,
        description="Blanc à gauche du premier badge, en millimètres ; sans elle, la planche est centrée.",
    )
    top: Millimetres | None = Field(
        None,
        alias="marge_haut",
        ge=0,
        le=100,
        description="Blanc au-dessus du premier badge, en millimètres ; sans elle, la planche est centrée.",
    )
    between_columns: Millimetres = Field(
        0, alias="entre_colonnes", ge=0, le=50, description="Blanc entre deux colonnes, en millimètres."
    )
    between_rows: Millimetres = Field(
        0, alias="entre_rangees", ge=0, le=50, description="Blanc entre deux rangées, en millimètres."
    )
    has_marks: YesNo = Field(
        True, alias="reperes", description="« non » pour ne pas tracer, dans les marges, les repères de coupe."
    )

    @property
    def size(self) -> tuple[float, float]:
        """What all the badges of a sheet take together, in millimetres, with the margins that are written."""
        wide = self.columns * self.width + (self.columns - 1) * self.between_columns
        high = self.rows * self.height + (self.rows - 1) * self.between_rows
        return (self.left or 0) + wide, (self.top or 0) + high
