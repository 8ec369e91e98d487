"""Which files a page of the site is made from."""

from __future__ import annotations

import shutil

import pytest

from generator.run.order import Order
from generator.site.frame.facts import SiteFacts
from generator.workshop.desk import Desk
from generator.workshop.forms.shelf import behind, shelves
from tests.conftest import MINI

PRESENT = [f"editions/2020/{name}.yaml" for name in ("edition", "palmares", "jury", "chiffres")] + [
    "editions/site.yaml"
]


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> SiteFacts:
    desk = Desk(Order(shutil.copytree(MINI, tmp_path_factory.mktemp("rayons") / "mini")))
    desk.look()
    assert desk.facts is not None
    return desk.facts


@pytest.mark.parametrize(
    ("page", "first"),
    [
        ("2020/jury.html", "Le jury"),
        ("2020/palmares.html", "Le palmarès"),
        ("2020/palmares-par-niveau.html", "Le palmarès"),
        ("2020/chiffres.html", "Les chiffres déclarés"),
        ("2020/index.html", "L’édition"),
        ("index.html", "Le site"),
    ],
)
def test_the_likeliest_comes_first(facts: SiteFacts, page: str, first: str) -> None:
    assert behind(facts, page, PRESENT)[0].name == first


def test_a_town_is_behind_its_award(facts: SiteFacts) -> None:
    page = next(iter(facts.heirs_by_page))
    assert behind(facts, page, PRESENT)[0].path == "editions/2020/palmares.yaml"


def test_nothing_is_behind_what_nobody_knows(facts: SiteFacts) -> None:
    assert behind(None, "2020/jury.html", PRESENT) == ()
    assert behind(facts, "", PRESENT) == ()


def test_files_are_listed_by_edition_and_those_to_begin_apart() -> None:
    newest, *others, site = shelves([2012, 2020], PRESENT)
    assert newest.title == "Édition 2020"
    assert [one.name for one in newest.files] == ["L’édition", "Le palmarès", "Le jury", "Les chiffres déclarés"]
    assert "editions/2020/programme.yaml" in [one.path for one in newest.absent]
    assert others[0].files == ()
    assert [one.path for one in site.files] == ["editions/site.yaml"]
