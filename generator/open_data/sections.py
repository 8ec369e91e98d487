"""The tables of what only some editions hold: timeline, landmarks, officials, initiatives, profiles, members …"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.network import Profile
from generator.model.practice import Initiative, Technology
from generator.model.register import split_name
from generator.model.yearbook import EditionRecord, Yearbook
from generator.open_data.shapes import EDITION, SOURCE, Cell, Column, DataTable

RANK = Column("rang", "integer", "Rang dans la source.", key=True)
TITLE = Column("titre", "string", "Ce qui est dit, avec nos mots ou ceux de la source.")
NOTE = Column("note", "string", "Doute ou précision.", required=False)
PRINTED = Column("imprime", "string", "Forme imprimée, si elle diffère.", required=False)
TOWN = Column("nom", "string", "Nom officiel de la collectivité.")
TOWN_CODE = Column("code", "string", "Code Insee ou Siren, si le registre la connaît.", required=False)


def _timeline(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        RANK,
        Column("date", "string", "Année, mois ou jour : AAAA, AAAA-MM ou AAAA-MM-JJ."),
        Column("piste", "string", "Fil de la frise, ou titre de la chronologie."),
        TITLE,
        PRINTED,
        SOURCE,
        NOTE,
    )
    rows = tuple(row for record in yearbook.editions for row in _dated(record))
    return DataTable("chronologie", "Chronologie", "Les dates des frises et des chronologies.", columns, rows)


def _dated(record: EditionRecord) -> Iterator[tuple[Cell, ...]]:
    frieze = [(e.date, e.track.value, e.title, e.printed, e.source, e.note) for e in record.timeline]
    short = [(s.date, c.title, s.title, None, c.source, s.note) for c in record.chronologies for s in c.steps]
    yield from ((record.year, rank, *line) for rank, line in enumerate([*frieze, *short], start=1))


def _landmarks(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        RANK,
        Column("annee", "integer", "Année du nombre, si la source la dit.", required=False),
        Column("lieu", "string", "« monde », « france », « europe » ou « afrique »."),
        Column("libelle", "string", "Ce que compte le nombre."),
        Column("valeur", "number", "Le nombre."),
        Column("unite", "string", "Son unité."),
        SOURCE,
        NOTE,
    )
    rows = tuple(
        (record.year, rank, one.year, one.place, one.label, float(one.value), one.unit, one.source, one.note)
        for record in yearbook.editions
        for rank, one in enumerate(record.landmarks, start=1)
    )
    return DataTable("reperes", "Repères chiffrés", "Des nombres du monde et de la France, par année.", columns, rows)


def _officials(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        Column("annee", "integer", "Année de la remise.", key=True),
        Column("nom", "string", "Prénom et nom.", key=True),
        Column("fonction", "string", "Fonction cette année-là."),
        PRINTED,
        SOURCE,
        NOTE,
    )
    rows = tuple(
        (record.year, one.year, one.name, one.role, one.printed, one.source, one.note)
        for record in yearbook.editions
        for one in record.officials
    )
    return DataTable("ministres", "Remises du label", "Qui représentait l’État à chaque remise.", columns, rows)


def _initiatives(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        RANK,
        Column("theme", "string", "Thème de la fiche, ou famille de technologies."),
        TITLE,
        TOWN,
        TOWN_CODE,
        Column("texte", "string", "L’initiative en quelques phrases, écrites par nous."),
        SOURCE,
        NOTE,
    )
    rows = tuple(row for record in yearbook.editions for row in _cards(record))
    return DataTable("initiatives", "Initiatives", "Les initiatives et les technologies citées.", columns, rows)


def _cards(record: EditionRecord) -> Iterator[tuple[Cell, ...]]:
    shown: list[tuple[str, Initiative | Technology]] = [
        *((theme.theme, card) for theme in record.initiatives for card in theme.cards),
        *((one.technology, one) for one in record.technologies),
    ]
    for rank, (theme, one) in enumerate(shown, start=1):
        name, code = _name_and_code(record, one.collectivity)
        yield record.year, rank, theme, one.title, name, code, one.text, one.source, one.note


def _third_places(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        Column("region", "string", "Région.", key=True),
        Column("metropole", "integer", "Tiers-lieux dans la métropole de la région."),
        Column("hors_metropole", "integer", "Tiers-lieux hors de la métropole."),
        SOURCE,
        NOTE,
    )
    rows = tuple(
        (record.year, one.region, one.inside, one.outside, one.source, one.note)
        for record in yearbook.editions
        if record.third_places
        for one in record.third_places.regions
    )
    return DataTable("tiers-lieux", "Tiers-lieux", "Les tiers-lieux par région.", columns, rows)


def _members(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        RANK,
        Column("nom", "string", "Nom officiel, ou nom de l’organisme."),
        Column("type", "string", "Commune, intercommunalité, syndicat, organisme…"),
        Column("departement", "string", "Code du département.", required=False),
        TOWN_CODE,
        PRINTED,
        NOTE,
    )
    rows = tuple(
        (record.year, rank, name, one.kind, one.department, code, one.printed, one.note)
        for record in yearbook.editions
        for rank, one in enumerate(record.members, start=1)
        for name, code in (_name_and_code(record, one.name),)
    )
    return DataTable("membres", "Membres", "Les villes et organismes membres de l’association.", columns, rows)


def _errata(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        RANK,
        Column("date", "date", "Jour où l’erreur a été relevée."),
        Column("lieu", "string", "Où la lire dans l’édition imprimée."),
        Column("avant", "string", "Ce qui est imprimé."),
        Column("apres", "string", "Ce qu’il faut lire."),
        Column("raison", "string", "Ce qui le prouve."),
        SOURCE,
    )
    rows = tuple(
        (record.year, rank, one.day.isoformat(), one.place, one.before, one.after, one.reason, one.source)
        for record in yearbook.editions
        for rank, one in enumerate(record.errata, start=1)
    )
    return DataTable("errata", "Errata", "Les erreurs relevées dans les éditions imprimées.", columns, rows)


SECTION_TABLES: tuple[Callable[[Yearbook], DataTable], ...] = (
    _timeline,
    _landmarks,
    _officials,
    _initiatives,
    _third_places,
    _members,
    _errata,
)


def profile_tables(yearbook: Yearbook) -> Iterator[DataTable]:
    """One table for each edition that describes towns: its columns are the years of its histories."""
    for record in yearbook.editions:
        if record.profiles:
            yield _profiles(record)


def _profiles(record: EditionRecord) -> DataTable:
    years = sorted({year for profile in record.profiles for year in profile.results})
    columns = (
        Column("code", "string", "Code Insee de la commune.", key=True),
        TOWN,
        Column("maire", "string", "Prénom et nom du maire."),
        Column("elu_en_charge", "string", "Prénom et nom de l’élu en charge du numérique.", required=False),
        Column("fonction_elu", "string", "Intitulé imprimé de sa fonction.", required=False),
        Column("code_postal", "string", "Code postal imprimé."),
        Column("departement", "string", "Département."),
        Column("region", "string", "Région d’alors."),
        Column("population", "integer", "Habitants, d’après la fiche."),
        Column("agglomeration", "integer", "Habitants de l’agglomération.", required=False),
        Column("agents", "integer", "Agents de la collectivité.", required=False),
        Column("agents_dedies", "string", "Postes et nombres, séparés par « ; ».", required=False),
        Column("site", "string", "Adresse imprimée du site."),
        Column("nominations", "integer", "Nombre imprimé de nominations au plus haut niveau."),
        Column("nominations_annees", "integer", "Sur combien d’années."),
        *(Column(f"niveau_{year}", "integer", f"Niveau retenu en {year}.", required=False) for year in years),
        Column("annees_douteuses", "string", "Années dont le niveau est à confirmer.", required=False),
        SOURCE,
        NOTE,
    )
    rows = tuple(_profile(record, profile, years) for profile in record.profiles)
    text = f"Les villes que l’annuaire {record.year} décrit, avec leurs niveaux année par année."
    return DataTable(f"profils-{record.year}", f"Profils {record.year}", text, columns, rows)


def _profile(record: EditionRecord, one: Profile, years: list[int]) -> tuple[Cell, ...]:
    name, code = _name_and_code(record, one.collectivity)
    officer = (one.officer.name, one.officer.role) if one.officer else (None, None)
    staff = " ; ".join(f"{post.post} : {post.number:f}".replace(".", ",") for post in one.dedicated) or None
    doubtful = ", ".join(str(year) for year in sorted(one.doubtful)) or None
    return (
        code, name, one.mayor, *officer, one.postcode, one.department, one.region, one.population, one.agglomeration,
        one.staff, staff, one.website, one.nominations.number, one.nominations.years,
        *(one.results.get(year) for year in years), doubtful, one.source, one.note,
    )  # fmt: skip


def _name_and_code(record: EditionRecord, written: str) -> tuple[str, str | None]:
    known = record.named.get(written)
    return (known.collectivity.name, known.collectivity.code) if known else (split_name(written)[0], None)
