"""One year of the label, as its editors write it under ``editions/YEAR/``."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Field, StringConstraints, Tag, model_validator

from generator.findings.issues import SourceLocation
from generator.model.fact import EARLIEST, AnnouncedDay, Day, Fact, Moment, Text, Whole, Year
from generator.model.printing import Printing

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Source(Fact):
    """A document that facts are taken from."""

    id: Text = Field(description="Identifiant court, cité par les autres fichiers : « annuaire-2020 ».")
    title: Text = Field(alias="titre", description="Titre du document.")
    publisher: Text = Field(alias="editeur", description="Qui l’a publié.")
    published: Day | None = Field(None, alias="date", description="Jour de publication, s’il est connu.")
    note: Text | None = Field(None, description="Ce qu’il faut savoir de l’état du document.")


class Meeting(Fact):
    """A dated gathering: the ceremony or the jury's day."""

    day: AnnouncedDay = Field(alias="jour", description="Date au format AAAA-MM-JJ, ou « à confirmer ».")
    place: Text = Field(alias="lieu", description="Ville ou bâtiment où elle se tient.")
    department: Text | None = Field(None, alias="departement", description="Code du département : « 13 ».")
    host: Text | None = Field(None, alias="hote", description="Qui accueille.")
    note: Text | None = Field(None, description="Précision utile au lecteur.")
    source: Text = Field(description="Identifiant de la source.")


def _one_or_several(value: object) -> object:
    """Let an editor write one ceremony for a list of one."""
    return (value,) if isinstance(value, dict | Meeting) else value


Ceremonies = Annotated[
    tuple[Meeting, ...], BeforeValidator(_one_or_several, json_schema_input_type=Meeting | tuple[Meeting, ...])
]


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


CHAPTER_TAGS = ("(chapitre)", "(partie)")
"""How the path of a fault says which of the two a chapter was read as; no key is called so."""


def _tag(value: object) -> str:
    return CHAPTER_TAGS[isinstance(value, dict | Part)]


AnyChapter = Annotated[
    Annotated[Chapter, Tag(CHAPTER_TAGS[0])] | Annotated[Part, Tag(CHAPTER_TAGS[1])], Discriminator(_tag)
]

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


MOST_YEARS_APART = 5
"""A meeting further from the edition's year is not its own, whatever is said: the year is mistyped."""


class Edition(Fact):
    """Number, year, ceremony, jury's day, accent colour and order of the book."""

    number: Whole = Field(alias="numero", ge=1, le=999, description="Numéro du label : 21 pour le 21e.")
    year: Year = Field(alias="annee", ge=EARLIEST, description="Année de l’édition, celle du dossier.")
    title: Text = Field(alias="titre", description="Titre de l’annuaire.")
    label: Text = Field(description="Nom officiel du label.")
    accent: Colour = Field(alias="couleur", description="Couleur de l’édition, sous la forme #rrggbb.")
    ceremonies: Ceremonies = Field(
        (), alias="ceremonie", description="La remise des labels, si connue ; une liste s’il y en a plusieurs."
    )
    jury_day: Meeting | None = Field(None, alias="journee_du_jury", description="La réunion du jury, si connue.")
    contact: Contact = Field(description="L’organisme à qui écrire.")
    announced_book: AnnouncedBook | None = Field(None, alias="livre_annonce", description="Livre annoncé.")
    embargo: Moment | None = Field(
        None,
        description="Moment avant lequel rien de l’édition n’est publié : « 2020-02-04T09:00+01:00 ».",
    )
    sources: tuple[Source, ...] = Field(min_length=1, description="Documents dont viennent les faits.")
    chapters: tuple[AnyChapter, ...] = Field(
        alias="chapitres", min_length=1, description="Ordre du livre : chapitres connus, ou parties faites de textes."
    )
    chapter_places: dict[str, SourceLocation] = Field(default_factory=dict, exclude=True, repr=False)
    printing: Printing = Field(
        default_factory=Printing, alias="impression", description="Ce que l’imprimeur a demandé, s’il a répondu."
    )

    @model_validator(mode="before")
    @classmethod
    def _keep_chapter_places(cls, value: object) -> object:
        chapters = value.get("chapitres") if isinstance(value, dict) else None
        places = {str(one): place for one in chapters or () if (place := getattr(one, "location", None))}
        if not isinstance(value, dict) or not places:
            return value
        origin = getattr(value, "origin", None)
        return {**value, "chapter_places": places} | ({"origin": origin} if origin else {})

    def place_of(self, chapter: AnyChapter) -> SourceLocation:
        """Where a chapter is named; of a part, where its texts are."""
        if isinstance(chapter, Part):
            return chapter.origin.at("textes")
        return self.chapter_places.get(str(chapter), self.origin.at("chapitres"))

    @property
    def reference_day(self) -> date:
        """The day on which names are official: the first ceremony's, else the jury's, else the first of the year."""
        jury = self.jury_day.day if self.jury_day else None
        if not self.ceremony_days and jury and abs(jury.year - self.year) <= MOST_YEARS_APART:
            return jury
        return self.ceremony_days[0] if self.ceremony_days else date(self.year, 1, 1)

    @property
    def ceremony_days(self) -> tuple[date, ...]:
        """The days of the ceremonies in order of time, without those to be confirmed or far from the edition's year."""
        days = (one.day for one in self.ceremonies if one.day)
        return tuple(sorted(day for day in days if abs(day.year - self.year) <= MOST_YEARS_APART))

    @property
    def ceremony(self) -> Meeting | None:
        """The first ceremony, or None when none is known."""
        return min(self.ceremonies, key=_when, default=None)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The chapters that the editors named themselves."""
        return tuple(chapter for chapter in self.chapters if isinstance(chapter, Part))

    @property
    def meetings(self) -> tuple[tuple[str, Meeting], ...]:
        """The gatherings, with what each is called, in order of time."""
        jury = (("La journée du jury", self.jury_day),) if self.jury_day else ()
        ceremonies = sorted(self.ceremonies, key=_when)
        several = len(ceremonies) > 1
        return (*jury, *((f"{_CEREMONY}, {one.place}" if several else _CEREMONY, one) for one in ceremonies))


_CEREMONY = "La remise des labels"


def _when(meeting: Meeting) -> date:
    """The day of a meeting; what is to be confirmed comes last."""
    return meeting.day or date.max
