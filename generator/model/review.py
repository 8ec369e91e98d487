"""What the editors hold of their sources: what was misprinted, and what nobody can affirm."""

from __future__ import annotations

from pydantic import Field

from generator.model.fact import Fact, RecentDay, Text


class Erratum(Fact):
    """A misprint of the printed edition, put right; ``about`` says which page of ours shows it."""

    day: RecentDay = Field(alias="date", description="Jour où l’erreur a été relevée, AAAA-MM-JJ.")
    place: Text = Field(alias="lieu", description="Où la lire dans l’édition imprimée.")
    before: Text = Field(alias="avant", description="Ce qui est imprimé.")
    after: Text = Field(alias="apres", description="Ce qu’il faut lire.")
    reason: Text = Field(alias="raison", description="Ce qui le prouve.")
    about: Text = Field(alias="concerne", description="Page concernée : « page:palmares », « collectivite:Bron (69) ».")
    source: Text = Field(description="Identifiant de la source.")


class Doubt(Fact):
    """What the sources do not allow to affirm, or what was left out of the yearbook."""

    what: Text = Field(alias="quoi", description="Ce dont on doute.")
    where: Text = Field(alias="ou", description="Où, dans la source ou dans nos fichiers.")
    why: Text = Field(alias="pourquoi", description="Pourquoi, et ce que nous en avons fait.")
