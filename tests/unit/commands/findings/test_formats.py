"""What other programs are told: the same findings, in forms that they read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.commands.cli import cites
from generator.commands.findings.formats import FORMATS, as_github, as_json, as_sarif
from generator.findings.errors import EXIT_CONTENT
from generator.findings.issues import Issue, Mend, SourceLocation
from generator.findings.rules import RULES

PLACE = SourceLocation("content/2020/été 1.md", 8, 3, 5, "  5 000 @")
NUMBER = Issue("Y05", PLACE, {"valeur": "5 000", "cle": "100 %", "attendu": "un, deux:\ntrois"}, Mend(PLACE, "5000"))
WHOLE = Issue("F04", SourceLocation("editions/2020/jury.yaml", 1))
LEFT = Issue("F12", SourceLocation("editions/2020"), {"fichiers": "Thumbs.db"})
ISSUES = (NUMBER, WHOLE, LEFT)


def check(project: Path, *options: str) -> Result:
    return CliRunner().invoke(cites, ["check", "--project", str(project), *options])


def spoil(project: Path, name: str, before: str, after: str) -> None:
    file = project / "editions" / "2020" / name
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_the_keys_of_the_json_are_those_that_are_documented() -> None:
    document = json.loads(as_json(ISSUES))
    assert {key: value for key, value in document.items() if key != "constats"} == {
        "schema": 1,
        "erreurs": 2,
        "avertissements": 0,
        "remarques": 1,
    }
    assert document["constats"][0] == {
        "code": "Y05",
        "gravite": "erreur",
        "fichier": "content/2020/été 1.md",
        "ligne": 8,
        "colonne": 3,
        "longueur": 5,
        "texte": "  5 000 @",
        "constat": "« 5 000 » ne convient pas pour « 100 % ».",
        "remede": "Il faut ici un, deux:\ntrois.",
        "correction": {
            "fichier": "content/2020/été 1.md",
            "ligne": 8,
            "colonne": 3,
            "longueur": 5,
            "remplacement": "5000",
        },
    }
    assert document["constats"][1]["correction"] is None
    guide = (Path(__file__).parents[4] / "docs/guide/publier-par-un-service.md").read_text(encoding="utf-8")
    for key in (*document, *document["constats"][0], *document["constats"][0]["correction"]):
        assert f"`{key}`" in guide


def test_what_github_takes_for_its_own_is_escaped() -> None:
    first, second, third = as_github(ISSUES).splitlines()
    assert first == (
        "::error file=content/2020/été 1.md,line=8,col=3,endColumn=8,title=Y05::"
        "« 5 000 » ne convient pas pour « 100 %25 ».%0AIl faut ici un, deux:%0Atrois."
    )
    assert second.startswith("::error file=editions/2020/jury.yaml,line=1,title=F04::")
    assert third.startswith("::notice file=editions/2020,title=F12::")
    comma = Issue("F04", SourceLocation("a,b: c%.md", 1))
    assert "file=a%2Cb%3A c%25.md," in as_github([comma])


REQUIRED = {
    "": {"version", "runs"},
    "runs": {"tool"},
    "tool": {"driver"},
    "driver": {"name"},
    "rules": {"id"},
    "results": {"message"},
    "fixes": {"artifactChanges"},
    "artifactChanges": {"artifactLocation", "replacements"},
    "replacements": {"deletedRegion"},
}
"""What the schema of SARIF 2.1.0 demands of each kind of object that is written, by the key that holds it."""
KNOWN = {
    "": {"$schema", "version", "runs"},
    "runs": {"tool", "columnKind", "results"},
    "tool": {"driver"},
    "driver": {"name", "version", "language", "rules"},
    "rules": {"id", "shortDescription", "defaultConfiguration"},
    "shortDescription": {"text"},
    "defaultConfiguration": {"level"},
    "results": {"ruleId", "ruleIndex", "level", "message", "locations", "fixes"},
    "message": {"text"},
    "locations": {"physicalLocation"},
    "physicalLocation": {"artifactLocation", "region"},
    "artifactLocation": {"uri", "uriBaseId"},
    "region": {"startLine", "startColumn", "endColumn"},
    "fixes": {"description", "artifactChanges"},
    "description": {"text"},
    "artifactChanges": {"artifactLocation", "replacements"},
    "replacements": {"deletedRegion", "insertedContent"},
    "deletedRegion": {"startLine", "startColumn", "endColumn"},
    "insertedContent": {"text"},
}
"""Those of the properties that the schema knows, and that are written."""


def walk(name: str, value: Any) -> None:
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            assert REQUIRED.get(name, set()) <= one.keys() <= KNOWN[name], name
            for key, child in one.items():
                walk(key, child)


def test_sarif_has_the_structure_of_its_standard() -> None:
    document = json.loads(as_sarif(ISSUES))
    assert document["version"] == "2.1.0"
    walk("", document)
    (run,) = document["runs"]
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({issue.code for issue in ISSUES})
    for issue, result in zip(ISSUES, run["results"], strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == issue.code
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
    number, whole, left = (result["locations"][0]["physicalLocation"] for result in run["results"])
    assert number["artifactLocation"]["uri"] == "content/2020/%C3%A9t%C3%A9%201.md"
    assert number["region"] == {"startLine": 8, "startColumn": 3, "endColumn": 8}
    assert whole["region"] == {"startLine": 1}
    assert "region" not in left
    (fix,) = run["results"][0]["fixes"]
    assert fix["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "5000"}


@pytest.mark.parametrize("form", FORMATS)
def test_a_program_reads_the_output_and_the_code(mini: Path, form: str) -> None:
    assert check(mini, "--format", form).exit_code == 0
    spoil(mini, "chiffres.yaml", "25000", "25 000")
    result = check(mini, "--format", form)
    assert result.exit_code == EXIT_CONTENT
    assert "Y05" in result.stdout
    if form != "github":
        json.loads(result.stdout)


@pytest.mark.parametrize("options", [(), ("--format", "json"), ("--doubts",)])
def test_strict_refuses_what_is_only_warned_of(mini: Path, options: tuple[str, ...]) -> None:
    assert check(mini, "--strict", *options).exit_code == 0
    spoil(mini, "chiffres.yaml", "valeur: 5\n", "valeur: 6\n")
    assert check(mini, *options).exit_code == 0
    assert check(mini, "--strict", *options).exit_code == EXIT_CONTENT


def test_a_report_to_read_has_no_format(mini: Path) -> None:
    assert check(mini, "--doubts", "--format", "json").exit_code != 0


def test_a_rule_shows_its_sentence_whatever_its_values() -> None:
    (rule,) = json.loads(as_sarif([NUMBER]))["runs"][0]["tool"]["driver"]["rules"]
    assert rule["shortDescription"]["text"] == RULES["Y05"].sentence
