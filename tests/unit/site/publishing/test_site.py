"""The site as files: nothing missing, nothing broken, the same bytes twice."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from posixpath import normpath

import pytest

from generator.charts.across.catalogue import ACROSS
from generator.charts.catalogue import CATALOGUE
from generator.checks.parser import parse
from generator.checks.reading import sum_up
from generator.checks.scanner import scan
from generator.checks.site import check_site
from generator.french.sizes import written_size
from generator.french.words import slug
from generator.keeping.cache import Cache
from generator.keeping.code import PROGRAM, modules_behind
from generator.keeping.ledger import Ledger
from generator.loading.loader import load_yearbook
from generator.open_data.package import build_open_data
from generator.open_data.tables import build_tables
from generator.publication.files import OutputFile
from generator.run.published_books import PublishedBook
from generator.site.publishing import assets, site
from generator.site.publishing.describing import gather_facts
from generator.site.publishing.destination import InMemory
from generator.site.publishing.finish import transferred, version
from generator.site.publishing.shelf import shelf_files
from tests.builders import make_no_font
from tests.conftest import MINI
from tests.picture_builders import encoded, shades
from tests.referee import set_again
from tests.unit.site.test_pages import publish


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, bytes]]:
    """The site of the mini project, made once, its fonts left out: they take seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assets, "web_font", make_no_font)
        yield build(tmp_path_factory.mktemp("site"))


def build(folder: Path) -> dict[str, bytes]:
    publication = publish(load_yearbook(MINI)[0])
    downloads = [OutputFile("2020/cites-en-reseaux-2020.pdf", b"%PDF"), *build_open_data(publication)]
    publication = replace(publication, images={"jury/anne.jpg": encoded(shades(), "JPEG")})
    books = {2020: PublishedBook(downloads[0], 96, {"c-69029": 37}, is_older=True)}
    tables = build_tables(publication)
    facts, shelf = gather_facts(publication, tables, downloads, books), InMemory()
    site.build_site(facts, shelf, Ledger(""), Cache(folder))
    made = [*shelf.files, *shelf_files(publication, facts.downloads)]
    assert check_site([*made, *downloads]) == []
    return {file.path: file.content for file in made}


def test_a_collectivity_gives_its_page_of_the_book_and_its_badge(files: dict[str, bytes]) -> None:
    page = files["collectivites/bron-69029.html"].decode()
    assert '<a href="../2020/cites-en-reseaux-2020.pdf#page=37">p.\u00a037 de l’édition imprimée 2020</a>' in page
    badge = files["collectivites/bron-69029-badge.svg"].decode()
    assert badge.count('stroke="#ff8a47"') == 5
    assert "<title" in badge


def test_links_anchors_and_resources_are_whole(files: dict[str, bytes]) -> None:
    assert {"index.html", "404.html", "plan-du-site.html", "images/jury/anne.jpg"} <= set(files)


def test_every_page_is_set_in_french(files: dict[str, bytes]) -> None:
    """Whatever way a text takes into a page: setting the finished page again changes nothing."""
    pages = {path: content.decode() for path, content in files.items() if path.endswith(".html")}
    assert [path for path, html in pages.items() if set_again(html) != html] == []


def test_two_readers_agree_on_every_page(files: dict[str, bytes]) -> None:
    """The quick scanner reads all of them, and a parser finds the same."""
    pages = {path: content for path, content in files.items() if path.endswith(".html")}
    noticed = {path: scan(content) for path, content in pages.items()}
    assert [path for path, found in noticed.items() if found is None] == []
    for path, found in noticed.items():
        assert found is not None
        assert sum_up(found, pages[path]) == sum_up(parse(pages[path].decode()), pages[path]), path


