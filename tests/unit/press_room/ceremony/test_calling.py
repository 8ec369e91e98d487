"""The order of the call, what is read of each, and the rows of the mail merge."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.model.collectivity import CollectivityKind
from generator.model.yearbook import Yearbook
from generator.open_data.shapes import Cell
from generator.open_data.workbook import write_workbook
from generator.press_room.ceremony.calling import FIRST, CallBy, call
from generator.press_room.ceremony.mail_merge import COLUMNS, legend, mail_merge
from generator.press_room.kit.laureate import laureates_of
from generator.publication.publication import Publication
from generator.run.publishing import plan
from tests.builders import make_award, make_record, make_year, make_yearbook
from tests.conftest import MINI
from tests.unit.open_data.test_workbook import rows as sheet_rows


@pytest.fixture(scope="module")
def publication() -> Publication:
    return planned(load_yearbook(MINI)[0])


def planned(yearbook: Yearbook) -> Publication:
    return plan(yearbook, load_site(MINI)[0])


def rows(publication: Publication, year: int) -> list[dict[str, Cell]]:
    table = mail_merge(publication, laureates_of(publication.yearbook, year))
    return [dict(zip((one.name for one in COLUMNS), row, strict=True)) for row in table.rows]


def test_the_lowest_level_is_called_first(publication: Publication) -> None:
    groups = call(publication, laureates_of(publication.yearbook, 2020), CallBy.LEVEL)
    assert [one.title for one in groups] == ["Une arobase", "Trois arobases", "Quatre arobases", "Cinq arobases"]
    called = [one for group in groups for one in group.called]
    assert [one.rank for one in called] == [1, 2, 3, 4, 5]
    assert [(one.name, one.page) for one in called][-2:] == [("Bron", 1), ("Vannes", 2)]


def test_regions_are_called_as_the_palmares_prints_them(publication: Publication) -> None:
    groups = call(publication, laureates_of(publication.yearbook, 2020), CallBy.REGION)
    assert [one.title for one in groups] == ["Auvergne-Rhône-Alpes", "Bretagne", "Occitanie", "Guyane"]
    assert [one.page for group in groups for one in group.called] == [1, 2, 3, 4, 5]
    assert [one.where for group in groups for one in group.called][-1] == "Guyane"


def test_a_stage_says_what_is_known_and_pleases() -> None:
    record = make_year(2020, Bron=4, Elne=2, Lyon=3, Brest=1)
    publication = planned(make_yearbook(make_year(2019, Bron=3, Lyon=3, Brest=2), record))
    groups = call(publication, laureates_of(publication.yearbook, 2020), CallBy.REGION)
    said = {one.name: one.said for group in groups for one in group.called}
    assert said == {"Bron": ("une arobase de plus qu’en 2019",), "Elne": (FIRST,), "Lyon": (), "Brest": ()}
    told = ("niveau_precedent", "ecart", "changement")
    changes = {row["nom"]: tuple(row[key] for key in told) for row in rows(publication, 2020)}
    assert changes == {
        "Bron": (3, 1, "une arobase de plus qu’en 2019"),
        "Elne": (None, None, FIRST),
        "Lyon": (3, 0, "même niveau qu’en 2019"),
        "Brest": (2, -1, "une arobase de moins qu’en 2019"),
    }


def test_years_that_no_edition_holds_are_not_spoken_of() -> None:
    """Between two editions that do not follow each other, nobody knows who was labelled."""
    publication = planned(make_yearbook(make_year(2012, Lyon=3), make_year(2020, Elne=2, Lyon=3)))
    [group] = call(publication, laureates_of(publication.yearbook, 2020), CallBy.REGION)
    assert [one.said for one in group.called] == [(), ()]


def test_names_are_ready_for_a_sentence(publication: Publication) -> None:
    first, *_, last = rows(publication, 2020)
    assert [first[key] for key in ("nom_complet", "a", "de", "dans_le_departement", "dans_la_region")] == [
        *("la commune de Bron", "à Bron", "de Bron", "dans le Rhône", "en Auvergne-Rhône-Alpes"),
    ]
    assert last["type"] == CollectivityKind.INTERCOMMUNALITY
    assert last["nom_complet"] == "la communauté d’agglomération du Centre Littoral"
    assert [row["ordre"] for row in rows(publication, 2020)] == [1, 2, 3, 4, 5]
    assert first["kit"] == "bron-69029-2020.zip"
    assert (first["annee_precedente"], first["changement"], first["page"]) == (None, "", "")


@pytest.mark.parametrize(("name", "full"), [("Le Havre", "la commune du Havre"), ("Agen", "la commune d’Agen")])
def test_a_commune_takes_its_article(name: str, full: str) -> None:
    publication = planned(make_yearbook(make_record(make_award(name=name))))
    assert rows(publication, 2020)[0]["nom_complet"] == full


def test_mentions_are_read_and_written(with_facts: Path) -> None:
    publication = planned(load_yearbook(with_facts)[0])
    vannes = next(row for row in rows(publication, 2020) if row["nom"] == "Vannes")
    assert vannes["mentions"] == "mention «\u202fAccessibilité\u202f»"


def test_the_workbook_holds_the_rows_and_says_what_its_columns_are(publication: Publication) -> None:
    table = mail_merge(publication, laureates_of(publication.yearbook, 2020))
    workbook = write_workbook([table, legend()])
    first, second = [*sheet_rows(workbook, 1)], [*sheet_rows(workbook, 2)]
    assert [value for _, _, value in first[0]] == [name for _, _, name in (row[0] for row in second[1:])]
    kinds = {column.name: kind for column, (kind, _, value) in zip(COLUMNS, first[1], strict=True) if value}
    assert (kinds["niveau"], kinds["population"], kinds["code"]) == ("n", "n", "inlineStr")
