"""People, partners, mentions and figures from sheets: what each row becomes, and what is asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.importing.catalogue import KINDS
from generator.importing.giving_back import WRITERS
from generator.importing.report import ReportLine, State
from generator.importing.standing import Standing
from generator.loading.loader import GEOGRAPHY
from generator.loading.register import load_register
from generator.model.people import JuryMember
from generator.model.yearbook import Yearbook
from generator.rewriting.rewriting import read_value, rewrite
from tests.spreadsheets import Rows, text, workbook
from tests.unit.importing.palmares.test_reading import standing


def said(line: ReportLine[object]) -> str:
    word = line.certainty if line.state in (State.WRITE, State.ASK) else line.state
    asked = " ?" if line.state is State.ASK else ""
    return f"{line.key.row}: {line.becomes} | {word}{asked}"


def read(kind: str, rows: Rows, at: Standing, **answers: str) -> list[str]:
    content = text(rows)
    asked = KINDS[kind].read(content, "reçu", at, {})
    decisions = {line.key: answers[f"r{line.key.row}"] for line in asked.lines if f"r{line.key.row}" in answers}
    return [said(line) for line in KINDS[kind].read(content, "reçu", at, decisions).lines]


def written(kind: str, rows: Rows, at: Standing, before: str = "") -> str:
    """What the file holds once every line was accepted."""
    content = text(rows)
    asked = KINDS[kind].read(content, "reçu", at, {})
    report = KINDS[kind].read(content, "reçu", at, {line.key: "oui" for line in asked.lines})
    value = read_value(before) if before else None
    return rewrite(before, KINDS[kind].changes(report, value, at))


JURY = [
    ("Civilité", "Prénom", "Nom", "Fonction", "Organisme", "Courriel"),
    ("Mme", "Anne", "Faure", "Directrice", "Maison des jardins", "a@jardin.example"),
    ("M.", "Benoît", "LEFEVRE", "Maire", "", ""),
    ("", "", "Collectif des jardiniers", "", "", ""),
]


def test_a_jury() -> None:
    """Capitals have lost their accents, a name alone may be a body's; what is private of anybody is not read."""
    assert read("jury", JURY, standing()) == [
        "2: Anne Faure, Directrice, Maison des jardins | sûr",
        "3: Benoît Lefevre, Maire | à choisir ?",
        "4: Collectif des jardiniers | à choisir ?",
    ]
    assert read("jury", JURY, standing(), r3="oui", r4="non")[1:] == [
        "3: Benoît Lefevre, Maire | sûr",
        "4: Collectif des jardiniers | laissée",
    ]
    (told,) = KINDS["jury"].read(text(JURY), "reçu", standing(), {}).read
    assert told.endswith("Colonnes non lues : A « Civilité », F « Courriel ».")
    assert "a@jardin" not in written("jury", JURY, standing())


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Anne Faure", "2: Anne Faure | sûr"),
        ("Mme Anne Faure", "2: Anne Faure | sûr"),
        ("FAURE Anne", "2: Anne Faure | à choisir ?"),
        ("Benoît LEFÈVRE", "2: Benoît Lefèvre | sûr"),
        ("Anne de La Tour", "2: Anne de La Tour | à choisir ?"),
    ],
)
def test_a_name_in_one_cell(name: str, line: str) -> None:
    assert read("jury", [("Membre du jury",), (name,)], standing()) == [line]


def test_jurors_stand_in_the_order_of_their_names() -> None:
    there = "# Le jury.\n\n- prenom: Anne\n  nom: Faure\n  source: annuaire\n"
    at = with_jury(JuryMember(first_name="Anne", last_name="Faure", source="annuaire"))
    rows = [("Prénom", "Nom", "Fonction"), ("Zoé", "Zola", ""), ("Alix", "Arbre", "Maire"), ("Anne", "Faure", "Élue")]
    assert written("jury", rows, at, there) == (
        "# Le jury.\n\n- prenom: Alix\n  nom: Arbre\n  fonction: Maire\n  source: annuaire\n\n"
        "- prenom: Anne\n  nom: Faure\n  fonction: Élue\n  source: annuaire\n\n"
        "- prenom: Zoé\n  nom: Zola\n  source: annuaire\n"
    )
    assert read("jury", rows[:1] + rows[3:], at) == ["2: Anne Faure, Élue | à choisir ?"]
    assert read("jury", [("Prénom", "Nom"), ("ANNE", "Faure")], at) == ["2: ANNE Faure | à choisir ?"]
    assert read("jury", [("Prénom", "Nom"), ("Anne", "Faure")], at) == ["2: Anne Faure | déjà là"]


