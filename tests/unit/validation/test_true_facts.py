"""What is true can be written: each of these projects passes the check, and each neighbour that is wrong does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings.issues import Issue
from generator.findings.messages import remedy_of
from generator.run.build import check
from generator.run.order import Order

CEREMONY = "  jour: 2020-02-04\n"
JURY_DAY = "  jour: 2019-12-10\n"
BODY = "- nom: Cercle des lectrices\n  fonction: Association invitée\n  source: annuaire\n"
PERSON = "- prenom: Rose\n  nom: Martin\n  fonction: {role}\n  source: annuaire\n"


def edit(project: Path, name: str, before: str, after: str) -> list[Issue]:
    file = project / "editions" / "2020" / f"{name}.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    return check(Order(project))[1]


def add(project: Path, name: str, text: str) -> list[Issue]:
    file = project / "editions" / "2020" / f"{name}.yaml"
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
    return check(Order(project))[1]


def codes(issues: list[Issue]) -> list[str]:
    return [issue.code for issue in issues]


def test_a_body_may_sit_in_the_jury(mini: Path) -> None:
    assert add(mini, "jury", BODY) == []


def test_two_of_one_name_are_told_apart_by_what_they_do(mini: Path) -> None:
    assert add(mini, "jury", PERSON.format(role="Botaniste") + PERSON.format(role="Imprimeuse")) == []


def test_two_of_one_name_and_function_need_a_note(mini: Path) -> None:
    twice = PERSON.format(role="Botaniste") * 2
    assert codes(add(mini, "jury", twice)) == ["Y10"]
    assert codes(add(mini, "jury", "  parcours: Élève des Beaux-Arts.\n")) == ["J02"]
    assert add(mini, "jury", "  note: Deux homonymes.\n") == []


@pytest.mark.parametrize("day", ["2021-01-15", "2021-03-31", "à confirmer", "A confirmer"])
def test_a_ceremony_may_come_in_the_winter_after_or_be_unknown(mini: Path, day: str) -> None:
    assert edit(mini, "edition", CEREMONY, f"  jour: {day}\n") == []


@pytest.mark.parametrize(("day", "code"), [("2021-09-01", "E03"), ("1920-02-04", "E03"), ("1820-02-04", "Y06")])
def test_a_ceremony_of_another_time_is_refused(mini: Path, day: str, code: str) -> None:
    assert codes(edit(mini, "edition", CEREMONY, f"  jour: {day}\n")) == [code]


def test_a_postponed_ceremony_is_explained(mini: Path) -> None:
    assert edit(mini, "edition", CEREMONY, "  jour: 2021-09-01\n  note: Reportée d’un an.\n") == []


def test_a_century_is_never_explained(mini: Path) -> None:
    assert codes(edit(mini, "edition", CEREMONY, "  jour: 1920-02-04\n  note: Reportée.\n")) == ["E03"]


def test_there_may_be_two_ceremonies(mini: Path) -> None:
    """Each has its place; a fault in the second is found where it stands."""
    one = 'ceremonie:\n  jour: 2020-02-04\n  lieu: Martigues\n  departement: "13"\n  source: annuaire\n'
    ceremony = "  - {jour: %s, lieu: Vannes, source: annuaire}\n"
    assert edit(mini, "edition", one, "ceremonie:\n" + ceremony % "2020-02-04" + ceremony % "2020-03-10") == []
    (issue,) = edit(mini, "edition", "2020-03-10", "2020-02-31")
    assert (issue.code, issue.location.line) == ("Y06", 8)


def test_a_fault_of_a_single_ceremony_is_found_where_it_stands(mini: Path) -> None:
    (issue,) = edit(mini, "edition", CEREMONY, "  jour: 2020-02-31\n")
    assert (issue.code, issue.location.line, issue.location.column) == ("Y06", 7, 9)


def test_the_day_of_the_jury_may_be_unknown(mini: Path) -> None:
    assert edit(mini, "edition", JURY_DAY, "  jour: à confirmer\n") == []


@pytest.mark.parametrize(
    ("written", "code", "said"),
    [
        ("Paris 3e (75)", "P14", "nom: Paris (75)"),
        ("Paris 1er Arrondissement (75)", "P14", "nom: Paris (75)"),
        ("Lyon 3ème arrondissement", "P14", "nom: Lyon (69)"),
        ("15e arrondissement de Marseille (13)", "P14", "nom: Marseille (13)"),
        ("69029", "P15", "« Bron (69) »"),
        ("75112", "P15", "« Paris (75) »"),
        ("13008", "P15", "« Marseille (13) »"),
        ("69500", "P15", "« Bron (69) »"),
        ("Bron 69", "P03", "« Bron (69) »"),
        ("Bron, 69", "P03", "« Bron (69) »"),
        ("Bron (69500)", "P03", "« Bron (69) »"),
        ("69500 Bron", "P03", "« Bron (69) »"),
        ("Lamastre (7)", "P03", "« Lamastre (07) »"),
        ("Ajaccio (20)", "P04", "« Ajaccio (2A) »"),
        ("Jaunay-Clan (86)", "P10", "« Jaunay-Marigny (86) »"),
        ("Bron (69) Lyon (69)", "P16", "deux lignes"),
    ],
)
def test_what_is_no_name_of_that_day_is_told_what_to_write(mini: Path, written: str, code: str, said: str) -> None:
    (issue,) = [one for one in edit(mini, "palmares", "Bron (69)", written) if one.code not in {"P07", "P08", "P09"}]
    assert issue.code == code
    assert said in remedy_of(issue)


@pytest.mark.parametrize(("written", "meant"), [("PACA", "Provence-Alpes-Côte d’Azur"), ("IDF", "Île-de-France")])
def test_initials_of_a_region_are_understood(mini: Path, written: str, meant: str) -> None:
    issues = edit(mini, "palmares", "  Bretagne:", f"  {written}:")
    assert [issue.values["suggestion"] for issue in issues if issue.code == "P02"] == [meant]


def test_what_depends_on_a_palmares_that_cannot_be_read_is_not_said_again(mini: Path) -> None:
    text = mini / "content" / "2020" / "label.md"
    text.write_text(text.read_text(encoding="utf-8") + "\n[Bron](collectivite:Bron (69))\n", encoding="utf-8")
    assert codes(edit(mini, "palmares", "      - Bron (69)", "\t- Bron (69)")) == ["Y01"]


def test_a_chapter_that_is_none_is_told_once_with_those_there_are(mini: Path) -> None:
    (issue,) = edit(mini, "edition", "  - jury\n", "  - jurie\n")
    assert issue.code == "Y08"
    assert "jury" in str(issue.values["attendu"])


def test_a_part_with_a_wrong_key_is_told_where(mini: Path) -> None:
    (issue,) = edit(mini, "edition", "    chapeau: Deux textes", "    chapo: Deux textes")
    assert (issue.code, issue.location.text.strip()) == ("Y03", "chapo: Deux textes sur le même sujet.")
