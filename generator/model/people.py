"""Those who make an edition: jury members, partners, and the pictures of them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.model.fact import Fact, Text


class Picture(Fact):
    """A photograph or drawing given by an editor."""

    file: Text = Field(alias="fichier", description="Chemin depuis le dossier assets/images.")
    alternative: str = Field("", alias="texte_alternatif", description="Ce que l’image montre, en une phrase.")
    credit: Text | None = Field(None, description="Autrice ou auteur, et licence.")


class JuryMember(Fact):
    """One member of the jury and what they do."""

    first_name: Text = Field(alias="prenom", description="Prénom.")
    last_name: Text = Field(alias="nom", description="Nom de famille.")
    role: str = Field("", alias="fonction", description="Fonction et organisme, tels que l’édition les donne.")
    details: Text | None = Field(None, alias="parcours", description="Formation, travaux, autres engagements.")
    duty: Text | None = Field(None, alias="responsabilite", description="Rôle dans le jury : « président du jury ».")
    portrait: Picture | None = Field(None, description="Portrait ; à défaut, un monogramme est dessiné.")
    note: Text | None = Field(None, description="Doute ou précision sur ce que dit la source.")
    source: Text = Field(description="Identifiant de la source.")

    @property
    def full_name(self) -> str:
        """« Anne Faure »."""
        return f"{self.first_name} {self.last_name}"


class PartnerKind(StrEnum):
    """What ties a partner to the label; the value is the word written in YAML."""

    PARTNER = "partenaire"
    MINISTRY = "ministère"
    ELECTED = "association d’élus"


class Speaker(Fact):
    """Who signs a partner's message."""

    name: Text = Field(alias="nom", description="Prénom et nom.")
    role: Text = Field(alias="fonction", description="Fonction au moment de l’édition.")
    printed: Text | None = Field(None, alias="imprime", description="Nom tel qu’imprimé, s’il est fautif.")


class Partner(Fact):
    """A body that supports the label."""

    name: str = Field("", alias="nom", description="Nom complet.")
    acronym: Text | None = Field(None, alias="sigle", description="Sigle.")
    kind: PartnerKind = Field(alias="type", description="partenaire, ministère ou association d’élus.")
    speaker: Speaker | None = Field(None, alias="signataire", description="Qui signe son message.")
    text: Text | None = Field(None, alias="texte", description="Nom du fichier de son message, sans « .md ».")
    note: Text | None = Field(None, description="Précision sur le partenariat.")
    source: Text = Field(description="Identifiant de la source.")
