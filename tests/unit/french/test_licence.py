"""What readers may do is said as editors write it, ours otherwise."""

from __future__ import annotations

from pathlib import Path

from generator.french.licence import CC_BY_SA, OPEN, Licence, Rights
from generator.loading.loader import load_yearbook
from generator.open_data.package import build_open_data
from generator.run.checking import check
from generator.run.order import Order
from tests.unit.site.test_pages import publish

OTHER = """\
licences:
  textes:
    nom: CC BY 4.0
    adresse: https://creativecommons.org/licenses/by/4.0/deed.fr
    code: CC-BY-4.0
  donnees:
    nom: ODbL 1.0
    titre: Open Database License 1.0
    adresse: https://opendatacommons.org/licenses/odbl/1-0/
"""


def test_ours_are_said_as_before() -> None:
    assert Rights().sentence == "Textes sous licence CC BY-SA 4.0, données sous Licence Ouverte 2.0."
    assert Rights().listed == "Textes : CC BY-SA 4.0. Données : Licence Ouverte 2.0."
    assert OPEN.said == "Licence Ouverte 2.0 d’Etalab"
    assert CC_BY_SA.said.endswith("4.0 (CC BY-SA 4.0)")
    assert CC_BY_SA.shown == "creativecommons.org/licenses/by-sa/4.0"


def test_a_licence_without_a_longer_title_is_named_once() -> None:
    assert Licence("CC0", "CC0", "https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0").said == "Licence CC0"


def test_another_yearbook_has_its_own(mini: Path) -> None:
    site = mini / "editions" / "site.yaml"
    before = site.read_text(encoding="utf-8") if site.exists() else ""
    site.write_text(before + OTHER, encoding="utf-8")
    assert check(Order(mini))[1] == []
    yearbook = load_yearbook(mini)[0]
    assert yearbook.house.rights.sentence == "Textes sous licence CC BY 4.0, données sous licence ODbL 1.0."
    package = next(file for file in build_open_data(publish(yearbook)) if file.path.endswith("datapackage.json"))
    assert b'"name": "ODbL 1.0"' in package.content
    assert b"etalab" not in package.content
