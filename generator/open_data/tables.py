"""The tables of the open data: their columns, described, and their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from generator.french.words import sort_key
from generator.indicators.counts import RegionCount
from generator.indicators.departments import build_departments
from generator.indicators.moves import MoveKind, find_moves
from generator.model.collectivity import Department
from generator.model.yearbook import EditionRecord, Yearbook
from generator.open_data.levels import level_columns, level_words, upwards
from generator.open_data.sections import SECTION_TABLES, profile_tables
from generator.open_data.shapes import CODE, EDITION, KIND, SOURCE, Cell, Column, DataTable
from generator.publication.publication import Publication


def _editions(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        Column("numero", "integer", "Numéro du label."),
        Column("titre", "string", "Titre de l’annuaire."),
        Column(
            "ceremonie", "date", "Jour de la remise des labels, de la première s’il y en a plusieurs.", required=False
        ),
        Column("lieu", "string", "Lieu de cette remise.", required=False),
        Column("jury", "date", "Jour de la réunion du jury.", required=False),
        Column("collectivites", "integer", "Nombre de collectivités labellisées, compté."),
        Column("collectivites_annoncees", "integer", "Nombre annoncé par la source.", required=False),
    )
    return DataTable(
        "editions", "Éditions", "Une ligne par édition du label.", columns, tuple(map(_edition, yearbook.editions))
    )


def _edition(record: EditionRecord) -> tuple[Cell, ...]:
    edition = record.edition
    announced = record.announced.collectivities if record.announced else None
    first = edition.ceremony
    ceremony, place = (_written(first.day), first.place) if first else (None, None)
    jury = _written(edition.jury_day.day) if edition.jury_day else None
    return record.year, edition.number, edition.title, ceremony, place, jury, len(record.awards), announced


def _written(day: date | None) -> str | None:
    """AAAA-MM-JJ; a day to be confirmed is not known."""
    return day.isoformat() if day else None


def _awards(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        CODE,
        KIND,
        Column("nom", "string", "Nom officiel le jour de la remise des labels."),
        Column("nom_imprime", "string", "Nom tel que l’édition l’imprime, fautes comprises."),
        Column("departement", "string", "Code du département."),
        Column("region", "string", "Région, selon le découpage de l’édition."),
        Column("niveau", "integer", level_words(yearbook.house.scale)),
    )
    rows = (
        (
            a.year,
            a.collectivity.code,
            a.collectivity.kind,
            a.name,
            a.printed,
            a.collectivity.department.code,
            a.region,
            a.level,
        )
        for record in yearbook.editions
        for a in sorted(record.awards, key=lambda award: (sort_key(award.name), award.collectivity.code))
    )
    text = "Chaque collectivité labellisée à chaque édition, avec son niveau."
    return DataTable("labellisations", "Labellisations", text, columns, tuple(rows))


def _collectivities(yearbook: Yearbook) -> DataTable:
    columns = (
        CODE,
        KIND,
        Column("nom", "string", "Dernier nom officiel connu des éditions."),
        Column("departement", "string", "Code du département."),
        Column("region", "string", "Région d’aujourd’hui."),
        Column("population", "integer", "Population légale de l’année de référence.", required=False),
        Column("annee_population", "integer", "Année de référence de la population.", required=False),
        Column("latitude", "number", "Latitude de la mairie, en degrés (WGS84).", required=False),
        Column("longitude", "number", "Longitude de la mairie, en degrés (WGS84).", required=False),
    )
    return DataTable(
        "collectivites",
        "Collectivités",
        "Les collectivités labellisées au moins une fois.",
        columns,
        tuple(_places(yearbook)),
    )


def _places(yearbook: Yearbook) -> Iterator[tuple[Cell, ...]]:
    for code, awards in yearbook.awards_by_code.items():
        one, year = awards[-1].collectivity, awards[-1].year
        reference, inhabitants = one.population(year) or (None, None)
        department = one.department
        yield (
            code,
            one.kind,
            one.name,
            department.code,
            department.region,
            inhabitants,
            reference,
            one.latitude,
            one.longitude,
        )


def _jury(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        Column("rang", "integer", "Rang dans l’édition.", key=True),
        Column("nom", "string", "Nom de famille, ou nom de l’organisme."),
        Column("prenom", "string", "Prénom ; vide pour un organisme.", required=False),
        Column("fonction", "string", "Fonction et organisme au moment de l’édition."),
        Column("responsabilite", "string", "Rôle dans le jury.", required=False),
        SOURCE,
    )
    rows = (
        (record.year, rank, m.last_name, m.first_name, m.role, m.duty, m.source)
        for record in yearbook.editions
        for rank, m in enumerate(record.jury, 1)
    )
    return DataTable("jury", "Jury", "Les membres du jury de chaque édition.", columns, tuple(rows))


def _partners(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        Column("nom", "string", "Nom du partenaire.", key=True),
        Column("sigle", "string", "Sigle.", required=False),
        Column("type", "string", "Ce qui le lie au label."),
        Column("signataire", "string", "Qui signe son message.", required=False),
        SOURCE,
    )
    rows = (
        (record.year, p.name, p.acronym, p.kind, p.speaker.name if p.speaker else None, p.source)
        for record in yearbook.editions
        for p in record.partners
    )
    return DataTable("partenaires", "Partenaires", "Les partenaires de chaque édition.", columns, tuple(rows))


def _figures(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        Column("id", "string", "Identifiant du chiffre.", key=True),
        Column("libelle", "string", "Ce que compte le chiffre."),
        Column("valeur", "integer", "Le nombre déclaré."),
        Column("precision", "string", "« exact », « plus de », « près de » ou « année »."),
        Column("annee", "integer", "Année comptée, si ce n’est pas celle de l’édition.", required=False),
        SOURCE,
        Column("rubrique", "string", "Où le lire dans la source.", required=False),
        Column("note", "string", "Contradiction ou précision.", required=False),
    )
    rows = (
        (record.year, f.id, f.label, f.value, f.precision, f.year, f.source, f.section, f.note)
        for record in yearbook.editions
        for f in record.figures
    )
    return DataTable(
        "chiffres", "Chiffres déclarés", "Les chiffres clés que les sources déclarent.", columns, tuple(rows)
    )


def _regions(publication: Publication) -> DataTable:
    columns = (
        EDITION,
        Column("region", "string", "Région, selon le découpage de l’édition.", key=True),
        Column("collectivites", "integer", "Nombre de collectivités labellisées."),
        *level_columns(publication.yearbook.house.scale),
    )
    rows = tuple(
        _region_row(year, count)
        for year, indicators in sorted(publication.indicators.items())
        for count in indicators.by_region
    )
    return DataTable("regions", "Comptes par région", "Les labellisées par région et par niveau.", columns, rows)


def _departments(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        Column("code", "string", "Code du département.", key=True),
        Column("departement", "string", "Nom du département."),
        Column("region", "string", "Région d’aujourd’hui."),
        Column("collectivites", "integer", "Nombre de collectivités labellisées, zéro compris."),
        *level_columns(yearbook.house.scale),
    )
    rows = tuple(
        _department_row(year, across.department, counts)
        for across in build_departments(yearbook)
        for year, counts in zip(across.years, across.by_level, strict=True)
    )
    text = "Les labellisées par département et par niveau, à chaque édition."
    return DataTable("departements", "Comptes par département", text, columns, rows)


def _department_row(year: int, one: Department, counts: Mapping[int, int]) -> tuple[Cell, ...]:
    return year, one.code, one.name, one.region, sum(counts.values()), *upwards(counts)


def _region_row(year: int, count: RegionCount) -> tuple[Cell, ...]:
    return year, count.region, count.total, *upwards(count.by_level)


def _mentions(yearbook: Yearbook) -> DataTable:
    columns = (
        EDITION,
        Column("categorie", "string", "Intitulé de la mention.", key=True),
        CODE,
        Column("nom", "string", "Nom officiel le jour de la remise des labels."),
        Column("motif", "string", "Ce que le jury a distingué.", required=False),
    )
    rows = (
        (m.year, m.category, m.collectivity.code, m.collectivity.name, m.reason or None)
        for record in yearbook.editions
        for m in record.mentions
    )
    return DataTable(
        "mentions",
        "Mentions",
        f"Les distinctions données en plus des {yearbook.house.scale.unit()}.",
        columns,
        tuple(rows),
    )


def _moves(yearbook: Yearbook) -> DataTable:
    columns = (
        Column("edition_avant", "integer", "Année de l’édition de départ.", key=True),
        Column("edition_apres", "integer", "Année de l’édition d’arrivée.", key=True),
        CODE,
        Column("nom", "string", "Nom officiel à l’édition la plus récente des deux."),
        Column("niveau_avant", "integer", "Niveau au départ ; vide si non labellisée.", required=False),
        Column("niveau_apres", "integer", "Niveau à l’arrivée ; vide si non labellisée.", required=False),
        Column("evolution", "string", f"Un de ces mots : {', '.join(MoveKind)}."),
    )
    rows = tuple(
        (
            moves.before,
            moves.now,
            move.latest.heir,
            move.latest.name,
            move.before.level if move.before else None,
            move.now.level if move.now else None,
            move.kind,
        )
        for moves in find_moves(yearbook)
        for move in moves.moves
    )
    text = "Ce que devient chaque collectivité d’une édition à la suivante dans cet annuaire."
    return DataTable("evolutions", "Évolutions", text, columns, rows)


CATALOGUE: tuple[Callable[[Yearbook], DataTable], ...] = (
    _awards,
    _collectivities,
    _editions,
    _jury,
    _partners,
    _figures,
    _mentions,
    _moves,
    _departments,
)


def build_tables(publication: Publication) -> tuple[DataTable, ...]:
    """Every table of the open data that has a row."""
    yearbook = publication.yearbook
    made = (make(yearbook) for make in (*CATALOGUE, *SECTION_TABLES))
    tables = (*made, *profile_tables(yearbook), _regions(publication))
    return tuple(table for table in tables if table.rows)
