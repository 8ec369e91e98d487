"""Local releases on demand: whom a typed name means, in which scope, and the files that are written."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from generator.findings.errors import LaureateUnknown, UnknownEdition
from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.press_room.local.listing import Scope, releases_of
from generator.press_room.writers.plain_text import text_file
from generator.publication.publication import Publication
from generator.run.on_demand.asking import Asked
from generator.run.on_demand.releases import find_releases, make_releases
from generator.run.order import Order
from generator.run.publishing import plan
from tests.conftest import MINI


@pytest.fixture(scope="module")
def publication() -> Publication:
    return plan(load_yearbook(MINI)[0], load_site(MINI)[0])


def found(publication: Publication, asked: Asked) -> list[tuple[Scope, str]]:
    return [(one.scope, one.code) for one in find_releases(publication, asked)]


def test_a_name_or_a_code_of_any_scope(publication: Publication) -> None:
    """Vannes is a commune, 56 and « Morbihan » a département, « bretagne » a region."""
    town, department, region = (
        (Scope.COLLECTIVITY, "56260"), (Scope.DEPARTMENT, "56"), (Scope.REGION, "Bretagne")
    )  # fmt: skip
    for typed in ("Vannes", "VANNES", "Vannes (56)", "56260"):
        assert found(publication, Asked((typed,))) == [town]
    for asked in (Asked(("56",)), Asked(("Morbihan",)), Asked(department="morbihan"), Asked(department="56")):
        assert found(publication, asked) == [department]
    assert found(publication, Asked(("bretagne",))) == found(publication, Asked(region="Bretagne")) == [region]
    assert found(publication, Asked(("Vannes",), "Bretagne", "56")) == [town, department, region]
    year = publication.yearbook.newest.year
    assert len(found(publication, Asked(all=True))) == len([*releases_of(publication, year)])


@pytest.mark.parametrize("asked", [Asked(("Vanes",)), Asked(department="Vannes"), Asked(("Vannes",), region="56")])
def test_a_name_that_its_scope_does_not_know_makes_nothing(publication: Publication, asked: Asked) -> None:
    with pytest.raises(LaureateUnknown):
        find_releases(publication, asked)


def test_who_is_unknown_is_told_who_is_near(publication: Publication) -> None:
    with pytest.raises(LaureateUnknown) as unknown:
        find_releases(publication, Asked(("Morbian",)))
    assert "Morbihan" in str(unknown.value.values["indice"])
    with pytest.raises(UnknownEdition):
        find_releases(publication, Asked(("Vannes",), year=1999))


def test_each_form_says_what_the_page_says(publication: Publication, tmp_path: Path) -> None:
    """Three files a release in one folder, and the map of a territory; the same bytes each time."""
    releases = find_releases(publication, Asked(("Vannes", "56")))
    names = make_releases(publication, releases, tmp_path / "a", Order(MINI))
    assert names == sorted(path.name for path in (tmp_path / "a").iterdir())
    papers = [one.write(publication) for one in releases]
    made = [f"{paper.stem}{form}" for paper in papers for form in (".docx", ".pdf", ".txt")]
    assert names == sorted([*made, f"{papers[1].stem}.svg"])
    make_releases(publication, releases, tmp_path / "b", Order(MINI))
    assert all((tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes() for name in names)
    for paper in papers:
        assert (tmp_path / "a" / f"{paper.stem}.txt").read_text("utf-8") == text_file(paper)
        with pikepdf.open(tmp_path / "a" / f"{paper.stem}.pdf") as document:
            assert (len(document.pages), document.docinfo.Title) == (1, paper.title)
