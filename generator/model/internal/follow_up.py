"""Who does what until when, for an edition that is being made."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.model.fact import Day, Fact, Text, YesNo


class Rubric(StrEnum):
    """A kind of work: the headings of the workshop's board."""

    TEXTS = "Textes"
    PORTRAITS = "Portraits"
    TO_CONFIRM = "À confirmer"
    FIGURES = "Chiffres"
    DOUBTS = "Doutes"
    PRESS = "Presse"
    OTHERS = "Autres constats"
    SITE = "Pages et mentions du site"


class FollowUp(Fact):
    """A piece of work that somebody took: a file, or all that is of a kind."""

    what: Text = Field(
        alias="quoi",
        description="Fichier de l’édition (« editorial.md », « jury.yaml ») ou rubrique du bilan (« Portraits »).",
    )
    who: Text = Field(alias="qui", description="Qui s’en charge.")
    until: Day | None = Field(default=None, alias="pour", description="Jour où c’est attendu, AAAA-MM-JJ.")
    is_done: YesNo = Field(default=False, alias="fait", description="Si c’est fait : « oui » ou « non ».")
    note: Text | None = Field(default=None, description="Ce qu’il faut savoir pour le faire.")

    @property
    def rubric(self) -> Rubric | None:
        """The kind of work that is meant, None for a file."""
        return next((one for one in Rubric if one.casefold() == self.what.casefold()), None)

    def path(self, year: int) -> str:
        """The file that is meant, from the project's folder."""
        if "/" in self.what and self.what.startswith(("content/", "editions/")):
            return self.what
        folder = "editions" if self.what.endswith(".yaml") else "content"
        return f"{folder}/{year}/{self.what}"
