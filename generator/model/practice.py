"""What towns do and could do: initiatives, technologies, essential services, third places."""

from __future__ import annotations

from pydantic import Field

from generator.model.fact import Fact, Text, Whole
from generator.model.statistics import Precision


class Initiative(Fact):
    """A card: what one collectivity did."""

    title: Text = Field(alias="titre", description="Titre de la fiche.")
    printed_title: Text | None = Field(None, alias="titre_imprime", description="Titre tel qu’imprimé, s’il diffère.")
    collectivity: Text = Field(alias="collectivite", description="Nom officiel, suivi du département.")
    printed: Text | None = Field(None, alias="imprime", description="Nom tel qu’imprimé, s’il diffère.")
    text: Text = Field(alias="texte", description="Ce qui a été fait, en quelques phrases.")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")


class Guide(Fact):
    """A publication that a theme refers to."""

    title: Text = Field(alias="titre", description="Titre du guide.")
    author: Text = Field(alias="auteur", description="Qui l’a publié.")


class InitiativeTheme(Fact):
    """A theme of initiatives and its cards."""

    theme: Text = Field(description="Nom du thème.")
    introduction: Text = Field(description="De quoi il est question, en un paragraphe.")
    cards: tuple[Initiative, ...] = Field((), alias="fiches", description="Les initiatives du thème.")
    guides: tuple[Guide, ...] = Field((), description="Guides cités par le thème.")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")


class Technology(Fact):
    """An example of a technology in use."""

    number: Whole = Field(alias="numero", ge=1, le=10_000, description="Numéro de l’exemple dans la source.")
    technology: Text = Field(alias="technologie", description="Famille de technologies.")
    collectivity: Text = Field(alias="collectivite", description="Nom officiel, suivi du département.")
    printed: Text | None = Field(None, alias="imprime", description="Nom tel qu’imprimé, s’il diffère.")
    title: Text = Field(alias="titre", description="L’exemple en quelques mots.")
    text: Text = Field(alias="texte", description="L’exemple en une ou deux phrases.")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")


class Service(Fact):
    """A digital service that a collectivity should offer."""

    number: Whole = Field(alias="numero", ge=1, le=10_000, description="Rang dans la source.")
    domain: Text = Field(alias="domaine", description="Domaine du service.")
    title: Text = Field(alias="titre", description="Intitulé du service.")
    source: Text = Field(description="Identifiant de la source.")


class ThirdPlaceTotal(Fact):
    """What the source announces of the third places, and the sums that its map gives."""

    announced: Whole = Field(alias="annonce", ge=0, le=1_000_000, description="Nombre annoncé.")
    precision: Precision = Field(Precision.EXACT, description="exact, plus de, ou près de.")
    note: Text | None = Field(None, description="Contradiction ou précision, pour le lecteur.")
    source: Text = Field(description="Identifiant de la source.")


class ThirdPlaceCount(Fact):
    """The third places of one region, within its metropolitan area and outside it."""

    region: Text = Field(description="Région d’aujourd’hui.")
    inside: Whole = Field(alias="metropole", ge=0, le=1_000_000, description="Dans la métropole de la région.")
    outside: Whole = Field(alias="hors_metropole", ge=0, le=1_000_000, description="Hors de la métropole.")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")

    @property
    def total(self) -> int:
        """All the third places of the region."""
        return self.inside + self.outside


class ThirdPlaces(Fact):
    """The third places by region."""

    total: ThirdPlaceTotal = Field(description="Le total annoncé.")
    regions: tuple[ThirdPlaceCount, ...] = Field(min_length=1, description="Une ligne par région.")

    @property
    def counted(self) -> int:
        """The sum of the regions."""
        return sum(one.total for one in self.regions)
