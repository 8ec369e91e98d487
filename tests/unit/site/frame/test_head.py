"""What pages say of themselves to programs, read back: JSON-LD, OpenGraph, citation tags, security policy."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.loading.loader import load_yearbook
from generator.model.site import Site, SiteRecord
from generator.pages.downloads import Download
from generator.pages.rendering import render
from generator.site.frame.facts import SiteFacts
from generator.site.plan import make_pages
from tests.conftest import MINI
from tests.unit.site.test_pages import publish

BASE = "https://exemple.fr/annuaire/"
DOWNLOADS = (
    Download("2020/cites-en-reseaux-2020.pdf", "Le livre", "PDF", 10, year=2020),
    Download("donnees/jury.csv", "Jury", "CSV", 10),
)
KNOWN: dict[str, set[str]] = {
    "Organization": {"name", "url", "email"},
    "Periodical": {"name", "url", "inLanguage", "license", "publisher", "issn"},
    "PublicationIssue": {
        "name", "issueNumber", "datePublished", "url", "inLanguage", "license", "isPartOf", "publisher", "encoding",
    },
    "MediaObject": {"contentUrl", "encodingFormat"},
    "WebPage": {"name", "description", "url", "inLanguage", "isPartOf", "mainEntity", "mentions"},
    "CollectionPage": {"name", "description", "url", "inLanguage", "isPartOf"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Person": {"name", "jobTitle", "description"},
    "City": {"name", "url", "identifier", "geo", "containedInPlace", "additionalProperty"},
    "AdministrativeArea": {"name", "url", "identifier", "geo", "containedInPlace", "additionalProperty"},
    "GeoCoordinates": {"latitude", "longitude"},
    "PropertyValue": {"propertyID", "value", "minValue", "maxValue", "unitText", "description"},
    "Dataset": {
        "name", "description", "url", "inLanguage", "license", "isAccessibleForFree", "keywords", "temporalCoverage",
        "spatialCoverage", "creator", "distribution",
    },
    "DataDownload": {"name", "contentUrl", "encodingFormat"},
    "Place": {"name"},
}  # fmt: skip
"""The properties that schema.org 29 gives to each type we use, of those that we write."""


def pages_of(site: SiteRecord) -> dict[str, str]:
    publication = replace(publish(load_yearbook(MINI)[0]), site=site)
    pages = make_pages(SiteFacts(publication, (), DOWNLOADS))
    return {page.url_path: render(page.layout, page.context) for page in pages}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The mini project published at an address."""
    return pages_of(SiteRecord(Site(address=BASE)))


@pytest.fixture(scope="module")
def on_disk() -> dict[str, str]:
    """The mini project without an address."""
    return pages_of(SiteRecord())


def data_of(html: str) -> list[dict[str, Any]]:
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    document = json.loads(text)
    assert document["@context"] == "https://schema.org"
    return list(document["@graph"])


