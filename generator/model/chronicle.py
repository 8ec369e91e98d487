"""What an edition tells of time: dated steps, the numbers of a year, those who handed out the label."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from generator.model.fact import EARLIEST, FIRST_YEAR, LAST_YEAR, Fact, Number, Text, Year


def _exists(value: str) -> str:
    """A day of the calendar, of our era and before the next century."""
    year, month, day = (*(int(part) for part in value.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        raise PydanticCustomError("date_parsing", "day") from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise PydanticCustomError("date_parsing", "day")
    return value


PartialDate = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"), AfterValidator(_exists)]
"""A year, a month or a day: « 2004 », « 2004-06 », « 2004-06-21 »."""


class Track(StrEnum):
    """The three threads of the timeline; the value is the word written in YAML."""

    INNOVATIONS = "innovations"
    EVENTS = "evenements"
    TERRITORIES = "territoires"


class TimelineEvent(Fact):
    """A dated step of the timeline."""

    date: PartialDate = Field(description="Date : AAAA, AAAA-MM ou AAAA-MM-JJ.")
    track: Track = Field(alias="piste", description="Fil de la frise : innovations, evenements ou territoires.")
    title: Text = Field(alias="titre", description="Ce qui a eu lieu.")
    printed: Text | None = Field(None, alias="imprime", description="Forme imprimée, si elle diffère.")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")

    @property
    def year(self) -> int:
        """The year, whatever the precision of the date."""
        return int(self.date[:4])


class Step(Fact):
    """A dated line of a short chronology."""

    date: PartialDate = Field(description="Date : AAAA, AAAA-MM ou AAAA-MM-JJ.")
    title: Text = Field(alias="titre", description="Ce qui a eu lieu.")
    note: Text | None = Field(None, description="Doute ou précision.")


class Chronology(Fact):
    """A short chronology shown under a text."""

    title: Text = Field(alias="titre", description="Titre de la chronologie.")
    text: Text = Field(alias="texte", description="Texte sous lequel la montrer, sans « .md ».")
    steps: tuple[Step, ...] = Field(alias="dates", min_length=1, description="Les dates, dans l’ordre.")
    source: Text = Field(description="Identifiant de la source.")


class Place(StrEnum):
    """Where a landmark holds; the value is the word written in YAML."""

    WORLD = "monde"
    FRANCE = "france"
    EUROPE = "europe"
    AFRICA = "afrique"


class Landmark(Fact):
    """A number of a given year in a part of the world; ``value`` keeps the decimals that the source prints."""

    year: Year | None = Field(None, alias="annee", description="Année, si la source la dit.")
    place: Place = Field(alias="lieu", description="monde, france, europe ou afrique.")
    label: Text = Field(alias="libelle", description="Ce que compte le nombre.")
    value: Number = Field(alias="valeur", ge=0, description="Le nombre, avec un point pour la virgule.")
    unit: Text = Field(alias="unite", description="Unité : millions, %, rang…")
    text: Text | None = Field(None, alias="texte", description="Texte sous lequel le montrer ; à défaut, la frise.")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")


class Official(Fact):
    """Who stood for the State when the label was handed out, in one year."""

    year: Year = Field(alias="annee", ge=EARLIEST, description="Année de la remise.")
    name: Text = Field(alias="nom", description="Prénom et nom.")
    role: Text = Field(alias="fonction", description="Fonction cette année-là.")
    printed: Text | None = Field(None, alias="imprime", description="Nom tel qu’imprimé, s’il diffère.")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")
