"""The towns of the network as one edition describes them: profiles, tables, members, team, themes."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from generator.french.words import slug
from generator.model.fact import Fact, Level, Number, Text, Whole, Year
from generator.model.register import split_name


class Officer(Fact):
    """The elected official in charge of digital matters."""

    name: Text = Field(alias="nom", description="Prénom et nom.")
    role: Text = Field(alias="fonction", description="Intitulé imprimé de la fonction.")


class Staff(Fact):
    """How many people hold a post."""

    post: Text = Field(alias="poste", description="Intitulé du poste.")
    number: Number = Field(
        alias="nombre", ge=0, le=200_000, description="Nombre d’agents, avec un point pour la virgule."
    )


class Nominations(Fact):
    """How often a town had five @, as printed."""

    number: Whole = Field(alias="nombre", ge=0, le=100, description="Nombre de fois au plus haut niveau.")
    years: Whole = Field(alias="annees", ge=1, le=100, description="Sur combien d’années.")


class Profile(Fact):
    """One town's card. ``results`` are its levels by year; ``marks`` what the printed history shows of them."""

    collectivity: Text = Field(alias="collectivite", description="Nom officiel, suivi du département.")
    printed: Text | None = Field(None, alias="imprime", description="Nom tel qu’imprimé, s’il diffère.")
    mayor: Text = Field(alias="maire", description="Prénom et nom du maire.")
    officer: Officer | None = Field(None, alias="elu_en_charge", description="Élu en charge du numérique.")
    postcode: Text = Field(alias="code_postal", description="Code postal, tel qu’imprimé.")
    department: Text = Field(alias="departement", description="Département et son numéro.")
    region: Text = Field(description="Région d’alors.")
    population: Whole = Field(ge=0, le=20_000_000, description="Habitants, d’après la fiche.")
    agglomeration: Whole | None = Field(None, ge=0, le=20_000_000, description="Habitants de l’agglomération.")
    staff: Whole | None = Field(
        None, alias="agents", ge=0, le=200_000, description="Nombre d’agents de la collectivité."
    )
    dedicated: tuple[Staff, ...] = Field((), alias="agents_dedies", description="Agents dédiés au numérique.")
    website: Text = Field(alias="site", description="Adresse du site, telle qu’imprimée.")
    nominations: Nominations = Field(description="Nombre de nominations au plus haut niveau.")
    results: dict[Year, Level] = Field(alias="resultats", description="Niveau retenu, par année.")
    marks: dict[Year, Text] = Field(default={}, alias="signes", description="Signes imprimés, par année.")
    attended: tuple[Year, ...] = Field((), alias="participations", description="Années sans niveau connu.")
    doubtful: dict[Year, Text] = Field(default={}, alias="douteux", description="Pourquoi un niveau est à confirmer.")
    note: Text | None = Field(None, description="Contradiction ou précision, pour le lecteur.")
    source: Text = Field(description="Identifiant de la source.")

    @property
    def slug(self) -> str:
        """The name of its text, without « .md », and its anchor: « profil-agen »."""
        return slug(f"profil {split_name(self.collectivity)[0]}")


class TableLine(Fact):
    """One line of a table of collectivities."""

    collectivity: Text = Field(alias="collectivite", description="Nom officiel, suivi du département.")
    printed: Text | None = Field(None, alias="imprime", description="Nom tel qu’imprimé, s’il diffère.")
    region: Text = Field(description="Région, telle qu’imprimée.")
    population: Whole | None = Field(None, ge=0, le=20_000_000, description="Habitants, tels qu’imprimés.")
    printed_population: Text | None = Field(None, alias="population_imprimee", description="Nombre mal imprimé.")
    note: Text | None = Field(None, description="Contradiction ou précision, pour le lecteur.")


class LevelTables(Fact):
    """The tables of the collectivities with five and with four @."""

    five: tuple[TableLine, ...] = Field(alias="cinq_arobases", description="Tableau du plus haut niveau.")
    four: tuple[TableLine, ...] = Field(alias="quatre_arobases", description="Tableau du niveau juste au-dessous.")
    note: Text | None = Field(None, description="Précision pour le lecteur.")
    source: Text = Field(description="Identifiant de la source.")


class TeamMember(Fact):
    """Someone of the association: never an address or a number."""

    name: Text = Field(alias="nom", description="Prénom et nom.")
    role: Text | None = Field(None, alias="fonction", description="Fonction.")
    region: Text | None = Field(None, description="Région dont il est le correspondant.")
    note: Text | None = Field(None, description="Doute ou précision.")


class Team(Fact):
    """The association's people."""

    chair: tuple[TeamMember, ...] = Field((), alias="presidence", description="La présidence.")
    members: tuple[TeamMember, ...] = Field((), alias="equipe", description="L’équipe.")
    correspondents: tuple[TeamMember, ...] = Field((), alias="correspondants", description="Correspondants régionaux.")
    note: Text | None = Field(None, description="Doute ou précision.")
    source: Text = Field(description="Identifiant de la source.")


class MemberKind(StrEnum):
    """What a member of the association is; the value is the word written in YAML."""

    COMMUNE = "commune"
    ASSOCIATED = "commune associée"
    INTERCOMMUNALITY = "intercommunalité"
    UNION = "syndicat"
    REGION = "région"
    OVERSEAS = "collectivité d’outre-mer"
    BODY = "organisme"


class Member(Fact):
    """A town or a body that belongs to the association."""

    name: Text = Field(alias="nom", description="Nom officiel, suivi du département.")
    kind: MemberKind = Field(alias="type", description="commune, intercommunalité, organisme…")
    department: Text | None = Field(None, alias="departement", description="Code du département.")
    printed: Text | None = Field(None, alias="imprime", description="Nom tel qu’imprimé, s’il diffère.")
    note: Text | None = Field(None, description="Doute ou précision.")


class Theme(Fact):
    """A theme of the label."""

    name: Text = Field(alias="nom", description="Nom du thème.")
    detail: Text | None = Field(None, alias="precision", description="Ce qu’il comprend.")


class Themes(Fact):
    """The themes that the label is judged on."""

    themes: tuple[Theme, ...] = Field(min_length=1, description="Les thèmes, dans l’ordre de la source.")
    source: Text = Field(description="Identifiant de la source.")
