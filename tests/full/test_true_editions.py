"""Editions that are true and unlike ours are published: one of which little is known, one with all that is rare."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from pathlib import Path

import pytest

from generator.run.build import BuildReport, build
from generator.run.order import Order
from tests.conftest import MINI

pytestmark = pytest.mark.full
NO_SENTENCE = re.compile(r"(?<![\d,/\u202f-])\b0 (?!à|collectivité\)|%|@)[a-zé]{3,}")
"""« 0 membre »: what is not there is not counted; a level that nobody has is."""


def published(project: Path) -> BuildReport:
    report = build(Order(project))
    assert report.issues == ()
    assert report.writing
    return report


def words(page: Path) -> str:
    """What a page shows."""
    main = re.search(r"<main.*?</main>", page.read_text(encoding="utf-8"), re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main[0]))) if main else ""


def test_an_edition_of_which_little_is_known(tmp_path: Path) -> None:
    """No jury, partners, figures, mentions, timeline, ceremony nor texts: no page of them, no sentence about none."""
    project = shutil.copytree(MINI, tmp_path / "project")
    shutil.rmtree(project / "content" / "2020")
    for file in (project / "editions" / "2020").iterdir():
        if file.name not in ("edition.yaml", "palmares.yaml"):
            file.unlink()
    edition = project / "editions" / "2020" / "edition.yaml"
    text = re.sub(r"(?s)ceremonie:.*?contact:", "contact:", edition.read_text(encoding="utf-8"))
    text = re.sub(r"(?s)livre_annonce:.*?sources:", "sources:", text)
    edition.write_text(re.sub(r"(?s)chapitres:.*", "chapitres:\n  - palmares\n", text), encoding="utf-8")
    published(project)
    site = project / "output" / "site"
    for name in ("jury", "partenaires", "chiffres", "label", "index", "frise"):
        assert name == "index" or not (site / "2020" / f"{name}.html").exists()
    front = words(site / "2020" / "index.html")
    assert "jury" not in front.lower()
    assert "Carte d’identité" not in front
    for page in site.rglob("*.html"):
        assert not NO_SENTENCE.search(words(page)), page
    assert (site / "2020" / "cites-en-reseaux-2020.pdf").stat().st_size


def test_an_edition_with_all_that_is_rare(tmp_path: Path) -> None:
    """A body and namesakes in the jury, two ceremonies of which one has no day yet, a day of the jury that has none."""
    project = shutil.copytree(MINI, tmp_path / "project")
    edition, jury = (project / "editions" / "2020" / f"{name}.yaml" for name in ("edition", "jury"))
    text = edition.read_text(encoding="utf-8").replace("jour: 2019-12-10", "jour: à confirmer")
    two = (
        "ceremonie:\n  - {jour: 2021-01-15, lieu: Martigues, source: annuaire}\n"
        "  - {jour: à confirmer, lieu: Vannes, source: annuaire}\njournee"
    )
    edition.write_text(re.sub(r"(?s)ceremonie:.*?journee", two, text), encoding="utf-8")
    cards = "- nom: Cercle des lectrices\n  fonction: Association invitée\n  source: annuaire\n"
    cards += "- {prenom: Anne, nom: Faure, fonction: Botaniste, source: annuaire}\n"
    jury.write_text(jury.read_text(encoding="utf-8") + cards, encoding="utf-8")
    published(project)
    site = project / "output" / "site"
    front, people = words(site / "2020" / "index.html"), (site / "2020" / "jury.html").read_text(encoding="utf-8")
    assert "Remise des labels : 15 janvier 2021, Martigues ; Vannes, date à confirmer." in front
    assert front.count("Date à confirmer") == 2
    assert words(site / "2020" / "jury.html").count("Anne Faure") == 2
    linked = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', people, re.DOTALL)[1])  # type: ignore[index]
    assert {"@type": "Organization", "name": "Cercle des lectrices", "description": "Association invitée"} in find(
        linked
    )
    rows = (site / "donnees" / "jury.csv").read_text(encoding="utf-8-sig").splitlines()
    assert "2020,3,Cercle des lectrices,,Association invitée,,annuaire" in rows


def find(node: object) -> list[object]:
    """Every mapping within a value."""
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [node, *(found for one in inner for found in find(one))]
