"""What the jury gave: the palmarès as editors write it, and as it is once matched to the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, model_validator

from generator.findings.issues import SourceLocation
from generator.model.collectivity import Collectivity
from generator.model.fact import Fact, Level, NameOrMapping, Text, Whole


class AnnouncedTotals(Fact):
    """What the source says of the size of its palmarès."""

    collectivities: Whole = Field(alias="collectivites", ge=0, le=40_000, description="Nombre de labellisées annoncé.")
    regions: Whole | None = Field(None, ge=0, le=40, description="Nombre de régions annoncé.")
    source: Text = Field(description="Identifiant de la source.")
    note: Text | None = Field(None, description="Contradiction ou précision, pour le lecteur.")


class AwardLine(Fact):
    """One line of the palmarès: « Bron (69) », or a mapping when the printed form was wrong."""

    name: Text = Field(alias="nom", description="Nom officiel, suivi du département : « Bron (69) ».")
    printed: Text | None = Field(None, alias="imprime", description="Forme imprimée, si elle diffère.")
    code: Text | None = Field(None, description="Code INSEE ou SIREN, si le nom ne suffit pas.")
    note: Text | None = Field(None, description="Pourquoi la forme imprimée a été corrigée.")


class AwardList(Fact):
    """The file ``palmares.yaml``: region, then level, then collectivities."""

    announced: AnnouncedTotals | None = Field(None, alias="annonce", description="Totaux annoncés par la source.")
    region_places: dict[str, SourceLocation] = Field(default_factory=dict, exclude=True, repr=False)
    regions: dict[str, dict[Level, tuple[Annotated[AwardLine, NameOrMapping], ...]]] = Field(
        description="Région, puis niveau (1, 2 …), puis collectivités."
    )

    @model_validator(mode="before")
    @classmethod
    def _keep_region_places(cls, value: object) -> object:
        regions = value.get("regions") if isinstance(value, dict) else None
        places = {str(name): place for name in regions or () if (place := getattr(name, "location", None))}
        return {**value, "region_places": places} if isinstance(value, dict) else value


class MentionLine(Fact):
    """One line of ``mentions.yaml``: a distinction given beside the @."""

    category: Text = Field(alias="categorie", description="Intitulé de la mention.")
    collectivity: Text = Field(alias="collectivite", description="Nom officiel, suivi du département.")
    reason: Text | None = Field(None, alias="motif", description="Ce que le jury a distingué.")
    source: Text = Field(description="Identifiant de la source.")


@dataclass(frozen=True, slots=True)
class Award:
    """A collectivity's level (1 to 5 @) in one edition. ``printed`` differs from ``name`` only where print erred.

    ``heir`` is the code of the collectivity that continues it today: its own, or the one it was merged into.
    """

    year: int
    collectivity: Collectivity
    level: int
    region: str
    printed: str
    note: str
    location: SourceLocation
    heir: str

    @property
    def name(self) -> str:
        """The official name on the day of the ceremony."""
        return self.collectivity.name


@dataclass(frozen=True, slots=True)
class Mention:
    """A distinction given to a labelled collectivity."""

    year: int
    category: str
    collectivity: Collectivity
    reason: str
    source: str
    location: SourceLocation
    source_location: SourceLocation
