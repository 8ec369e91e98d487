"""What programs read: feed, site map, JSON-LD, cards, checksums, archives; and that every page is reached and light."""

from __future__ import annotations

import json
import re
import struct
import subprocess
import zipfile
from collections import deque
from collections.abc import Iterator
from datetime import datetime
from gzip import compress
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from generator.checks.parser import parse
from generator.checks.reading import read_page, sum_up
from generator.checks.scanner import scan
from generator.checks.site import check_site
from generator.french.sizes import written_size
from generator.publication.files import OutputFile
from tests.full.reading import Targets, reading, specimens
from tests.referee import set_again

pytestmark = pytest.mark.full

FONTS_KILOBYTES = 120
SEARCH_KILOBYTES = 40
ATOM, SITEMAP = "{http://www.w3.org/2005/Atom}", "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ONCE = {"feed": {"id", "title", "updated", "subtitle", "icon"}, "entry": {"id", "title", "updated", "summary"}}
"""Elements of RFC 4287 that stand at most once; the first three, exactly once."""
LINKS = {"rel", "href", "type", "hreflang", "title", "length"}
REQUIRED = {
    "Organization": {"name"},
    "Periodical": {"name", "publisher"},
    "PublicationIssue": {"issueNumber", "datePublished", "isPartOf"},
    "WebPage": {"name", "url", "inLanguage", "isPartOf"},
    "CollectionPage": {"name", "url", "inLanguage", "isPartOf"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Person": {"name"},
    "City": {"name", "identifier"},
    "AdministrativeArea": {"name"},
    "PropertyValue": {"propertyID", "value"},
    "Dataset": {"name", "description", "license", "distribution"},
    "GeoCoordinates": {"latitude", "longitude"},
    "Place": {"name"},
    "MediaObject": {"contentUrl", "encodingFormat"},
    "DataDownload": {"contentUrl", "encodingFormat"},
}
"""What each type of schema.org that we write must say to be of use."""


def test_every_page_is_reached_from_the_home_page(site: Path, pages: list[Path]) -> None:
    """By links alone; the page of what is not found has none, on purpose."""
    reached, waiting = {"index.html"}, deque(["index.html"])
    while waiting:
        here = waiting.popleft()
        for link in read_page((site / here).read_bytes()).links:
            target = urlsplit(urljoin(f"http://site/{here}", link))
            path = target.path.removeprefix("/")
            if target.netloc == "site" and path.endswith(".html") and path not in reached:
                reached.add(path)
                waiting.append(path)
    names = {page.relative_to(site).as_posix() for page in pages}
    moved = {name for name in names if 'http-equiv="refresh"' in (site / name).read_text(encoding="utf-8")}
    assert names - reached - moved == {"404.html"}


def test_every_page_is_set_in_french(pages: list[Path]) -> None:
    """Setting a finished page again, slowly and from end to end, changes nothing."""
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert set_again(html) == html, page


def test_two_readers_agree_on_every_page(pages: list[Path]) -> None:
    """What the build read of each page by a quick scanner, a parser finds too."""
    for page in pages:
        content = page.read_bytes()
        noticed = scan(content)
        assert noticed is not None, page
        assert sum_up(noticed, content) == sum_up(parse(content.decode()), content), page


def test_a_page_says_its_own_weight(site: Path, pages: list[Path]) -> None:
    """Compressed with gzip, styles and scripts included, to the kilobyte."""
    packed: dict[Path, int] = {}

    def weigh(path: Path) -> int:
        return packed.setdefault(path, len(compress(path.read_bytes(), 6, mtime=0)))

    for page in pages:
        html = page.read_text(encoding="utf-8")
        asked = {page, *(page.parent / one for one in re.findall(r'(?:href|src)="([^"?]+\.(?:css|js))\?v=', html))}
        said = re.search(r"Elle pèse ([^,]+), styles et scripts compris", html)
        if said:
            weight = sum(map(weigh, {path.resolve() for path in asked}))
            assert said[1] in {written_size(weight + slack) for slack in range(-120, 1, 40)}, page


def test_the_fonts_and_the_search_are_light(site: Path) -> None:
    assert sum(path.stat().st_size for path in site.rglob("*.woff2")) <= FONTS_KILOBYTES * 1024
    search = (site / "assets" / "noms.js").read_bytes(), (site / "assets" / "site.js").read_bytes()
    assert sum(len(compress(one, 6)) for one in search) < SEARCH_KILOBYTES * 1024


def test_the_feed_obeys_rfc_4287(site: Path) -> None:
    feed = ElementTree.parse(site / "atom.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    entries = feed.findall(f"{ATOM}entry")
    assert entries
    assert [link.get("rel") for link in feed.findall(f"{ATOM}link")].count("self") == 1
    identifiers = [one.findtext(f"{ATOM}id") for one in (feed, *entries)]
    assert len(set(identifiers)) == len(identifiers)
    for one in (feed, *entries):
        assert list(_atom_faults(one)) == []
        assert feed.find(f"{ATOM}author") is not None or one.find(f"{ATOM}author") is not None
    for link in feed.iter(f"{ATOM}link"):
        if link.get("rel") == "enclosure":
            file = site / urlsplit(link.attrib["href"]).path.removeprefix("/")
            assert int(link.attrib["length"]) == file.stat().st_size


def _atom_faults(one: ElementTree.Element) -> Iterator[str]:
    kind = one.tag.removeprefix(ATOM)
    names = [child.tag.removeprefix(ATOM) for child in one]
    for name in ONCE[kind]:
        if names.count(name) > 1 or (name in {"id", "title", "updated"} and names.count(name) != 1):
            yield f"{name} × {names.count(name)}"
    if datetime.fromisoformat(one.findtext(f"{ATOM}updated") or "").tzinfo is None:
        yield "updated without a zone"
    if not urlsplit(one.findtext(f"{ATOM}id") or "").scheme:
        yield "id is no IRI"
    links = one.findall(f"{ATOM}link")
    yield from (f"link {name}" for link in links for name in link.attrib if name not in LINKS)
    alternates = [
        (link.get("type"), link.get("hreflang")) for link in links if link.get("rel", "alternate") == "alternate"
    ]
    if len(set(alternates)) != len(alternates):
        yield "two alternates of one type"
    if kind == "entry" and one.find(f"{ATOM}content") is None and not alternates:
        yield "neither content nor alternate"


def test_the_site_map_and_the_robots_name_every_page(site: Path, pages: list[Path]) -> None:
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    assert root.tag == f"{SITEMAP}urlset"
    assert {child.tag for child in root} == {f"{SITEMAP}url"}
    listed = [url.findtext(f"{SITEMAP}loc") or "" for url in root]
    assert len(listed) == len(set(listed)) <= 50_000
    known = {_canonical(page) for page in pages} - {""}
    assert set(listed) == known
    robots = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert robots[:2] == ["User-agent: *", "Allow: /"]
    assert robots[-1].startswith("Sitemap: ")
    assert robots[-1].endswith("/sitemap.xml")


def _canonical(page: Path) -> str:
    html = page.read_text(encoding="utf-8")
    found = re.search(r'<link rel="canonical" href="([^"]+)">', html)
    return found[1] if found and 'http-equiv="refresh"' not in html else ""


def test_every_head_is_whole(site: Path, pages: list[Path]) -> None:
    """OpenGraph with a card of 1200 × 630 that exists, citations of what an edition holds, JSON-LD of sound shapes."""
    for page in pages:
        html, name = page.read_text(encoding="utf-8"), page.relative_to(site).as_posix()
        tags = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', html))
        if name == "404.html" or 'http-equiv="refresh"' in html:
            continue
        assert {"og:title", "og:type", "og:url", "og:image", "og:image:alt", "description"} <= tags.keys(), name
        card = (site / urlsplit(tags["og:image"]).path.removeprefix("/")).read_bytes()
        assert struct.unpack(">II", card[16:24]) == (1200, 630)
        if re.match(r"\d{4}/", name):
            cited = {"citation_title", "citation_publication_date", "citation_language", "DC.title"}
            is_second_order = bool(re.fullmatch(r"\d{4}/palmares-par-(niveau|departement)\.html", name))
            assert cited & tags.keys() == (set() if is_second_order else cited), name
        (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
        assert list(_faults_of_data(json.loads(data))) == [], name


def _faults_of_data(data: dict[str, Any]) -> Iterator[str]:
    if data["@context"] != "https://schema.org":
        yield "context"
    nodes = list(_nodes(data["@graph"]))
    known = {node["@id"] for node in nodes if "@id" in node and len(node) > 1}
    for node in nodes:
        if set(node) == {"@id"} and node["@id"].partition("#")[0] == data["@graph"][0]["@id"].partition("#")[0]:
            yield from [] if node["@id"] in known else [f"{node['@id']} leads nowhere"]
        kind = node.get("@type")
        if kind:
            yield from (f"{kind} without {name}" for name in REQUIRED[kind] - node.keys())
    for steps in (node["itemListElement"] for node in nodes if node.get("@type") == "BreadcrumbList"):
        if [step["position"] for step in steps] != list(range(1, len(steps) + 1)):
            yield "steps out of order"


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _nodes(one)


def test_the_checksums_and_the_shelf_agree(site: Path) -> None:
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=site, check=True)
    sums = dict(line.split("  ")[::-1] for line in (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    shelf = json.loads((site / "downloads.json").read_text(encoding="utf-8"))["files"]
    assert {one["path"]: one["sha256"] for one in shelf} == sums
    page = (site / "telechargements.html").read_text(encoding="utf-8")
    press = "".join(one.read_text(encoding="utf-8") for one in site.glob("presse/*.html"))
    figures = "".join(one.read_text(encoding="utf-8") for one in site.glob("*/figure-*.html"))
    for one in shelf:
        assert one["bytes"] == (site / one["path"]).stat().st_size
        if one["path"].startswith("presse/"):
            name = one["path"].removeprefix("presse/")
            assert f'href="{name}"' in press or f'href="../presse/{name}"' in figures, name
        else:
            assert one["sha256"] in page or "edition" not in one, one["path"]


def test_each_archive_reads_from_a_disk(browser: Browser, site: Path, tmp_path: Path) -> None:
    """No broken link in any page; pages of each kind opened in the browser, where nothing is missing."""
    for archive in sorted(site.glob("[0-9]*/cites-en-reseaux-[0-9][0-9][0-9][0-9].zip")):
        with zipfile.ZipFile(archive) as content:
            content.extractall(tmp_path)
        root = tmp_path / archive.stem
        files = [path for path in root.rglob("*") if path.is_file()]
        contents = [OutputFile(path.relative_to(root).as_posix(), path.read_bytes()) for path in files]
        assert check_site(contents) == []
        targets = Targets(root, root.as_uri() + "/")
        with reading(browser, "file:", 1440) as (page, log):
            for path in specimens(sorted(root.rglob("*.html"))):
                page.goto(path.as_uri())
                assert page.evaluate("lecture.brokenPictures()") == []
                assert targets.broken(page.evaluate("lecture.links()")) == []
            assert log.wrong == []