def test_a_chart_is_published_in_light_in_dark_and_in_numbers(files: dict[str, bytes]) -> None:
    assert {f"2020/figures/niveaux{suffix}" for suffix in (".svg", "-sombre.svg", ".csv")} <= set(files)
    assert files["2020/figures/niveaux.csv"] == b"Niveau,Nombre\r\n5 @,1234\r\n4 @,2.5\r\n"


def test_the_book_is_offered_with_its_pages(files: dict[str, bytes]) -> None:
    assert "96 pages, antérieur aux derniers changements" in files["telechargements.html"].decode()


def test_the_search_list_leads_to_pages(files: dict[str, bytes]) -> None:
    listed = json.loads(files["assets/noms.js"].decode().partition("liste=")[2].rstrip(";\n"))
    places = [line.split("|") for line in listed["communes"].split("\n")]
    assert [place[0] for place in places][:2] == ["Arvieu", "Bron"]
    assert {f"collectivites/{slug(place[0])}-{place[1].lower()}.html" for place in places} <= set(files)


def test_the_pages_of_the_site_and_its_index_are_apart(files: dict[str, bytes]) -> None:
    """The engine is there, its own interfaces are not, and no published page carries what the index was told."""
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json", "pagefind/wasm.fr.pagefind"} <= set(files)
    assert not [path for path in files if path.startswith("pagefind/") and "ui" in path]
    assert not [path for path in files if path.endswith(".html") and b"data-pagefind" in files[path]]


def test_twice_the_same_bytes(files: dict[str, bytes], tmp_path: Path) -> None:
    assert build(tmp_path / "ailleurs") == files


def test_assets_are_asked_for_under_their_version(files: dict[str, bytes]) -> None:
    style = files["assets/site.css"]
    assert f'href="../assets/site.css?v={version(style)}"'.encode() in files["2020/index.html"]
    assert f'url("bricolage-grotesque.woff2?v={version(b"font")}")'.encode() in style


@pytest.mark.parametrize("path", ["collectivites/bron-69029.html", "index.html", "2020/palmares.html"])
def test_a_page_says_what_it_weighs(path: str, files: dict[str, bytes]) -> None:
    page = files[path].decode()
    asked = [
        found.partition("?")[0]
        for found in re.findall(r'<(?:script|link)[^>]* (?:src|href)="([^"]*assets/[^"]+)"', page)
    ]
    assets = [normpath(f"{path}/../{one}") for one in asked if one.partition("?")[0].endswith((".css", ".js"))]
    bare = re.sub(r"Elle pèse [^<;]*; polices et images à part\.", "<!--poids-->", page)  # measured without its weight
    weight = transferred(bare.encode()) + sum(transferred(files[asset]) for asset in assets)
    assert len(assets) >= 2
    assert f"Elle pèse {written_size(weight)}, styles et scripts compris" in page


def test_digests_are_those_of_the_files(files: dict[str, bytes]) -> None:
    lines = files["SHA256SUMS"].decode().splitlines()
    assert f"{hashlib.sha256(b'%PDF').hexdigest()}  2020/cites-en-reseaux-2020.pdf" in lines
    shelf = json.loads(files["downloads.json"])
    book = next(file for file in shelf["files"] if file["path"].endswith(".pdf"))
    assert (book["bytes"], book["pages"], book["edition"], book["mediatype"]) == (4, 96, 2020, "application/pdf")
    assert "url" not in book
    assert f"{book['sha256']}  {book['path']}" in lines


def test_all_the_code_that_a_page_shows_the_work_of_is_its_ground() -> None:
    """A chart of the site is drawn by code that the site's own modules never import."""
    behind = {name for module in site.GROUND for name in modules_behind(module)}
    assert {sketch.__module__ for sketch in (*CATALOGUE.values(), *ACROSS.values())} <= behind
    rooms = ("indicators", "blocks", "pages", "french", "model")
    files = [path for room in rooms for path in (PROGRAM / room).glob("[a-z]*.py")]
    assert {".".join(path.relative_to(PROGRAM.parent).with_suffix("").parts) for path in files} <= behind
