"""The site as a whole: where it is published, what the law asks it to say, what its addresses became."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Annotated, ClassVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints

from generator.findings.issues import SourceLocation
from generator.french.licence import CC_BY_SA, OPEN, Licence, Rights
from generator.french.scale import FEWEST, MOST, Sign
from generator.keeping.watching import Watched
from generator.model.fact import Fact, Noun, RecentDay, Text, Whole, Year, YesNo
from generator.model.press.measures import BadgeSheet, Panel

Path = Annotated[Text, AfterValidator(lambda path: path.lstrip("/"))]
"""An address from the site's root; a slash in front is forgiven."""


DRAWN_SIGNS = ("arobase", "disque", "étoile", "fleur")
"""The drawings that an editor may name (``design/sign``)."""


class Conformity(StrEnum):
    """What French law lets a site say of its accessibility; without an audit, only the first."""

    NONE = "non conforme"
    PARTIAL = "partiellement conforme"
    FULL = "totalement conforme"


class Redirect(Fact):
    """An address that was published and where it leads now; both from the site's root."""

    before: Path = Field(alias="ancienne", description="Adresse publiée autrefois : « 2020/ancien.html ».")
    after: Path = Field(alias="nouvelle", description="Adresse qui la remplace : « 2020/nouveau.html ».")


class Host(Fact):
    """Who keeps the site on line."""

    name: Text = Field(alias="nom", description="Nom de l’hébergeur.")
    address: Text | None = Field(None, alias="adresse", description="Adresse postale de l’hébergeur.")
    phone: Text | None = Field(None, alias="telephone", description="Téléphone de l’hébergeur.")


class LegalNotice(Fact):
    """What the law asks and our sources do not give."""

    director: Text | None = Field(
        None, alias="directeur_de_la_publication", description="Nom de qui dirige la publication."
    )
    phone: Text | None = Field(None, alias="telephone", description="Téléphone de l’association.")
    siren: Text | None = Field(None, description="Numéro Siren de l’association.")
    rna: Text | None = Field(None, description="Numéro de l’association au répertoire national : « W… ».")
    host: Host | None = Field(None, alias="hebergeur", description="Qui héberge le site.")


class Contact(Fact):
    """How to reach the association, beside what the editions print."""

    phone: Text | None = Field(None, alias="telephone", description="Téléphone de qui répond aux lecteurs.")
    hours: Text | None = Field(None, alias="horaires", description="Quand : « du lundi au vendredi, 9 h-17 h ».")
    label: Text | None = Field(None, description="À qui écrire pour candidater au label : nom, courriel.")
    press: Text | None = Field(None, alias="presse", description="À qui la presse s’adresse : nom, courriel.")
    corrections: Text | None = Field(None, description="À qui signaler une erreur du site : nom, courriel.")


class PersonalData(Fact):
    """What the law asks to say of personal data, and our sources do not give."""

    officer: Text | None = Field(
        None, alias="delegue", description="Délégué à la protection des données : nom, courriel."
    )
    logs: Text | None = Field(
        None, alias="journal", description="Combien de temps l’hébergeur garde le journal des visites."
    )
    purpose: Text | None = Field(None, alias="base_legale", description="Base légale de la publication des noms.")


class Accessibility(Fact):
    """What is declared of the site's accessibility."""

    state: Conformity = Field(
        Conformity.NONE, alias="etat", description="« non conforme » tant que personne n’a audité le site."
    )
    declared: RecentDay | None = Field(None, alias="declaree_le", description="Jour de la déclaration, AAAA-MM-JJ.")
    audited: RecentDay | None = Field(None, alias="auditee_le", description="Jour de l’audit, AAAA-MM-JJ.")
    auditor: Text | None = Field(None, alias="auditee_par", description="Qui a fait l’audit.")
    rate: Whole | None = Field(
        None, alias="taux", ge=0, le=100, description="Part des critères du RGAA respectés selon l’audit, en pour cent."
    )


class Gender(StrEnum):
    """How the noun of the sign agrees."""

    FEMININE = "féminin"
    MASCULINE = "masculin"


