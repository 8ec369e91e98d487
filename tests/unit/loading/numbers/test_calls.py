"""Numbers called by their name in a text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.loading.loader import load_yearbook
from generator.loading.numbers.calls import NotUnderstood, Numbers, UnknownNumber, agreed, say
from generator.loading.numbers.values import numbers_of
from generator.model.article import images_in
from generator.model.yearbook import Yearbook
from generator.validation.catalogue import validate
from tests.conftest import ROOT

VALUES = {"2020.collectivites": 1232, "2020.regions": 16, "2019.regions": 1, "2020.niveau_5": 308, "2020.zero": 0}
EDITORIAL = "content/2020/editorial.md"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ('chiffre("2020.collectivites")', "1\u202f232"),
        ('chiffre("regions", "région")', "16\u00a0régions"),
        ('chiffre("2019.regions", "région")', "1\u00a0région"),
        ('chiffre("2020.zero", "région")', "0\u00a0région"),
        ('chiffre("2020.regions", "collectivité labellisée")', "16\u00a0collectivités labellisées"),
        ('chiffre("2020.regions", "travail", "travaux")', "16\u00a0travaux"),
        (" chiffre ( « 2020.regions » ) ", "16"),
        ("chiffre(“2020.regions”)", "16"),
        ("chiffre('2020.regions')", "16"),
        ('lettres("2020.regions", "région")', "seize régions"),
        ('lettres("2019.regions", "une région")', "une région"),
        ('part("2020.niveau_5", "2020.collectivites")', "25\u202f%"),
        ('part("2020.niveau_5", "2020.zero")', "0\u202f%"),
        ('ecart("2019.regions", "2020.regions", "région")', "15\u00a0régions"),
    ],
)
def test_a_call_says_a_number(call: str, said: str) -> None:
    assert say(call, Numbers(VALUES, 2020)) == said


@pytest.mark.parametrize(
    "call", ["", "2020", "nombre('2020.regions')", "chiffre()", "chiffre(2020.regions)", "part('2020.regions')"]
)
def test_what_says_nothing_is_refused(call: str) -> None:
    with pytest.raises(NotUnderstood):
        say(call, Numbers(VALUES, 2020))


def test_an_unknown_number_is_refused() -> None:
    for year in (2020, None):
        with pytest.raises(UnknownNumber):
            say('chiffre("region")', Numbers(VALUES, year))


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("lieu de vie", "lieux de vie"), ("label régional", "labels régionaux"), ("prix", "prix"), ("réseau", "réseaux")],
)
def test_the_plural_of_a_noun_and_its_adjectives(noun: str, plural: str) -> None:
    assert (agreed(1, noun), agreed(2, noun)) == (noun, plural)


def load(project: Path, text: str) -> Yearbook:
    (project / EDITORIAL).write_text(f"---\ntitre: Titre\nsource: annuaire\n---\n\n{text}\n", encoding="utf-8")
    yearbook, issues = load_yearbook(project)
    assert issues == []
    return yearbook


def test_a_text_says_what_the_palmares_says(mini: Path) -> None:
    yearbook = load(mini, 'Ils sont {{ chiffre("collectivites", "lauréat") }} dans {{ lettres("regions") }} régions.')
    record = yearbook.editions[-1]
    regions = {award.region for award in record.awards}
    assert len(record.awards) == 5
    assert len(regions) == 4
    article = record.article("editorial")
    assert article is not None
    assert article.body == "Ils sont 5\u00a0lauréats dans quatre régions.\n"


def test_a_finding_behind_a_number_is_where_the_file_has_it(mini: Path) -> None:
    line = 'Un {{ chiffre("collectivites") }} puis {{ chiffre("regions") }} et **gras, ![Carte](graphique:niveaux)'
    yearbook = load(mini, line)
    found = [issue.location for issue in validate(yearbook) if issue.code == "T16"]
    assert [(one.line, one.text, one.text[one.column - 1 :][: one.length]) for one in found] == [(6, line, "**")]
    article = yearbook.editions[-1].article("editorial")
    assert article is not None
    places = [place for _, _, place in images_in(article)]
    assert [line[place.column - 1 :][: place.length] for place in places] == ["graphique:niveaux"]


def test_the_guide_says_what_its_examples_say(real_yearbook: Yearbook) -> None:
    guide = (ROOT / "docs/guide/appeler-un-nombre.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `\{\{(.*)\}\}` \| (.*) \|$", guide, re.MULTILINE)
    numbers = Numbers(numbers_of(real_yearbook.editions), 2020)
    assert len(rows) == 5
    assert [re.sub("[\u00a0\u202f]", " ", say(call, numbers)) for call, _ in rows] == [said for _, said in rows]
