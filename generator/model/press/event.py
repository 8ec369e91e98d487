"""What takes place and who speaks there: the programme of an event, persons, a motion, tools, trends."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from generator.model.fact import Day, Fact, Text, YesNo
from generator.model.people import Picture

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]

_HOUR = re.compile(r"([01]?\d|2[0-3])\s?h\s?([0-5]\d)?|([01]?\d|2[0-3]):([0-5]\d)")


def _hour(value: str) -> str:
    """« 9 h », « 15 h 30 », from what editors write: 9h, 9 h, 15h30, 15:30. Raises ValueError for anything else."""
    found = _HOUR.fullmatch(value.strip())
    if not found:
        raise ValueError("hour")
    hour, minutes = found[1] or found[3], found[2] or found[4] or "00"
    return f"{int(hour)}\u00a0h" if minutes == "00" else f"{int(hour)}\u00a0h\u00a0{minutes}"


Hour = Annotated[Text, AfterValidator(_hour)]
"""An hour of the day as French prints it."""


def minutes_of(hour: str) -> int:
    """Minutes since midnight of a printed hour."""
    numbers = [int(part) for part in re.findall(r"\d+", hour)]
    return 60 * numbers[0] + (numbers[1] if len(numbers) > 1 else 0)


class Attendance(StrEnum):
    """What the source affirms of a person's coming; the value is the word written in YAML."""

    ANNOUNCED = "annoncé"
    REPRESENTED = "présent ou représenté"
    SUBJECT = "sous réserve d’agenda"
    CONFIRMED = "confirmé"


class Person(Fact):
    """Somebody who speaks, presides, hands over. ``remarks`` report what the source has them say, in our words."""

    id: Identifier = Field(description="Identifiant court, que le programme et les documents citent.")
    name: Text = Field(alias="nom", description="Prénom et nom.")
    printed: Text | None = Field(None, alias="imprime", description="Nom tel qu’imprimé, s’il est fautif.")
    role: Text = Field(alias="fonction", description="Fonction au moment de l’événement.")
    notice: Text | None = Field(None, description="Qui est cette personne, en une ou deux phrases.")
    remarks: Text | None = Field(
        None, alias="propos", description="Ce que la source lui fait dire, rapporté à la troisième personne."
    )
    attendance: Attendance = Field(
        Attendance.ANNOUNCED,
        alias="statut",
        description="annoncé, présent ou représenté, sous réserve d’agenda, ou confirmé.",
    )
    portrait: Picture | None = Field(None, description="Portrait, s’il y en a un.")
    note: Text | None = Field(None, description="Doute ou précision sur ce que dit la source.")
    source: Text = Field(description="Identifiant de la source.")


class Slot(Fact):
    """A line of a programme. Without an hour it lasts from ``day`` to ``until``."""

    id: Identifier = Field(description="Identifiant court, que les documents citent.")
    day: Day = Field(alias="jour", description="Jour, AAAA-MM-JJ.")
    until: Day | None = Field(None, alias="jusqu_au", description="Dernier jour, si cela dure.")
    hour: Hour | None = Field(None, alias="heure", description="Heure du début : « 15 h 30 ».")
    title: Text = Field(alias="titre", description="Ce qui a lieu.")
    place: Text | None = Field(None, alias="lieu", description="Où, si ce n’est pas le lieu de la cérémonie.")
    is_live: YesNo = Field(False, alias="en_direct", description="« oui » si c’est retransmis en direct.")
    is_closed: YesNo = Field(False, alias="huis_clos", description="« oui » si seuls les membres y entrent.")
    speakers: tuple[Identifier, ...] = Field(
        (), alias="intervenants", description="Qui y parle : identifiants de intervenants.yaml."
    )
    detail: Text | None = Field(None, description="Une phrase de plus.")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")


class Motion(Fact):
    """What a congress discusses and votes."""

    title: Text = Field(alias="titre", description="Titre de la motion.")
    proposals: tuple[Text, ...] = Field(alias="propositions", min_length=1, description="Ses propositions, en ordre.")
    next_step: Text | None = Field(None, alias="suite", description="Ce qui doit en être fait.")
    source: Text = Field(description="Identifiant de la source.")


class Tool(Fact):
    """A service that the association makes or promotes."""

    id: Identifier = Field(description="Identifiant court, que le dossier de presse cite.")
    name: Text = Field(alias="nom", description="Nom de l’outil.")
    nature: Text = Field(description="Ce que c’est, en quelques mots.")
    address: Text | None = Field(None, alias="site", description="Adresse imprimée, avec http:// ou https://.")
    makers: tuple[Text, ...] = Field((), alias="realisation", description="Qui l’a conçu, réalisé, dirigé.")
    partners: tuple[Text, ...] = Field((), alias="partenaires", description="Avec l’aide de qui.")
    points: tuple[Text, ...] = Field((), alias="points", description="Objectifs, épisodes : une ligne chacun.")
    figures: tuple[Text, ...] = Field((), alias="chiffres", description="Identifiants de chiffres.yaml.")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")


class Trend(Fact):
    """What the jury or the association observes this year."""

    title: Text = Field(alias="titre", description="Le constat, en quelques mots.")
    detail: Text = Field(description="Une ou deux phrases.")
    source: Text = Field(description="Identifiant de la source.")