class LabelSign(Fact):
    """What the jury gives, once a level: an @, a flower, a star ..."""

    singular: Noun = Field(alias="nom", description="Ce que le jury donne, au singulier : « fleur ».")
    plural: Noun | None = Field(None, alias="pluriel", description="Le pluriel, s’il ne prend pas seulement un « s ».")
    gender: Gender = Field(alias="genre", description="« féminin » ou « masculin » : une fleur, un papillon.")
    drawing: Text | None = Field(
        None,
        alias="dessin",
        description=(
            "« arobase », « disque », « étoile », « fleur », ou le tracé SVG (attribut « d ») du signe du label, entre "
            "guillemets. Par défaut le dessin du même nom, sinon un disque."
        ),
    )
    is_filled: YesNo = Field(
        True, alias="plein", description="« non » si le tracé est une ligne à épaissir, et non une surface."
    )

    @property
    def sign(self) -> Sign:
        """The same as the pages say and draw it."""
        plural = self.plural or (self.singular if self.singular.endswith(("s", "x", "z")) else f"{self.singular}s")
        drawing = self.drawing or (self.singular if self.singular in DRAWN_SIGNS else DRAWN_SIGNS[1])
        letter = "@" if drawing == DRAWN_SIGNS[0] else ""
        is_feminine = self.gender is Gender.FEMININE
        return Sign(self.singular, plural, is_feminine, letter, drawing, self.is_filled)


class Label(Fact):
    """What is true of the label whatever the edition."""

    name: Text | None = Field(
        None, alias="nom", description="Nom propre du label, que les pages mettent entre guillemets."
    )
    rank: Text | None = Field(
        None, alias="rang", description="Ce que l’accueil écrit derrière le numéro : « label national »."
    )
    short: Text | None = Field(
        None,
        alias="court",
        description="Nom du label dans une phrase, sous les badges : « label national des Fleurs ».",
    )
    since: Year | None = Field(
        None, alias="depuis", description="Année du premier label ; par défaut, celle de la première édition."
    )
    lead: Text | None = Field(
        None, alias="presentation", description="Ce que l’accueil dit du label, en une ou deux phrases."
    )
    partners: Text | None = Field(
        None, alias="partenaires", description="Ce que la page des partenaires dit d’eux, en une phrase."
    )
    sign: LabelSign | None = Field(None, alias="signe", description="Le signe que le jury donne, une fois par niveau.")
    levels: int | None = Field(
        None, alias="niveaux", ge=FEWEST, le=MOST, description=f"Nombre de niveaux, de {FEWEST} à {MOST}."
    )
    level_names: tuple[Text, ...] = Field(
        (), alias="noms_des_niveaux", description="Nom de chaque niveau, du plus bas au plus haut, s’ils en ont un."
    )
    panel: Panel = Field(
        Panel(),
        alias="panneau",
        description=(
            "Panneau d’entrée de ville. Aucun document n’en donne les mesures : 700 sur 500 mm est notre choix, à "
            "confirmer avec le fabricant."
        ),
    )
    badges: BadgeSheet = Field(
        BadgeSheet(),
        description=(
            "Planche A4 des badges nominatifs. Par défaut dix badges de 90 sur 54 mm, format courant des porte-badges, "
            "à comparer avec la boîte de vos planches."
        ),
    )

    @property
    def top(self) -> int | None:
        """The highest level, None when nothing tells it."""
        return self.levels


class LicenceNotice(Fact):
    """What readers may do with the texts, or with the data."""

    name: Text = Field(alias="nom", description="Nom usuel de la licence : « CC BY 4.0 », « ODbL 1.0 ».")
    title: Text | None = Field(None, alias="titre", description="Son titre entier, s’il diffère.")
    address: Text = Field(alias="adresse", description="Où on peut la lire, de « https:// » à la fin.")
    code: Text | None = Field(None, description="Son identifiant SPDX, pour les catalogues : « CC-BY-4.0 ».")

    @property
    def licence(self) -> Licence:
        """The same as pages, books and catalogues say it."""
        return Licence(self.title or self.name, self.name, self.address, self.code or self.name)


