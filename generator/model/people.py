"""Those who make an edition: jury members, partners, and the pictures of them."""

from __future__ import annotations

import re
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

    first_name: Text | None = Field(None, alias="prenom", description="Prénom ; sans lui, c’est un organisme.")
    last_name: Text = Field(alias="nom", description="Nom de famille, ou nom de l’organisme.")
    role: str = Field("", alias="fonction", description="Fonction et organisme, tels que l’édition les donne.")
    details: Text | None = Field(None, alias="parcours", description="Formation, travaux, autres engagements.")
    duty: Text | None = Field(None, alias="responsabilite", description="Rôle dans le jury : « président du jury ».")
    portrait: Picture | None = Field(None, description="Portrait ; à défaut, un monogramme est dessiné.")
    note: Text | None = Field(None, description="Doute ou précision sur ce que dit la source.")
    source: Text = Field(description="Identifiant de la source.")

    @property
    def full_name(self) -> str:
        """« Anne Faure », « Collectif des jardiniers »."""
        return f"{self.first_name} {self.last_name}" if self.first_name else self.last_name

    @property
    def initials(self) -> str:
        """« AF » for Anne Faure, « CJ » for a body: the first letters of its first two words that count."""
        if self.first_name:
            return self.first_name[:1] + self.last_name[:1]
        words = [word for word in re.split(r"[\s’'-]+", self.last_name) if len(word) > 3 or word[:1].isupper()]
        return "".join(word[:1] for word in words[:2]).upper() or self.last_name[:1].upper()


def portrait_seeds(jury: tuple[JuryMember, ...]) -> tuple[str, ...]:
    """What the drawing of each member is made after: the name; of a second bearer of it, the rank too."""
    names = [member.full_name for member in jury]
    return tuple(f"{name}, {rank}" if name in names[:rank] else name for rank, name in enumerate(names))


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
    website: Text | None = Field(None, alias="site", description="Adresse de son site, telle que la source l’imprime.")
    group: Text | None = Field(
        None, alias="groupe", description="Sous quel titre la source le range : « Grands partenaires »."
    )
    speaker: Speaker | None = Field(None, alias="signataire", description="Qui signe son message.")
    text: Text | None = Field(None, alias="texte", description="Nom du fichier de son message, sans « .md ».")
    note: Text | None = Field(None, description="Précision sur le partenariat.")
    source: Text = Field(description="Identifiant de la source.")
