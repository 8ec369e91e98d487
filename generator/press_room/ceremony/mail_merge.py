"""One row a laureate for letters and messages: names as a sentence needs them, what changed, where its kit is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.french.places import within_department, within_region
from generator.model.collectivity import CollectivityKind
from generator.open_data.shapes import CODE, KIND, Cell, Column, DataTable
from generator.press_room.ceremony.calling import FIRST, mentions_of
from generator.press_room.kit.laureate import Laureate
from generator.press_room.kit.parcel import with_addresses
from generator.press_room.local.case import Case, find_case
from generator.publication.publication import Publication

NAME = "publipostage"
COLUMNS = (
    Column("ordre", "integer", "Rang au palmarès, et page de son certificat dans certificats.pdf."),
    CODE,
    KIND,
    Column("nom", "string", "Nom officiel le jour de la remise."),
    Column("nom_complet", "string", "Le même avec son article : « la commune de Vannes »."),
    Column("a", "string", "« à Vannes », « au Havre », « à la communauté de communes du Pernois »."),
    Column("de", "string", "« de Vannes », « du Havre », « d’Agen »."),
    Column("departement_code", "string", "Code du département."),
    Column("departement", "string", "Nom du département."),
    Column("dans_le_departement", "string", "« dans le Morbihan », « en Gironde »."),
    Column("region", "string", "Région, selon le découpage de l’édition."),
    Column("dans_la_region", "string", "« en Bretagne », « dans le Grand Est »."),
    Column("niveau", "integer", "Niveau obtenu."),
    Column("niveau_en_lettres", "string", "« quatre arobases »."),
    Column("niveau_precedent", "integer", "Niveau à l’édition précédente de l’annuaire.", required=False),
    Column("annee_precedente", "integer", "Année de cette édition.", required=False),
    Column("ecart", "integer", "Niveaux gagnés depuis, perdus si négatif.", required=False),
    Column("changement", "string", "Ce qui a changé, en quelques mots.", required=False),
    Column("mentions", "string", "Mentions du jury, séparées par « ; ».", required=False),
    Column("population", "integer", "Habitants.", required=False),
    Column("population_annee", "integer", "Année de référence de la population.", required=False),
    Column("kit", "string", "Nom du ZIP que fait « cites kit »."),
    Column("page", "string", "Adresse de sa page sur le site, si elle est connue.", required=False),
)


def mail_merge(publication: Publication, laureates: Sequence[Laureate]) -> DataTable:
    """The laureates of an edition in the order of the palmarès."""
    rows = tuple(_row(publication, one, rank) for rank, one in enumerate(laureates, 1))
    return DataTable(NAME, "Publipostage", "Une ligne par lauréate.", COLUMNS, rows)


def legend() -> DataTable:
    """What each column holds: the second sheet of the workbook."""
    columns = (Column("colonne", "string", "Nom de la colonne."), Column("contenu", "string", "Ce qu’elle contient."))
    return DataTable("colonnes", "Colonnes", "", columns, tuple((one.name, one.description) for one in COLUMNS))


def _row(publication: Publication, one: Laureate, rank: int) -> tuple[Cell, ...]:
    award, collectivity = one.award, one.award.collectivity
    case, department = find_case(publication, award.year, collectivity.code), collectivity.department
    year, people = collectivity.population(award.year) or (None, None)
    is_compared = case.before is not None and case.was_there
    return (
        *(rank, collectivity.code, collectivity.kind.value, one.name, _named(case), case.name.at, case.name.of),
        *(department.code, department.name, within_department(department.code, department.name)),
        *(award.region, within_region(award.region), award.level, case.record.scale.steps(award.level)),
        *(case.before.level if case.before and is_compared else None, case.previous or None),
        *(case.gap if is_compared else None, change(case), " ; ".join(mentions_of(case))),
        *(people, year, f"{one.stem}.zip", with_addresses(publication, one).page),
    )


def _named(case: Case) -> str:
    """« la commune de Vannes »; an intercommunality bears the article that its name asks for."""
    if case.award.collectivity.kind is CollectivityKind.INTERCOMMUNALITY:
        return case.name.subject
    return f"la commune {case.name.of}"


def change(case: Case) -> str:
    """« une arobase de plus qu’en 2019 »; "" when there is nothing to compare with."""
    scale, year = case.record.scale, case.previous
    if not year:
        return ""
    if case.before is None:
        return FIRST if case.is_new else ""
    if not case.was_there:
        return f"absente du palmarès {year}, labellisée en {case.before.year}"
    if not case.gap:
        return f"même niveau qu’en {year}"
    return f"{scale.steps(abs(case.gap))} de {'plus' if case.gap > 0 else 'moins'} qu’en {year}"