class Licences(Fact):
    """The licences of the yearbook."""

    texts: LicenceNotice | None = Field(None, alias="textes", description="Par défaut CC BY-SA 4.0.")
    data: LicenceNotice | None = Field(None, alias="donnees", description="Par défaut Licence Ouverte 2.0.")

    @property
    def rights(self) -> Rights:
        """Ours where nothing is written."""
        texts, data = (one and one.licence for one in (self.texts, self.data))
        return Rights(texts or CC_BY_SA, data or OPEN)


class Site(Fact):
    """The file ``editions/site.yaml``. Everything is optional: without an address the site still reads from a disk."""

    address: Text | None = Field(
        None, alias="adresse", description="Adresse du site en ligne, de « https:// » à la barre finale."
    )
    title: Text | None = Field(
        None, alias="titre", description="Nom de l’annuaire ; par défaut, le titre de la dernière édition."
    )
    files: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)] | None = Field(
        None,
        alias="nom_des_fichiers",
        description="Début du nom des livres et des archives ; par défaut tiré du titre. Ne plus le changer.",
    )
    keywords: tuple[Text, ...] = Field(
        (), alias="mots_cles", description="Mots-clés du livre et des données, pour les catalogues."
    )
    label: Label = Field(Label(), description="Ce qui est vrai du label, quelle que soit l’édition.")
    licences: Licences = Field(Licences(), description="Ce que les lecteurs peuvent faire des textes et des données.")
    legal: LegalNotice = Field(
        LegalNotice(), alias="mentions_legales", description="Ce que la loi demande et que nos sources ne donnent pas."
    )
    contact: Contact = Field(
        Contact(), description="Comment joindre l’association, outre ce que les éditions impriment."
    )
    personal_data: PersonalData = Field(
        PersonalData(), alias="donnees_personnelles", description="Ce que la loi demande sur les données personnelles."
    )
    accessibility: Accessibility = Field(
        Accessibility(), alias="accessibilite", description="Ce qui est déclaré de l’accessibilité du site."
    )
    redirects: tuple[Redirect, ...] = Field(
        (), alias="redirections", description="Ce que deviennent les adresses qui ont changé."
    )


class Control(Fact):
    """What an automatic tool found on the published pages; ``make audit`` writes it."""

    tool: Text = Field(alias="outil", description="Nom et version de l’outil.")
    what: Text = Field(alias="verifie", description="Ce que l’outil vérifie, en une phrase.")
    day: RecentDay = Field(alias="jour", description="Jour du contrôle, AAAA-MM-JJ.")
    pages: Whole = Field(ge=0, description="Nombre de pages lues.")
    findings: Whole = Field(alias="constats", ge=0, description="Nombre de défauts trouvés.")
    note: Text | None = Field(None, description="Précision : réglages, défauts connus.")


@dataclass(frozen=True)
class SiteRecord(Watched):
    """All that is known of the site: its facts, the automatic checks, and the addresses published so far.

    ``addresses`` are paths from the site's root, with the place of each in ``editions/adresses.txt``.
    """

    cells: ClassVar[frozenset[str]] = frozenset({"site", "controls", "addresses"})

    site: Site = field(default_factory=Site)
    controls: tuple[Control, ...] = ()
    addresses: tuple[tuple[str, SourceLocation], ...] = ()

    @property
    def cell_name(self) -> str:
        """There is one site."""
        return "site"

    @property
    def base(self) -> str:
        """The site's address with its last slash, "" when it is not known."""
        return f"{self.site.address.rstrip('/')}/" if self.site.address else ""

    @property
    def root_path(self) -> str:
        """The path of the site on its server: « / » or « /cites/ »."""
        return urlsplit(self.base).path or "/"

    @property
    def is_example(self) -> bool:
        """Whether the address is one that nobody may own (RFC 2606), left to be changed."""
        return (urlsplit(self.base).hostname or "").endswith(".example")

    def absolute(self, path: str) -> str:
        """The whole address of a file of the site, "" when the site's is not known. A folder stands for its index."""
        folder, _, name = path.rpartition("/")
        shown = (f"{folder}/" if folder else "") if name == "index.html" else path
        return f"{self.base}{shown}" if self.base else ""

    def offline(self) -> SiteRecord:
        """The same without an address: an archive is read from a disk."""
        return replace(self, site=self.site.model_copy(update={"address": None, "redirects": ()}), addresses=())