def nodes_in(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for child in value if isinstance(value, list) else ():
        yield from nodes_in(child)


def node(html: str, kind: str) -> dict[str, Any]:
    return next(one for one in nodes_in(data_of(html)) if one.get("@type") == kind)


def test_every_node_has_a_known_shape(pages: dict[str, str], on_disk: dict[str, str]) -> None:
    for html in [*pages.values(), *on_disk.values()]:
        if "ld+json" not in html:
            continue
        identifiers = {one.get("@id") for one in data_of(html)}
        for one in nodes_in(data_of(html)):
            if set(one) == {"@id"}:
                assert one["@id"] in identifiers
            else:
                assert set(one) - {"@type", "@id"} <= KNOWN[one["@type"]], one
                assert None not in one.values()


def test_a_commune_is_a_city_with_its_code_and_its_levels(pages: dict[str, str]) -> None:
    city = node(pages["collectivites/bron-69029.html"], "City")
    assert city["identifier"] == {"@type": "PropertyValue", "propertyID": "INSEE", "value": "69029"}
    assert [(one["propertyID"], one["value"]) for one in city["additionalProperty"]] == [("Niveau au label 2020", 5)]
    intercommunality = next(html for path, html in pages.items() if path.startswith("collectivites/ca-"))
    assert node(intercommunality, "AdministrativeArea")["identifier"]["propertyID"] == "SIREN"


def test_an_edition_is_an_issue_of_the_periodical(pages: dict[str, str]) -> None:
    issue = node(pages["2020/index.html"], "PublicationIssue")
    assert issue["issueNumber"] == "21"
    assert issue["isPartOf"] == {"@id": node(pages["2020/index.html"], "Periodical")["@id"]}
    assert issue["encoding"]["contentUrl"] == f"{BASE}2020/cites-en-reseaux-2020.pdf"


def test_the_jury_are_persons_and_the_data_a_dataset(pages: dict[str, str]) -> None:
    assert node(pages["2020/jury.html"], "Person")["jobTitle"]
    dataset = node(pages["donnees.html"], "Dataset")
    assert 50 <= len(dataset["description"]) <= 5000
    assert [one["contentUrl"] for one in dataset["distribution"]] == [f"{BASE}donnees/jury.csv"]


def test_a_breadcrumb_starts_at_home_and_ends_here(pages: dict[str, str]) -> None:
    items = node(pages["2020/jury.html"], "BreadcrumbList")["itemListElement"]
    assert [one["position"] for one in items] == [1, 2, 3]
    assert (items[0]["item"], items[-1]["item"]) == (BASE, f"{BASE}2020/jury.html")


def test_a_page_gives_its_whole_address_when_it_is_known(pages: dict[str, str], on_disk: dict[str, str]) -> None:
    for path, html in pages.items():
        canonical = re.findall(r'<link rel="canonical" href="([^"]*)">', html)
        assert canonical == ([] if path == "404.html" else [BASE + path.removesuffix("index.html")])
    for html in on_disk.values():
        assert "canonical" not in html
        assert "og:image" not in html
        assert "atom+xml" not in html
        assert BASE not in html


def test_a_card_is_the_collectivity_s_or_the_edition_s(pages: dict[str, str]) -> None:
    assert f'content="{BASE}apercus/bron-69029.png"' in pages["collectivites/bron-69029.html"]
    assert f'content="{BASE}apercus/2020.png"' in pages["2020/jury.html"]
    assert f'content="{BASE}apercus/2020.png"' in pages["index.html"]


def test_pages_of_an_edition_can_be_cited(pages: dict[str, str], on_disk: dict[str, str]) -> None:
    tags = dict(re.findall(r'<meta name="((?:citation_|DC\.)[^"]*)" content="([^"]*)">', pages["2020/editorial.html"]))
    assert tags["citation_journal_title"] == "Cités en réseaux"
    assert tags["citation_publication_date"] == tags["DC.date"] == "2020"
    assert tags["citation_pdf_url"] == f"{BASE}2020/cites-en-reseaux-2020.pdf"
    assert "citation_title" in on_disk["2020/editorial.html"]
    assert "citation_pdf_url" not in on_disk["2020/editorial.html"]
    assert "citation_" not in pages["index.html"]


def test_every_page_has_the_policy_before_anything_it_rules(pages: dict[str, str]) -> None:
    for html in pages.values():
        policy = html.index('<meta http-equiv="Content-Security-Policy"')
        assert policy < min(html.index("<link"), html.index("<script") if "<script" in html else len(html))
        assert "script-src 'self'" in html
        assert "unsafe" not in html[policy : html.index(">", policy)]


def test_no_text_of_an_editor_closes_the_data(tmp_path: Path) -> None:
    from generator.model.yearbook import EditionRecord
    from tests.builders import make_award, make_edition, make_yearbook

    attack = "</script><script>alert(1)</script>&amp;"
    yearbook = make_yearbook(EditionRecord(make_edition(), awards=(make_award(3, name=attack),)))
    for page in make_pages(SiteFacts(publish(yearbook))):
        html = render(page.layout, page.context)
        assert "<script>alert" not in html
        if page.url_path.startswith("collectivites/"):
            assert node(html, "City")["name"] == attack
