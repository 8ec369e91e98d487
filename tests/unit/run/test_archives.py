"""An edition in a ZIP file: it opens, it reads from a disk, its links lead to what it holds."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator.checks.site import check_site
from generator.keeping.cache import Cache
from generator.loading.loader import load_yearbook
from generator.model.site import Site, SiteRecord
from generator.publication.files import OutputFile
from generator.run.archives import Archives
from generator.run.published_books import PublishedBook
from generator.site.publishing import assets
from tests.builders import make_award, make_edition, make_no_font, make_record
from tests.conftest import MINI
from tests.unit.site.test_pages import publish

BOOK = OutputFile("2020/cites-en-reseaux-2020.pdf", b"%PDF")


@pytest.fixture
def archives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Those of the mini project, published at an address beside another edition; fonts left out."""
    monkeypatch.setattr(assets, "web_font", make_no_font)
    return make(tmp_path)


def make(folder: Path) -> dict[str, bytes]:
    yearbook = load_yearbook(MINI)[0]
    older = replace(make_record(make_award(2)), edition=make_edition(year=2019, number=20))
    both = replace(yearbook, editions=(older, *yearbook.editions))
    publication = replace(publish(both), site=SiteRecord(Site(address="https://exemple.fr/")))
    made = Archives(publication, 2020, Cache(folder)).build(PublishedBook(BOOK, 96, {}))
    return {file.path: file.content for file in made}


def read(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_whole_edition_reads_from_a_disk(archives: dict[str, bytes]) -> None:
    files = read(archives["2020/cites-en-reseaux-2020.zip"])
    assert {name.partition("/")[0] for name in files} == {"cites-en-reseaux-2020"}
    inside = [OutputFile(name.partition("/")[2], content) for name, content in files.items()]
    assert check_site(inside) == []
    names = {file.path for file in inside}
    assert {"LISEZMOI.txt", "index.html", "assets/site.css", BOOK.path, "donnees/datapackage.json"} <= names
    assert not any(name.startswith("2019/") for name in names)
    assert b"https://exemple.fr/" not in files["cites-en-reseaux-2020/index.html"]


def test_data_and_figures_have_their_own_archives(archives: dict[str, bytes]) -> None:
    data = read(archives["2020/cites-en-reseaux-2020-donnees.zip"])
    lines = data["cites-en-reseaux-2020-donnees/donnees/editions.csv"].decode().splitlines()
    assert [line[:4] for line in lines[1:]] == ["2020"]
    figures = read(archives["2020/cites-en-reseaux-2020-figures.zip"])
    assert {name.rpartition("/")[2] for name in figures} == {
        "niveaux.svg", "niveaux-sombre.svg", "niveaux-gris.svg", "niveaux.csv",
    }  # fmt: skip


def test_twice_the_same_bytes(archives: dict[str, bytes], tmp_path: Path) -> None:
    assert make(tmp_path / "ailleurs") == archives


def test_another_program_packs_everything_again(
    archives: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.site.publishing.packing._LEVEL", 1)
    monkeypatch.setattr("generator.run.archives.code_version", lambda module: "another")
    again = make(tmp_path)
    assert again == make(tmp_path / "ailleurs") != archives
