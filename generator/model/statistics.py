"""Numbers that a source declares. The numbers we count ourselves live in ``indicators``."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.french.words import number
from generator.model.fact import Fact, Text, Whole, Year
from generator.model.names import ChartName


class Precision(StrEnum):
    """How exactly the source gives a number; the value is written before the number, save that of a year."""

    EXACT = "exact"
    MORE_THAN = "plus de"
    NEARLY = "près de"
    YEAR = "année"


class DeclaredFigure(Fact):
    """A key figure with its source and, where we can count it ourselves, the indicator to compare it with."""

    id: Text = Field(description="Identifiant court, unique dans l’édition.")
    label: Text = Field(alias="libelle", description="Ce que compte le chiffre.")
    value: Whole = Field(alias="valeur", ge=0, description="Le nombre, sans espace.")
    precision: Precision = Field(Precision.EXACT, description="exact, plus de, près de, ou année.")
    year: Year | None = Field(None, alias="annee", description="Année comptée, si ce n’est pas celle de l’édition.")
    until: Year | None = Field(None, alias="jusqu_en", description="Dernière année, si le chiffre vaut pour plusieurs.")
    source: Text = Field(description="Identifiant de la source.")
    section: Text | None = Field(None, alias="rubrique", description="Où le lire dans la source.")
    compare: Text | None = Field(None, alias="comparer", description="Indicateur calculé à mettre en regard.")
    chart: ChartName | None = Field(None, alias="graphique", description="Graphique qui montre le chiffre.")
    note: Text | None = Field(None, description="Contradiction ou précision, pour le lecteur.")

    @property
    def qualifier(self) -> str:
        """« plus de », « près de », or "" when the number stands alone."""
        return self.precision.value if self.precision in (Precision.MORE_THAN, Precision.NEARLY) else ""

    @property
    def written(self) -> str:
        """« 25 000 », « 1999 » for a year."""
        return str(self.value) if self.precision is Precision.YEAR else number(self.value)


class Matrix(Fact):
    """The grid of local digital policies: axes by name, issues and services as numbers."""

    axes: tuple[Text, ...] = Field(min_length=1, description="Les grands axes, dans l’ordre de la source.")
    issue_count: Whole = Field(alias="enjeux", ge=1, le=100, description="Nombre d’enjeux : chacun est dessiné.")
    service_count: Whole = Field(
        alias="services", ge=1, le=1_000, description="Nombre de services : chacun est dessiné."
    )
    source: Text = Field(description="Identifiant de la source.")
    note: Text | None = Field(None, description="Ce que la source ne permet pas de savoir.")