def with_jury(*members: JuryMember) -> Standing:
    at = standing()
    return Standing(replace(at.record, jury=members), at.register)


def test_partners() -> None:
    rows = [
        ("Partenaire", "Sigle", "Type", "Signataire", "Fonction"),
        ("Mutuelle des jardins", "MDJ", "Partenaires", "Anne Faure", "Présidente"),
        ("Ministère des Jardins", "", "", "", ""),
        ("Amis des haies", "", "Association d'élus", "", ""),
        ("Haies et cie", "", "", "", ""),
        ("Mutuelle des jardins", "", "mécène", "", ""),
    ]
    assert read("partenaires", rows, standing()) == [
        "2: Mutuelle des jardins, partenaire | certain",
        "3: Ministère des Jardins, ministère | sûr",
        "4: Amis des haies, association d’élus | certain",
        "5: Haies et cie, partenaire | à choisir ?",
        "6: Mutuelle des jardins, partenaire | à choisir ?",
    ]
    assert written("partenaires", rows[:2], standing()) == (
        "- nom: Mutuelle des jardins\n  sigle: MDJ\n  type: partenaire\n  signataire:\n    nom: Anne Faure\n"
        "    fonction: Présidente\n  source: annuaire\n"
    )


def test_mentions_find_their_place_in_the_register() -> None:
    rows = [
        ("Mention", "Commune", "Dép", "Motif"),
        ("Écoles", "BRON", 69, "Un atelier"),
        ("", "Saint-Denis", "", ""),
        ("", "Vannes", 56, ""),
        ("Jardins", "Gandrang", 57, ""),
    ]
    assert read("mentions", rows, standing()) == [
        "2: Bron (69), Écoles | sûr",
        "3: Écoles | à choisir ?",
        "4: Vannes (56), Écoles | sûr",
        "5: Gandrange (57), Jardins | inconnu ?",
    ]
    chosen = read("mentions", rows, standing(), r3="93066", r5="oui")
    assert chosen[1] == "3: Saint-Denis (93), Écoles | sûr"
    assert chosen[3] == "5: Gandrange (57), Jardins | sûr"
    assert read("mentions", rows, standing(), r3="Paris")[1] == "3: Écoles | à choisir ?"


def test_figures_are_numbers_and_how_exact_they_are() -> None:
    rows = [
        ("Libellé", "Valeur", "Rubrique"),
        ("Jardins partagés", "près de 25 000", "Éditorial"),
        ("Haies plantées", "+ de 300", ""),
        ("Écoles", "1234.0", ""),
        ("Arbres", "25.500", ""),
        ("Bancs", "", ""),
    ]
    assert read("chiffres", rows, standing()) == [
        "2: Jardins partagés : près de 25000 | sûr",
        "3: Haies plantées : plus de 300 | sûr",
        "4: Écoles : 1234 | sûr",
        "5: Arbres :  | à choisir ?",
        "6: Bancs :  | à choisir ?",
    ]
    assert written("chiffres", rows[:2], standing()) == (
        "- id: jardins-partages\n  libelle: Jardins partagés\n  valeur: 25000\n  precision: près de\n"
        "  source: annuaire\n  rubrique: Éditorial\n"
    )


def test_a_source_must_be_one_of_the_edition() -> None:
    rows = [("Libellé", "Valeur", "Source"), ("Écoles", 12, "ouï-dire"), ("Jardins", 3, "annuaire")]
    assert read("chiffres", rows, standing()) == ["2: Écoles : 12 | à choisir ?", "3: Jardins : 3 | sûr"]
    assert read("chiffres", rows, standing(), r2="oui")[0] == "2: Écoles : 12 | à choisir ?"


def test_a_sheet_of_something_else_says_nothing() -> None:
    content = workbook(Notes=[("À faire",), ("Relire",)])
    report = KINDS["jury"].read(content, "reçu", standing(), {})
    assert report.lines == ()
    assert report.read == ("Feuille « Notes » : aucune colonne reconnue.",)


@pytest.mark.parametrize("kind", ["jury", "mentions", "partenaires", "chiffres"])
@pytest.mark.parametrize("year", [2012, 2019, 2020])
def test_what_is_given_out_comes_back_without_a_change(real_yearbook: Yearbook, kind: str, year: int) -> None:
    at = Standing(real_yearbook.record(year), load_register(GEOGRAPHY))
    for complete, suffix in ((False, ".xlsx"), (True, ".ods"), (True, ".csv")):
        report = KINDS[kind].read(WRITERS[suffix](KINDS[kind].table(at, complete)), "reçu", at, {})
        assert [said(line) for line in report.lines if line.state is not State.THERE] == []
