"""What the Web expects beside the pages: feed, site map, cards, redirections, settings of servers."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from generator.checks.site import check_site
from generator.french.scale import AT_SIGNS
from generator.keeping.cache import Cache
from generator.loading.loader import load_yearbook
from generator.model.site import Redirect, Site, SiteRecord
from generator.pages.downloads import Download
from generator.publication.files import OutputFile
from generator.site.frame.facts import SiteFacts
from generator.site.frame.security import SERVER_POLICY
from generator.site.publishing.shown_files import plan_files
from generator.site.web import painting as web_painting
from generator.site.web.card import Card
from generator.site.web.painting import paint_card
from generator.site.web.web import build_web
from tests.conftest import MINI
from tests.unit.site.test_pages import publish

BASE = "https://exemple.fr/annuaire/"
MOVE = Redirect(before="2020/jurys.html", after="2020/jury.html")
PAGES = {"index.html", "404.html", "2020/index.html", "2020/jury.html"}
BOOK = Download("2020/cites-en-reseaux-2020.pdf", "Le livre", "PDF", 1234, year=2020)
ATOM = "{http://www.w3.org/2005/Atom}"


def build(project: Path, cache: Path, site: SiteRecord) -> dict[str, bytes]:
    publication = replace(publish(load_yearbook(project)[0]), site=site)
    facts, made = SiteFacts(publication), build_web(publication, PAGES, [BOOK], str.encode, Cache(cache))
    cards = (
        (one.url_path, one.content(facts, Cache(cache))) for one in plan_files(facts) if "apercus/" in one.url_path
    )
    return {**{file.path: file.content for file in made}, **dict(cards)}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the fonts of the cards are kept from one test to the next."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def files(with_facts: Path, cache: Path) -> dict[str, bytes]:
    """What is made for a site that has an address and a page that moved."""
    return build(with_facts, cache, SiteRecord(Site(address=BASE, redirects=(MOVE,))))


def test_without_an_address_nothing_needs_one(tmp_path: Path) -> None:
    files = build(MINI, tmp_path, SiteRecord())
    icons = {"favicon.ico", "apple-touch-icon.png"}
    assert set(files) == icons | {"robots.txt", "_headers", "_redirects", ".htaccess", "serveur/nginx.conf"}
    assert b"Sitemap" not in files["robots.txt"]


def test_the_site_map_lists_the_pages_but_the_lost_one(files: dict[str, bytes]) -> None:
    root = ElementTree.fromstring(files["sitemap.xml"])
    spaces = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    assert root.tag == "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"
    found = [one.text for one in root.findall("s:url/s:loc", spaces)]
    assert found == [f"{BASE}2020/", f"{BASE}2020/jury.html", BASE]
    assert f"Sitemap: {BASE}sitemap.xml" in files["robots.txt"].decode()


def test_the_feed_has_what_rfc_4287_asks(files: dict[str, bytes]) -> None:
    feed = ElementTree.fromstring(files["atom.xml"])
    assert feed.tag == f"{ATOM}feed"
    links = [(link.get("rel"), link.get("href")) for link in feed.findall(f"{ATOM}link")]
    assert links == [("self", f"{BASE}atom.xml"), ("alternate", BASE)]
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    entries = feed.findall(f"{ATOM}entry")
    for one in [feed, *entries]:
        assert [len(one.findall(f"{ATOM}{tag}")) for tag in ("id", "title", "updated")] == [1, 1, 1]
    identifiers = [one.findtext(f"{ATOM}id") for one in [feed, *entries]]
    assert len({*identifiers}) == len(identifiers)
    days = [one.findtext(f"{ATOM}updated") or "" for one in entries]
    assert days == sorted(days, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == days[0]
    for one in entries:
        assert [link.get("rel") for link in one.findall(f"{ATOM}link")].count("alternate") == 1
        assert one.find(f"{ATOM}summary") is not None or one.find(f"{ATOM}content") is not None


def test_an_edition_encloses_its_files_and_errata_are_told(files: dict[str, bytes]) -> None:
    feed = ElementTree.fromstring(files["atom.xml"])
    enclosure = next(link for link in feed.iter(f"{ATOM}link") if link.get("rel") == "enclosure")
    assert (enclosure.get("href"), enclosure.get("length")) == (f"{BASE}2020/cites-en-reseaux-2020.pdf", "1234")
    assert enclosure.get("type") == "application/pdf"
    assert any("errat" in (entry.findtext(f"{ATOM}title") or "") for entry in feed.findall(f"{ATOM}entry"))


def test_an_entry_keeps_its_identifier_when_the_site_moves(
    files: dict[str, bytes], cache: Path, with_facts: Path
) -> None:
    moved = build(with_facts, cache, SiteRecord(Site(address="https://ailleurs.fr/")))

    def identifiers(content: bytes) -> list[str | None]:
        return [one.text for one in ElementTree.fromstring(content).iter(f"{ATOM}id")]

    assert identifiers(moved["atom.xml"]) == identifiers(files["atom.xml"])


def test_cards_are_light_pictures_of_the_right_size(files: dict[str, bytes]) -> None:
    cards = {path: content for path, content in files.items() if path.startswith("apercus/")}
    assert {"apercus/2020.png", "apercus/bron-69029.png"} <= set(cards)
    for content in cards.values():
        with Image.open(BytesIO(content)) as image:
            assert (image.size, image.mode, image.format) == ((1200, 630), "P", "PNG")
        assert len(content) < 15_000


def test_a_long_name_stays_on_its_card(cache: Path) -> None:
    name = "CC du Pays de la Très Longue Vallée et des Plateaux-de-Saint-Quelque-Part-sur-Rivière"
    content = paint_card(
        Card(name, "Rhône", "1 arobase en 2020", 1, "#0b6e6e", "Cités en réseaux", AT_SIGNS), Cache(cache)
    )
    with Image.open(BytesIO(content)) as image:
        margin = image.convert("RGB").crop((1200 - web_painting.MARGIN + 4, 0, 1200, 600))
        assert len(margin.getcolors() or ()) == 1


def test_a_page_that_moved_still_leads_somewhere(files: dict[str, bytes]) -> None:
    page = files["2020/jurys.html"]
    assert b'<meta http-equiv="refresh" content="0; url=jury.html">' in page
    assert f'<link rel="canonical" href="{BASE}2020/jury.html">'.encode() in page
    script = OutputFile("assets/adresse.js", files["assets/adresse.js"])
    assert check_site([OutputFile("2020/jurys.html", page), OutputFile("2020/jury.html", b""), script]) == []
    assert files["_redirects"] == b"/annuaire/2020/jurys.html /annuaire/2020/jury.html 301\n"
    assert b'Redirect 301 "/annuaire/2020/jurys.html" "/annuaire/2020/jury.html"' in files[".htaccess"]
    assert (
        b"location = /annuaire/2020/jurys.html { return 301 /annuaire/2020/jury.html; }" in files["serveur/nginx.conf"]
    )


@pytest.mark.parametrize("path", ["_headers", ".htaccess", "serveur/nginx.conf"])
def test_servers_are_told_the_same_rules(files: dict[str, bytes], path: str) -> None:
    text = files[path].decode()
    for piece in (SERVER_POLICY, "nosniff", "Referrer-Policy", "Permissions-Policy", "max-age=31536000", "/annuaire/"):
        assert piece in text
    assert "unsafe-inline" not in text


def test_twice_the_same_bytes(files: dict[str, bytes], tmp_path: Path, with_facts: Path) -> None:
    assert build(with_facts, tmp_path, SiteRecord(Site(address=BASE, redirects=(MOVE,)))) == files
