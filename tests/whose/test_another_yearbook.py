"""Another yearbook speaks of itself alone: its name, its label, its sign and its levels."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.book.document import build_document
from generator.book.portions import Placing
from generator.findings.issues import Issue
from generator.findings.messages import describe
from generator.keeping.cache import Cache
from generator.keeping.ledger import Ledger
from generator.loading.loader import load_yearbook
from generator.loading.site import load_site
from generator.open_data.package import build_open_data
from generator.open_data.tables import build_tables
from generator.publication.publication import Publication
from generator.run.checking import check
from generator.run.embargo import Released
from generator.run.order import Order
from generator.run.publishing import publish
from generator.site.publishing import assets, site
from generator.site.publishing.describing import gather_facts
from generator.site.publishing.destination import InMemory
from generator.site.publishing.shelf import shelf_files
from generator.site.web.server import server_files
from tests.builders import make_no_font
from tests.conftest import ROOT
from tests.whose.saying import foreign_words


@pytest.fixture(scope="module")
def publication(another: Path) -> Publication:
    """The other yearbook, ready for its outputs."""
    return publish(Released(load_yearbook(another)[0]), load_site(another)[0], Order(another))


@pytest.fixture(scope="module")
def files(publication: Publication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, bytes]]:
    """Its site and its data, the fonts left out: they take seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assets, "web_font", make_no_font)
        data = build_open_data(publication)
        shelf = InMemory()
        facts = gather_facts(publication, build_tables(publication), data, {})
        site.build_site(facts, shelf, Ledger(""), Cache(tmp_path_factory.mktemp("other")))
        servers = server_files(publication.site, publication.yearbook.house.name)
        made = [*shelf.files, *shelf_files(publication, facts.downloads), *data, *servers]
        yield {file.path: file.content for file in made}


def test_it_is_sound(another: Path) -> None:
    assert check(Order(another))[1] == []


def test_its_site_and_its_data_say_nothing_of_ours(files: dict[str, bytes]) -> None:
    assert foreign_words(files) == []


def test_its_pages_say_its_name_its_label_and_its_levels(files: dict[str, bytes]) -> None:
    home, town = (files[path].decode() for path in ("index.html", "collectivites/mende-48095.html"))
    assert "<h1>Sentiers partagés</h1>" in home
    assert "Un jury donne d’un à quatre épis aux communes." in home
    assert "D’un à quatre épis" in home
    assert "du label «\u202fPrix des Sentiers du Massif\u202f»" in home
    assert "Quatre épis</b> («\u202fMoisson\u202f»)" in town
    assert 'class="life"' not in town, "one year is no history to draw"
    badge = files["collectivites/mende-48095-badge.svg"].decode()
    assert "Mende : 4\u00a0épis («\u202fMoisson\u202f»), Prix des Sentiers du Massif 2023</title>" in badge
    assert len(re.findall('<path [^>]*"#(?:ff8a47|8a98b8)"', badge)) == 4
    assert "# Sentiers partagés" in files[".htaccess"].decode()
    assert '"name": "sentiers-partages"' in files["donnees/datapackage.json"].decode()


def test_its_sign_is_a_surface_full_where_it_is_reached(files: dict[str, bytes]) -> None:
    badge = files["collectivites/murat-15138-badge.svg"].decode()
    signs = re.findall('<path d="[^"]*" ([^>]*"#(?:ff8a47|8a98b8)"[^>]*)/>', badge)
    assert [one == 'fill="#ff8a47"' for one in signs] == [True, True, False, False]
    assert ".on{fill:var(--sign)" in files["assets/site.css"].decode()


def test_its_book_says_nothing_of_ours(publication: Publication) -> None:
    document = build_document(publication, 2023, b"<svg/>")
    pages = {one.name: document.html(one, Placing()).encode() for one in document.portions}
    styles = {"style": "".join(document.style).encode()}
    assert foreign_words({**pages, **styles, **document.drawings}) == []
    assert '<meta name="keywords" content="label, Sentiers partagés, Prix des Sentiers du Massif, palmarès">' in (
        document.frame
    )


def test_a_label_that_tells_nothing_is_said_by_its_levels(another: Path, tmp_path: Path) -> None:
    project = shutil.copytree(another, tmp_path / "project")
    (project / "editions" / "site.yaml").unlink()
    yearbook, issues = check(Order(project))
    assert issues == [Issue("W09", issues[0].location, {"plus_haut": 4})]
    publication = publish(Released(yearbook), load_site(project)[0], Order(project))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assets, "web_font", make_no_font)
        shelf = InMemory()
        facts = gather_facts(publication, build_tables(publication), [], {})
        site.build_site(facts, shelf, Ledger(""), Cache(tmp_path / "cache"))
    files = {file.path: file.content for file in shelf.files}
    assert foreign_words(files) == []
    assert "au niveau\u00a04" in files["index.html"].decode()
    assert "Niveau\u00a04</b> au 3<sup>e</sup> label" in files["collectivites/mende-48095.html"].decode()


def test_a_level_that_the_label_has_not_is_refused_in_its_words(another: Path, tmp_path: Path) -> None:
    project = shutil.copytree(another, tmp_path / "project")
    palmares = project / "editions" / "2023" / "palmares.yaml"
    palmares.write_text(palmares.read_text(encoding="utf-8").replace("    4:\n", "    5:\n"), encoding="utf-8")
    found = next(issue for issue in check(Order(project))[1] if issue.code == "P01")
    assert (found.location.line, found.location.column) == (7, 5)
    assert "Le jury donne de 1 à 4 épis ;" in describe(found)


@pytest.mark.full
def test_all_that_a_build_publishes_speaks_of_itself(another: Path, tmp_path: Path) -> None:
    """Files of every kind, and those inside them: PDF with their facts and profiles, archives, drawings, tables."""
    project = shutil.copytree(another, tmp_path / "project")
    command = [sys.executable, "-m", "generator"]
    subprocess.run([*command, "build", "--project", str(project)], cwd=ROOT, check=True, capture_output=True)
    output, extract = project / "output", tmp_path / "extrait.pdf"
    asked = ["--project", str(project), "--edition", "2023", "--chapitre", "palmares", "--sortie", str(extract)]
    subprocess.run([*command, "extrait", *asked], cwd=ROOT, check=True, capture_output=True)
    found = [path for path in output.rglob("*") if path.is_file() and "pagefind" not in path.parts]  # read elsewhere
    files = {path.relative_to(output).as_posix(): path.read_bytes() for path in found}
    assert foreign_words(files | {"extrait.pdf": extract.read_bytes()}) == []
    assert {"site/2023/sentiers-partages-2023.pdf", "site/2023/sentiers-partages-2023.zip"} <= files.keys()
