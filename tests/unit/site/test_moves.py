"""Addresses outlive names: whatever a later edition, a later register or an edition in between knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.findings.issues import SourceLocation
from generator.keeping.cache import Cache
from generator.loading.loader import GEOGRAPHY
from generator.loading.register import load_register
from generator.model.award import Award
from generator.model.register import Register, split_name
from generator.model.site import Redirect, Site, SiteRecord
from generator.model.yearbook import EditionRecord, Yearbook
from generator.pages import urls
from generator.publication.files import OutputFile
from generator.site.moves import copy_offers, find_moves, follow_moves
from generator.site.plan import page_addresses
from generator.site.web.web import build_web
from generator.validation.site import find_lost_addresses, find_wrong_redirects
from tests.builders import HERE, make_award, make_edition, make_year, make_yearbook
from tests.unit.site.test_pages import describe, publish

DAYS = {2012: date(2012, 1, 1), 2021: date(2021, 1, 1)}
BEFORE = (
    *("Cherbourg-Octeville (50)", "Herblay (95)", "Laguenne (19)", "Tatinghem (62)", "Saint-Martin-au-Laërt (62)"),
    *("Freigné (49)", "CC de Parthenay (79)", "Saint-Denis (93)", "Saint-Denis (974)", "Bron (69)"),
)
NOW = (
    *("Cherbourg-en-Cotentin (50)", "Herblay-sur-Seine (95)", "Laguenne-sur-Avalouze (19)"),
    *("Saint-Martin-lez-Tatinghem (62)", "Vallons-de-l’Erdre (44)", "CC de Parthenay-Gâtine (79)"),
    *("Saint-Denis (93)", "Saint-Denis (974)"),
)
MOVED = {
    "cherbourg-octeville-50129": "cherbourg-en-cotentin-50129",
    "herblay-95306": "herblay-sur-seine-95306",
    "laguenne-19101": "laguenne-sur-avalouze-19101",
    "tatinghem-62807": "saint-martin-lez-tatinghem-62757",
    "saint-martin-au-laert-62757": "saint-martin-lez-tatinghem-62757",
    "freigne-49144": "vallons-de-l-erdre-44180",
    "cc-de-parthenay-247900665": "cc-de-parthenay-gatine-200041333",
}
"""Renamed, renamed, merged under a new name, merged (two into one), merged into another département, another SIREN."""


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(GEOGRAPHY)


def edition(register: Register, year: int, names: tuple[str, ...]) -> EditionRecord:
    """An edition that gives those names a level, as they were in its year."""
    awards = [award(register, year, name) for name in names]
    return EditionRecord(make_edition(year=year, number=year - 1999), awards=tuple(awards))


def award(register: Register, year: int, written: str) -> Award:
    name, department = split_name(written)
    [found] = [row for row in register.named(name, (department,)) if row.is_valid(DAYS[year])]
    return Award(year, found, 3, found.department.region, found.name, "", HERE, register.heir(found))


def yearbook(register: Register, *records: EditionRecord) -> Yearbook:
    heirs = {a.heir for record in records for a in record.awards}
    return replace(
        Yearbook(records, (), tuple(register.departments.values())),
        heirs={row.code: heir for heir in heirs for row in register.family(heir)},
    )


def pages_of(book: Yearbook) -> set[str]:
    return page_addresses(describe(book))


def published(addresses: set[str]) -> SiteRecord:
    """A site whose list holds those pages, and what those of collectivities offer."""
    offers = {page.removesuffix(".html") + suffix for page in addresses for suffix in urls.OFFERS if page[:4] == "coll"}
    place = SourceLocation("editions/adresses.txt", 3)
    return SiteRecord(Site(), (), tuple((address, place) for address in sorted(addresses | offers)))


def page(stem: str) -> str:
    return f"collectivites/{stem}.html"


def test_a_later_edition_moves_no_address(register: Register) -> None:
    old = edition(register, 2012, BEFORE)
    pages = pages_of(yearbook(register, old))
    assert {page(stem) for stem in MOVED} - {page("tatinghem-62807")} <= pages
    both = yearbook(register, old, edition(register, 2021, NOW))
    now = pages_of(both)
    for site in (SiteRecord(), published(pages)):
        moves = find_moves(both, site, now)
        assert {page(before): page(after) for before, after in MOVED.items()}.items() <= moves.items()
        assert {*moves.values()} <= now
        assert not moves.keys() & now
    assert [*find_lost_addresses(published(pages), now | {*moves}, only_pages=True)] == []


def test_what_names_never_told_is_found_by_its_code(register: Register) -> None:
    """A former name that no edition here knows, and a register that learned of a merger after the publication."""
    book = yearbook(register, edition(register, 2021, NOW))
    known = {page("cherbourg-50129"), page("tourlaville-50602"), page("une-autre-saint-denis-97411")}
    moves = find_moves(book, published(known), pages_of(book))
    heir = page("cherbourg-en-cotentin-50129")
    assert moves == dict.fromkeys(sorted(known), heir) | {
        page("une-autre-saint-denis-97411"): page("saint-denis-97411")
    }


def test_a_name_that_was_never_published_needs_no_page(register: Register) -> None:
    """The list knows the page under its latest name, and no other: none was ever there."""
    book = yearbook(register, edition(register, 2012, BEFORE), edition(register, 2021, NOW))
    now = pages_of(book)
    assert find_moves(book, published(now), now) == {}


def test_a_place_that_left_the_editions_is_still_said_to_be_lost(register: Register) -> None:
    book = yearbook(register, edition(register, 2021, NOW))
    site = published({page("bron-69029")})
    now = pages_of(book)
    lost = [*find_lost_addresses(site, now | {*find_moves(book, site, now)}, only_pages=True)]
    assert [issue.values["adresse"] for issue in lost] == [page("bron-69029")]


def test_an_edition_in_between_and_an_initial_without_a_name_lead_on() -> None:
    book = make_yearbook(make_year(2012, Agen=1), make_year(2019, Agen=2), make_year(2020, Agen=3))
    site = published({"evolution-2012-2020.html", "evolution-2012-2020-montent.html", "collectivites-x.html"})
    moves = find_moves(book, site, pages_of(book))
    assert moves == {
        "collectivites-x.html": "collectivites.html",
        "evolution-2012-2020-montent.html": "evolution-2019-2020.html",
        "evolution-2012-2020.html": "evolution-2019-2020.html",
    }


def test_what_an_editor_wrote_comes_first_and_leads_on(register: Register) -> None:
    old, new = edition(register, 2012, BEFORE), edition(register, 2021, NOW)
    book = yearbook(register, old, new)
    now = pages_of(book)
    written = (
        Redirect(before=page("herblay-95306"), after="index.html"),
        Redirect(before="2012/bron.html", after=page("laguenne-19101") + "#histoire"),
    )
    site = SiteRecord(Site(redirects=written))
    moves = find_moves(book, site, now)
    assert page("herblay-95306") not in moves
    assert [*find_wrong_redirects(site, now, moves)] == []
    followed = {one.before: one.after for one in follow_moves(site, moves).site.redirects}
    assert followed[page("herblay-95306")] == "index.html"
    assert followed["2012/bron.html"] == page("laguenne-sur-avalouze-19101") + "#histoire"
    assert len(followed) == len(written) + len(moves)


def test_badges_and_citations_are_found_at_the_former_address(tmp_path: Path) -> None:
    """And the settings of servers know where it leads; the site map knows the page alone."""
    old = EditionRecord(make_edition(year=2019, number=20), awards=(replace(make_award(name="Ports"), year=2019),))
    new = EditionRecord(make_edition(), awards=(make_award(name="Ports-sur-Vienne"),))
    publication = replace(publish(make_yearbook(old, new)), site=SiteRecord(Site(address="https://exemple.fr/")))
    before, after = "collectivites/ports-69029", "collectivites/ports-sur-vienne-69029"
    offered = {after + suffix: suffix.encode() for suffix in urls.OFFERS}
    made = build_web(publication, {f"{after}.html"}, [], offered.__getitem__, Cache(tmp_path))
    files = {file.path: file.content for file in made}
    assert {before + suffix: suffix.encode() for suffix in urls.OFFERS}.items() <= files.items()
    assert b'content="0; url=ports-sur-vienne-69029.html"' in files[f"{before}.html"]
    assert b'<script src="../assets/adresse.js"></script>' in files[f"{before}.html"]
    assert b"location.hash" in files["assets/adresse.js"]
    for name in ("_redirects", ".htaccess", "serveur/nginx.conf"):
        assert f"/{before}.html".encode() in files[name]
    assert f"{after}.html".encode() in files["sitemap.xml"]
    assert before.encode() + b".html" not in files["sitemap.xml"]


def test_nothing_moves_nothing(register: Register) -> None:
    book = yearbook(register, edition(register, 2021, NOW))
    now = pages_of(book)
    assert find_moves(book, published(now), now) == {}
    assert [*copy_offers([OutputFile(path, b"") for path in now], {})] == []
