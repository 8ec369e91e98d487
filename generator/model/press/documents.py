"""The documents that journalists receive, as their editors write them: a release, a press kit, whom to call."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.model.fact import Day, Fact, Moment, Text, YesNo
from generator.model.names import ChartName
from generator.model.press.event import Identifier


class Account(Fact):
    """An account of the organisation on a network."""

    network: Text = Field(alias="reseau", description="Nom du réseau.")
    name: Text = Field(alias="nom", description="Nom du compte : « @Villes_Internet ».")


class PressContact(Fact):
    """Whom journalists call. The number or address of a person at home never stands here."""

    name: Text | None = Field(None, alias="nom", description="Prénom et nom.")
    role: Text | None = Field(None, alias="fonction", description="Fonction.")
    phone: Text | None = Field(None, alias="telephone", description="Téléphone de l’organisme, jamais d’une personne.")
    email: Text | None = Field(None, alias="courriel", description="Adresse électronique de l’organisme.")
    website: Text | None = Field(None, alias="site", description="Adresse du site, avec https://.")
    accounts: tuple[Account, ...] = Field((), alias="comptes", description="Comptes sur les réseaux.")
    hashtag: Text | None = Field(None, alias="mot_diese", description="Mot-dièse : « #VillesInternet ».")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")


class Footnote(Fact):
    """A note at the foot of a release: the sign that calls it, and its words."""

    sign: Text = Field(alias="signe", description="Le signe qui l’appelle : « * ».")
    words: Text = Field(alias="texte", description="Ce qu’elle dit.")


class Release(Fact):
    """The file ``communique.yaml``. What the source does not say stays empty: a finding says what is missing."""

    title: Text = Field(alias="titre", description="Titre du communiqué.")
    lead: Text = Field(alias="chapeau", description="Une ou deux phrases qui disent l’essentiel.")
    day: Day | None = Field(None, alias="jour", description="Jour de diffusion, AAAA-MM-JJ.")
    place: Text | None = Field(None, alias="lieu", description="Ville d’où il est diffusé.")
    embargo: Moment | None = Field(
        None, description="Moment où l’on peut le publier : « 2020-02-04T09:00+01:00 » ; rien s’il n’y en a pas."
    )
    text: Text = Field(alias="texte", description="Nom de son texte dans content/ANNÉE/presse, sans « .md ».")
    figures: tuple[Text, ...] = Field((), alias="chiffres", description="Chiffres mis en avant (chiffres.yaml).")
    trends: YesNo = Field(False, alias="constats", description="« oui » pour montrer constats.yaml.")
    slots: tuple[Identifier, ...] = Field((), alias="programme", description="Moments annoncés (programme.yaml).")
    practical: tuple[Text, ...] = Field((), alias="pratique", description="Inscription, accréditation : une ligne.")
    about: Text | None = Field(None, alias="a_propos", description="Texte réutilisable qui présente l’organisme.")
    footnotes: tuple[Footnote, ...] = Field((), alias="notes", description="Notes au pied du communiqué.")
    note: Text | None = Field(None, description="Pourquoi un renseignement manque ; doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")


class Shown(StrEnum):
    """What a section of a press kit shows under its text; the value is the word written in YAML."""

    TEXT = "texte"
    PROGRAMME = "programme"
    SPEAKERS = "intervenants"
    MOTION = "motion"
    TOOLS = "outils"
    FIGURES = "chiffres"
    TIMELINE = "frise"
    PARTNERS = "partenaires"
    PRACTICAL = "pratique"
    CONTACT = "contact"


class KitSection(Fact):
    """A section of a press kit: a text if one is named, then what its type says."""

    title: Text = Field(alias="titre", description="Titre de la section.")
    shown: Shown = Field(
        alias="type",
        description="texte, programme, intervenants, motion, outils, chiffres, frise, partenaires, pratique, contact.",
    )
    text: Text | None = Field(None, alias="texte", description="Nom du texte dans content/ANNÉE/presse, sans « .md ».")
    slots: tuple[Identifier, ...] = Field(
        (), alias="programme", description="Moments montrés ; pour le type « programme », tous si rien n’est nommé."
    )
    people: tuple[Identifier, ...] = Field((), alias="intervenants", description="Personnes présentées.")
    tools: tuple[Identifier, ...] = Field((), alias="outils", description="Outils présentés.")
    figures: tuple[Text, ...] = Field((), alias="chiffres", description="Chiffres montrés (chiffres.yaml).")
    charts: tuple[ChartName, ...] = Field(
        (), alias="graphiques", description="Graphiques et cartes de l’édition, montrés après les chiffres."
    )
    rows: dict[Text, Text] = Field({}, alias="lignes", description="Renseignements pratiques : « Accès: … ».")
    part: Text | None = Field(None, alias="partie", description="Titre de la partie qui s’ouvre avec la section.")


class PressKit(Fact):
    """The file ``dossier.yaml``: cover, then sections in order."""

    title: Text = Field(alias="titre", description="Titre du dossier.")
    subtitle: Text | None = Field(None, alias="sous_titre", description="Second titre de la couverture.")
    day: Day | None = Field(None, alias="jour", description="Jour de diffusion, AAAA-MM-JJ.")
    when: Text = Field(alias="dates", description="Dates de l’événement, comme on les lit : « 29 et 30 janvier 2019 ».")
    place: Text = Field(alias="lieu", description="Lieu de l’événement.")
    embargo: Moment | None = Field(None, description="Moment où l’on peut le publier : « 2020-02-04T09:00+01:00 ».")
    sections: tuple[KitSection, ...] = Field(min_length=1, description="Les sections, dans l’ordre.")
    footnotes: tuple[Footnote, ...] = Field((), alias="notes", description="Notes communes à tout le dossier.")
    note: Text | None = Field(None, description="Pourquoi un renseignement manque ; doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")
