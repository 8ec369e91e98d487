"""One year of the label, as its editors write it under ``editions/YEAR/``."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.fact import Fact, Text
from generator.model.printing import Printing

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Source(Fact):
    """A document that facts are taken from."""

    id: Text = Field(description="Identifiant court, cité par les autres fichiers : « annuaire-2020 ».")
    title: Text = Field(alias="titre", description="Titre du document.")
    publisher: Text = Field(alias="editeur", description="Qui l’a publié.")
    published: date | None = Field(None, alias="date", description="Jour de publication, s’il est connu.")
    note: Text | None = Field(None, description="Ce qu’il faut savoir de l’état du document.")


class Meeting(Fact):
    """A dated gathering: the ceremony or the jury's day."""

    day: date = Field(alias="jour", description="Date au format AAAA-MM-JJ.")
    place: Text = Field(alias="lieu", description="Ville ou bâtiment où elle se tient.")
    department: Text | None = Field(None, alias="departement", description="Code du département : « 13 ».")
    host: Text | None = Field(None, alias="hote", description="Qui accueille.")
    note: Text | None = Field(None, description="Précision utile au lecteur.")
    source: Text = Field(description="Identifiant de la source.")


class Contact(Fact):
    """How to reach the organisation. Never a person's private address or number."""

    name: Text = Field(alias="nom", description="Nom de l’organisme.")
    address: Text | None = Field(None, alias="adresse", description="Adresse postale de l’organisme.")
    email: Text | None = Field(None, alias="courriel", description="Adresse électronique de l’organisme.")
    website: Text | None = Field(None, alias="site", description="Adresse du site, avec https://.")


class AnnouncedBook(Fact):
    """A book by the association that the edition announces."""

    title: Text = Field(alias="titre", description="Titre du livre.")
    authors: tuple[Text, ...] = Field(alias="auteurs", min_length=1, description="Autrices et auteurs.")
    email: Text | None = Field(None, alias="courriel", description="Adresse de l’organisme à qui le demander.")
    source: Text = Field(description="Identifiant de la source.")


class Chapter(StrEnum):
    """The chapters a book may hold; ``edition.yaml`` gives their order."""

    LABEL = "label"
    EDITORIAL = "editorial"
    PARTNERS = "partenaires"
    JURY = "jury"
    FIGURES = "chiffres"
    AWARDS = "palmares"
    DEPARTMENTS = "departements"
    BOOK = "livre"
    INDEX = "index"


class Part(Fact):
    """A chapter made of several texts, named by the editors; its ``id`` is to it what a Chapter's value is."""

    id: Identifier = Field(description="Adresse de la partie : minuscules, chiffres et tirets. Ne plus la changer.")
    title: Text = Field(alias="titre", description="Titre de la partie.")
    lead: Text | None = Field(None, alias="chapeau", description="Une phrase qui présente la partie.")
    texts: tuple[Text, ...] = Field(alias="textes", min_length=1, description="Noms des textes, sans « .md ».")

    def __str__(self) -> str:
        """As a Chapter shows its value: the address."""
        return self.id

    def __hash__(self) -> int:
        """By address: two parts of an edition never share one."""
        return hash(self.id)


AnyChapter = Annotated[Chapter | Part, Field(union_mode="left_to_right")]

CHAPTER_TEXTS = {
    Chapter.LABEL: "label",
    Chapter.EDITORIAL: "editorial",
    Chapter.JURY: "rapport-du-jury",
    Chapter.DEPARTMENTS: "departements",
    Chapter.BOOK: "livre",
}
"""The text that a chapter is built around, without « .md »."""


def texts_of(chapter: AnyChapter) -> tuple[str, ...]:
    """The texts that a chapter shows, without « .md »; the partners' messages are named by the partners."""
    if isinstance(chapter, Part):
        return chapter.texts
    return (CHAPTER_TEXTS[chapter],) if chapter in CHAPTER_TEXTS else ()


class Edition(Fact):
    """Number, year, ceremony, jury's day, accent colour and order of the book."""

    number: int = Field(alias="numero", ge=1, description="Numéro du label : 21 pour le 21e.")
    year: int = Field(alias="annee", ge=1999, le=2100, description="Année de l’édition, celle du dossier.")
    title: Text = Field(alias="titre", description="Titre de l’annuaire.")
    label: Text = Field(description="Nom officiel du label.")
    accent: Colour = Field(alias="couleur", description="Couleur de l’édition, sous la forme #rrggbb.")
    ceremony: Meeting | None = Field(None, alias="ceremonie", description="La remise des labels, si connue.")
    jury_day: Meeting | None = Field(None, alias="journee_du_jury", description="La réunion du jury, si connue.")
    contact: Contact = Field(description="L’organisme à qui écrire.")
    announced_book: AnnouncedBook | None = Field(None, alias="livre_annonce", description="Livre annoncé.")
    sources: tuple[Source, ...] = Field(min_length=1, description="Documents dont viennent les faits.")
    chapters: tuple[AnyChapter, ...] = Field(
        alias="chapitres", min_length=1, description="Ordre du livre : chapitres connus, ou parties faites de textes."
    )
    printing: Printing = Field(
        default_factory=Printing, alias="impression", description="Ce que l’imprimeur a demandé, s’il a répondu."
    )

    @property
    def reference_day(self) -> date:
        """The day on which names are official: the ceremony's, else the jury's, else the first of the year."""
        known = self.ceremony or self.jury_day
        return known.day if known else date(self.year, 1, 1)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The chapters that the editors named themselves."""
        return tuple(chapter for chapter in self.chapters if isinstance(chapter, Part))

    @property
    def meetings(self) -> tuple[tuple[str, Meeting], ...]:
        """The gatherings whose day is known, with what each is called, in order of time."""
        named = (("La journée du jury", self.jury_day), ("La remise des labels", self.ceremony))
        return tuple((name, meeting) for name, meeting in named if meeting)
