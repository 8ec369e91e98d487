"""What the build reads of its own pages: each fault is counted."""

from __future__ import annotations

import pytest

from generator.checks.audit import audit_pages
from generator.checks.reading import read_page
from generator.model.site import Accessibility, Conformity, Host, LegalNotice, Site, SiteRecord
from generator.site.general.site_blocks import NOTICE, STATEMENT, site_block

GOOD = (
    '<html lang="fr"><title>A</title><a class="skip" href="#contenu">Aller</a><header></header><nav></nav>'
    '<main id="contenu"><h1>A</h1><h2>B</h2></main><footer></footer>'
)


def faults(html: str) -> dict[str, int]:
    return {check.criterion: check.faults for check in audit_pages([read_page(html.encode())]).checks if check.faults}


def test_a_sound_page_has_no_fault() -> None:
    assert faults(GOOD) == {}


@pytest.mark.parametrize(
    ("criterion", "html"),
    [
        ("1.1", GOOD + '<img src="a.png">'),
        ("1.2", GOOD + "<svg></svg>"),
        ("5.6", GOOD + "<th>A</th>"),
        ("6.2", GOOD + '<a href="a.html"><b></b></a>'),
        ("8.3", GOOD.replace('lang="fr"', "")),
        ("8.5", GOOD.replace("<title>A</title>", "<title> </title>")),
        ("9.1", GOOD.replace("<h2>", "<h3>")),
        ("9.1", GOOD.replace("<h1>", "<h2>")),
        ("9.2", GOOD.replace("<footer>", "")),
        ("11.1", GOOD + '<input id="nom">'),
        ("12.7", GOOD.replace("#contenu", "#ailleurs")),
    ],
)
def test_a_fault_is_counted(criterion: str, html: str) -> None:
    assert faults(html)[criterion] == 1


def test_two_pages_of_the_same_title_are_told() -> None:
    check = audit_pages([read_page(GOOD.encode())] * 2).checks[-1]
    assert (check.criterion, check.examined, check.faults) == ("8.6", 2, 1)


def test_what_nobody_gave_is_to_be_given() -> None:
    html = site_block(NOTICE, SiteRecord(), audit_pages(()))
    assert html.count("à renseigner") == 6
    host = Host(name="Une hébergeuse", address="1 rue Haute, Lyon", phone="04 00 00 00 00")
    given = SiteRecord(Site(legal=LegalNotice(director="Anne Faure", host=host), address="https://exemple.fr/"))
    html = site_block(NOTICE, given, audit_pages(()))
    assert html.count("à renseigner") == 3
    assert "Une hébergeuse, 1 rue Haute, Lyon, 04 00 00 00 00" in html


def test_the_statement_says_non_conforme_until_an_audit() -> None:
    assert "<dd>non conforme</dd>" in site_block(STATEMENT, SiteRecord(), audit_pages([read_page(GOOD.encode())]))
    declared = Accessibility(state=Conformity.PARTIAL, rate=71)
    html = site_block(STATEMENT, SiteRecord(Site(accessibility=declared)), audit_pages([read_page(GOOD.encode())]))
    assert "<dd>partiellement conforme</dd>" in html
    assert "71\u202f%" in html
